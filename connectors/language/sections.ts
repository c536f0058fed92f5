// The capabilities as sections of a manifest, the same for every kind; only the operation differs.
import { z } from 'zod'
import { formBinding } from './form-binding.ts'
import { conversion, mapping, path, scalar } from './parts.ts'
import { readBack } from './read-back.ts'
import { values } from './values.ts'

const size = z.number().int().min(1).max(10_000)

const paging = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('cursor'),
      next: path.describe('Token of the next page, passed as ${cursor}; empty on the last'),
      alone: z.boolean().default(false).describe('The token stands for the whole question: ${since} is left out beside it'),
    }),
    z.strictObject({ kind: z.literal('offset'), size: size.describe('Rows of a page; ${offset} and ${size} ask for the next') }),
    z.strictObject({
      kind: z.literal('page'),
      size: size.describe('Rows of a page; ${page} and ${size} ask for the next'),
      first: z
        .union([z.literal(0), z.literal(1)])
        .default(1)
        .describe('Number of the first page'),
      pages: path.optional().describe('Where the reply says how many pages there are; without it a short page is the last'),
    }),
    z
      .strictObject({ kind: z.literal('link') })
      .describe('The reply names its next page in a header `Link: <…>; rel="next"` (RFC 8288); followed to the same origin only'),
    z.strictObject({
      kind: z.literal('watermark'),
      more: z.strictObject({ from: path, equals: scalar }).optional().describe('How the reply says that there is more'),
      size: size.optional().describe('Without `more`: a page of so many rows is not the last'),
      boundary: z
        .enum(['exclusive', 'inclusive'])
        .default('exclusive')
        .describe(
          'inclusive: the system gives rows from ${since} on, so rows at the boundary come again and are dropped; ${offset} gets past more of them than a page holds',
        ),
    }),
  ])
  .describe('How a list that comes in pages is walked')

const list = <O extends z.ZodType>(operation: O) => ({
  operation,
  rows: path.default('$').describe('Where the rows stand in the reply'),
  paging: paging.optional(),
  key: path
    .optional()
    .describe('What identifies a row: one that comes twice in a walk is taken once. For tasks: where externalId stands'),
  mostPages: z.number().int().min(1).max(100_000).default(10_000).describe('A list with more pages than this is refused'),
})

const initial = z
  .union([z.string().min(1).max(100), z.number()])
  .optional()
  .describe('What ${since} is while nothing was read yet; without it ${since} is absent then')

const watermark = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('reply'), from: path.describe('In the reply'), initial }),
    z.strictObject({
      kind: z.literal('greatest'),
      from: path.describe('In each row; the greatest is kept'),
      initial,
      order: z
        .enum(['oldest-first', 'any'])
        .default('oldest-first')
        .describe('any: rows come in no order, so the watermark moves only when the last page is stored'),
      overlapSeconds: z
        .number()
        .int()
        .min(1)
        .max(86_400)
        .optional()
        .describe('Asks from so much earlier, for systems that book rows late; needs `convert: instant`'),
      convert: conversion.optional().describe('How the system writes the time, for `overlapSeconds`'),
    }),
  ])
  .describe('What to ask from next time, passed as ${since}; without it everything is asked each time')

const deleted = z
  .strictObject({ from: path, equals: z.union([scalar, z.array(scalar).min(1)]) })
  .optional()
  .describe('How a row says that it was withdrawn: the task is closed, the record is gone')

export const tasks = <O extends z.ZodType>(operation: O) =>
  z.strictObject({ ...list(operation), watermark: watermark.optional(), deleted, map: mapping })

export const forms = <O extends z.ZodType>(operation: O) =>
  z
    .strictObject({
      list: z
        .strictObject({
          ...list(operation),
          map: mapping,
          fields: z.strictObject({
            rows: path,
            map: mapping,
            convertByType: z
              .strictObject({ from: path, map: z.record(z.string(), conversion) })
              .optional()
              .describe('The conversion that each of the department’s field types wants, where a binding names none'),
          }),
        })
        .optional(),
      bindings: z.record(z.string(), formBinding),
    })
    .describe('The department’s forms: from a list of its own, bound here field by field, or declared here whole')

export const records = <O extends z.ZodType>(operation: O) =>
  z
    .array(
      z.strictObject({
        objectClass: z.string().min(1),
        operation,
        batch: z.number().int().min(1).max(10_000).default(100).describe('Identifiers that one call carries'),
        rows: path.default('$').describe('Where the rows stand in the reply; one row a subject'),
        identifier: path
          .optional()
          .describe('Where a row says whom it is about; may be left out where `batch` is 1 and the reply is the record'),
        deleted,
        asOf: z.strictObject({ from: path, convert: conversion.optional() }).optional(),
        map: mapping,
      }),
    )
    .min(1)

export const delivery = <O extends z.ZodType, F extends z.ZodType>(send: O, find: F) =>
  z.strictObject({
    idempotency: z.enum(['KEY', 'NATURAL_KEY', 'LOOK_UP', 'NONE']).describe('What the system does with a repeated delivery id'),
    send: z.strictObject({
      operation: send,
      values,
      acknowledgement: path.optional().describe('The department’s own number for what it received'),
      echo: path.optional().describe('Where the reply repeats the delivery id; another id there answers another delivery'),
      checkAfterSeconds: z.number().int().min(1).max(86_400).default(30).describe('When to ask again after `awaiting`'),
    }),
    find: z
      .strictObject({
        operation: find,
        acknowledgement: path.optional(),
        echo: path.optional(),
        checkAfterSeconds: z.number().int().min(1).max(86_400).default(30),
        state: z
          .strictObject({
            from: path,
            map: z.record(z.string(), z.enum(['acknowledged', 'awaiting', 'refused', 'absent'])),
            reason: path.optional(),
          })
          .optional(),
      })
      .optional(),
  })

/** For systems that support read-back. */
export const keepingDelivery = <O extends z.ZodType, F extends z.ZodType>(send: O, find: F) =>
  delivery(send, find).extend({ readBack: readBack(find).optional() })
