// How a department reports errors, as rules: the first match decides. Without a match the kind's own reading applies
// (docs/adr/0004-connectors.md).
import { z } from 'zod'
import { inReply, inRows, TOGETHER, together } from './conditions.ts'
import { path } from './parts.ts'

const verdict = z.enum([
  ...(['refused', 'mismatch', 'unsent', 'unknown', 'rate-limited', 'sign-in-expired', 'duplicate', 'absent'] as const),
  'awaiting',
])

export type Verdict = z.output<typeof verdict>

/** Operations by their names in the manifest. */
export const OPERATIONS = [
  ...(['check', 'tasks', 'forms', 'records', 'delivery.send', 'delivery.find', 'delivery.readBack'] as const),
  ...(['corrections.send', 'corrections.find'] as const),
] as const

export type OperationName = (typeof OPERATIONS)[number]

const outcome = {
  operations: z.array(z.enum(OPERATIONS)).min(1).optional().describe('For the replies of these alone; without it for all'),
  means: verdict,
  reason: path.optional().describe('Where the reply says why'),
  retryAfterSeconds: z.number().int().min(1).max(86_400).optional(),
}

const saysSomething = (when: { status?: unknown; path?: unknown; header?: unknown; not?: unknown }) =>
  when.status !== undefined || when.path !== undefined || when.header !== undefined || when.not !== undefined

export const restErrors = z
  .array(
    z.strictObject({
      when: z
        .strictObject(inReply)
        .refine(saysSomething, 'say `status`, or `path` or `header` and what is asked of it, or `not`')
        .refine(together, TOGETHER),
      ...outcome,
    }),
  )
  .default([])

const errorCode = z.string().min(1)

export const graphqlErrors = z
  .array(
    z.strictObject({
      when: z
        .strictObject({
          code: z
            .union([errorCode, z.array(errorCode).min(1)])
            .optional()
            .describe('`extensions.code` of an error that left nothing to answer with'),
          ...inReply,
        })
        .refine(
          (when) => when.code !== undefined || saysSomething(when),
          'say `code`, `status`, or `path` or `header` and what is asked of it, or `not`',
        )
        .refine(together, TOGETHER),
      ...outcome,
    }),
  )
  .default([])

const sqlstate = z.string().regex(/^[0-9A-Z]{2,5}$/, 'two to five places of a SQLSTATE')

const errno = z.number().int().min(1).max(99_999)

export const sqlErrors = z
  .array(
    z.strictObject({
      when: z
        .strictObject({
          sqlstate: z.union([sqlstate, z.array(sqlstate).min(1)]).optional(),
          errno: z
            .union([errno, z.array(errno).min(1)])
            .optional()
            .describe('MySQL and MariaDB'),
          ...inRows,
        })
        .refine(
          (when) => when.sqlstate !== undefined || when.errno !== undefined || saysSomething(when),
          'say `sqlstate` or `errno`, or `path` and what is asked of it, or `not`',
        )
        .refine(
          (when) => !saysSomething(when) || (when.sqlstate === undefined && when.errno === undefined),
          'an error has no rows: `sqlstate` and `errno` stand without `path` and `not`',
        )
        .refine(together, TOGETHER),
      ...outcome,
    }),
  )
  .default([])

export type RestErrorRule = z.output<typeof restErrors>[number]
export type GraphqlErrorRule = z.output<typeof graphqlErrors>[number]
export type SqlErrorRule = z.output<typeof sqlErrors>[number]
