// What a well-formed element is, for files and for elements that departments publish.
import { z } from 'zod'

const label = z.strictObject({ zh: z.string().trim().min(1), en: z.string().trim().min(1) })

/** Names that GraphQL accepts and does not keep for itself. */
const graphqlName = z.string().regex(/^(?!__)[_A-Za-z][_0-9A-Za-z]*$/, 'not a GraphQL name')

const domainSchema = z
  .strictObject({
    datatype: z.enum(['STRING', 'TEXT', 'IDENTIFIER', 'INTEGER', 'DECIMAL', 'BOOLEAN', 'DATE', 'CODE']),
    codes: z.string().optional(),
    unit: z.string().optional(),
    maxLength: z.int().positive().optional(),
    min: z.string().optional(),
    max: z.string().optional(),
    scale: z.int().min(0).max(9).optional(),
    check: z.enum(['GB11643', 'GB32100', 'PHONE']).optional(),
  })
  .refine((d) => (d.datatype === 'CODE') === (d.codes !== undefined), 'CODE and `codes` go together')

export const elementSchema = z.strictObject({
  id: z.string(),
  objectClass: graphqlName.regex(/^[a-z]/, 'an object class begins with a small letter'),
  property: graphqlName,
  label,
  definition: label.optional(),
  synonyms: z.array(z.string().min(1)).optional(),
  domain: domainSchema,
  classification: z.enum(['PUBLIC', 'INTERNAL', 'PERSONAL', 'SENSITIVE']),
  authority: z.string().optional(),
  freshnessDays: z.int().min(0).optional(),
  perPeriod: z.boolean().optional(),
  identifier: z.boolean().optional(),
  derivation: z.strictObject({ rule: z.string(), inputs: z.array(z.string()).min(1) }).optional(),
  standard: z.string().optional(),
})
