// The schema of a valid element, for files and for departments' own elements.
import { z } from 'zod'
import { ExpressionError, inputsOf, parseExpression } from '../expression/parse-expression.ts'
import { readBand } from './breakdown.ts'

const words = (most: number) => z.strictObject({ zh: z.string().trim().min(1).max(most), en: z.string().trim().min(1).max(most) })

/** Valid GraphQL names that are not reserved. */
const graphqlName = z.string().regex(/^(?!__)[_A-Za-z][_0-9A-Za-z]*$/, 'not a GraphQL name')

const domainSchema = z
  .strictObject({
    datatype: z.enum([
      'STRING',
      'TEXT',
      'IDENTIFIER',
      'INTEGER',
      'DECIMAL',
      'BOOLEAN',
      'DATE',
      'TIME',
      'DATETIME',
      'CODE',
      'ATTACHMENT',
    ]),
    codes: z.string().optional(),
    several: z.boolean().optional(),
    ownWords: z.boolean().optional(),
    unit: z.string().max(40).optional(),
    maxLength: z.int().positive().optional(),
    min: z.string().optional(),
    max: z.string().optional(),
    scale: z.int().min(0).max(9).optional(),
    check: z.enum(['GB11643', 'GB32100', 'PHONE']).optional(),
    maxFiles: z.int().min(1).max(20).optional(),
    media: z.enum(['PICTURE', 'PDF']).optional(),
  })
  .refine((d) => (d.datatype === 'CODE') === (d.codes !== undefined), 'CODE and `codes` go together')
  .refine((d) => d.datatype === 'CODE' || (!d.several && !d.ownWords), '`several` and `ownWords` are for CODE')

function expressionFault(expression: string, inputs: readonly string[]): string | null {
  try {
    const spoken = inputsOf(parseExpression(expression))
    const same = spoken.length === inputs.length && spoken.every((id) => inputs.includes(id))
    return same ? null : `the expression speaks of ${spoken.join(', ')}, the inputs are ${inputs.join(', ')}`
  } catch (error) {
    if (error instanceof ExpressionError) return error.message
    throw error
  }
}

/** Neither a dimension nor a part may contain the separators of ids. */
const dimensionName = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/, 'a dimension is a word that begins with a small letter')
const part = z.string().regex(/^[^[\]=,\s]{1,40}$/, 'a part is written without brackets, comma, equals sign or space')
const breakdowns = z
  .array(
    z.union([
      z.strictObject({ dimension: dimensionName, codes: z.string(), parts: z.array(part).min(1).optional() }),
      z.strictObject({
        dimension: dimensionName,
        bands: z.array(part.refine((b) => readBand(b) !== null, 'a band is written 0-14 or 60-')).min(1),
      }),
    ]),
  )
  .min(1)
  .refine((all) => new Set(all.map((d) => d.dimension)).size === all.length, 'a dimension stands twice')

export const elementSchema = z.strictObject({
  id: z.string(),
  objectClass: graphqlName.regex(/^[a-z]/, 'an object class begins with a small letter'),
  property: graphqlName,
  label: words(500),
  definition: words(5000).optional(),
  synonyms: z.array(z.string().min(1).max(500)).optional(),
  domain: domainSchema,
  classification: z.enum(['PUBLIC', 'INTERNAL', 'PERSONAL', 'SENSITIVE']),
  authority: z.string().optional(),
  freshnessDays: z.int().min(0).optional(),
  perPeriod: z.boolean().optional(),
  identifier: z.boolean().optional(),
  onSpot: z.boolean().optional(),
  own: z.boolean().optional(),
  derivation: z
    .strictObject({ expression: z.string(), inputs: z.array(z.string()).min(1) })
    .superRefine(({ expression, inputs }, context) => {
      const fault = expressionFault(expression, inputs)
      if (fault) context.addIssue({ code: 'custom', message: fault })
    })
    .optional(),
  counted: z
    .strictObject({
      of: graphqlName,
      label: z.string().trim().min(1).max(100).optional(),
      ageFrom: z.int().min(0).optional(),
      ageBelow: z.int().min(1).optional(),
      sex: z.enum(['1', '2']).optional(),
      within: z.enum(['born', 'died', 'movedIn', 'movedOut']).optional(),
    })
    .optional(),
  breakdowns: breakdowns.optional(),
  standard: z.string().max(500).optional(),
})
