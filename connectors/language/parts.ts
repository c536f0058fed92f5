// The building blocks of every section of a manifest: labels, conversions, paths, mapping rows, settings.
import { z } from 'zod'
import type { Conversion } from '../../schema/index.ts'
import { CONVERSIONS } from '../convert/index.ts'

/** Displayed text is limited in length: it appears on every sheet and in every list. */
const words = (most: number) => z.strictObject({ zh: z.string().min(1).max(most), en: z.string().min(1).max(most) })

export const label = words(2000)

export const departmentName = words(100)

export const scalar = z.union([z.string(), z.number(), z.boolean()])

function optionsWithName(name: string, options: z.ZodObject) {
  // The options are checked as a whole after their keys, which applies a conversion's refinements.
  return z.strictObject({ name: z.literal(name), ...options.shape }).superRefine(({ name: _, ...rest }, context) => {
    const result = options.safeParse(rest)
    if (!result.success) for (const { message, path } of result.error.issues) context.addIssue({ code: 'custom', message, path })
  })
}

const [first, ...others] = Object.entries(CONVERSIONS).map(([name, { options }]) => optionsWithName(name, options as never))

const simpleConversion = z.discriminatedUnion('name', [first as never, ...(others as never[])])

/** The long form of `[a, b]`: reads from the first step to the last, writes from the last to the first. */
const chain = z.strictObject({ name: z.literal('chain'), steps: z.array(simpleConversion).min(2).max(8) })

/** `{ name: date, format: yyyyMMdd }`. */
export const inlineConversion = z.discriminatedUnion('name', [chain, simpleConversion])

const step = z.union([z.string().min(1), simpleConversion])

/** An entry under `conversions`: a conversion with its options, or a chain of several. */
export const namedConversion = z.union([inlineConversion, z.array(step).min(2).max(8)]) as unknown as z.ZodType<Conversion>

/** Also a bare name, of an entry under `conversions` or of a conversion without options; `resolveConversions` expands it. */
export const conversion = z
  .union([z.string().min(1), inlineConversion, z.array(step).min(2).max(8)])
  .describe(
    'A conversion between the department’s format and the hub’s: a name, a name with options, or a list of them one after the other',
  ) as unknown as z.ZodType<Conversion>

export const path = z.string().min(1).max(200).describe('Dotted path in the reply: data.list, items[0].name; $ is the whole')

export const expression = z
  .string()
  .min(1)
  .max(4000)
  .describe('JSONata, for what no conversion can say; it runs apart from the hub, half a second for one row at the most')

const fromNothing = (convert: unknown) => (convert as { name?: string } | undefined)?.name === 'constant'

/** One value that the hub reads from a reply. */
export const mappingRow = z
  .strictObject({
    to: z.string().min(1).describe('An element (resident.birthDate) or a field of the contract (dueAt)'),
    from: z
      .union([path, z.array(path).min(2).max(20)])
      .optional()
      .describe('Where it stands in one row of the reply; several for a conversion that joins or chooses'),
    jsonata: expression.optional().describe('Computes the value from the row, or from what stands at `from`'),
    convert: conversion.optional(),
  })
  .refine(
    (row) => row.from !== undefined || row.jsonata !== undefined || fromNothing(row.convert),
    'a row without `from` needs `convert: constant` or `jsonata`',
  )

export type MappingRow = z.output<typeof mappingRow>

export const mapping = z.array(mappingRow).min(1)

export const setting = z.strictObject({
  description: z.string().min(1).max(1000),
  secret: z.boolean().default(false).describe('Kept in the vault, never with the manifest, never shown'),
  default: z.string().optional(),
})
