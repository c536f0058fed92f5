// How a department says that something went wrong, as rules: the first that matches decides; what none matches falls to the
// kind's own reading (docs/adr/0004-connectors.md).
import { z } from 'zod'
import { path, scalar } from './parts.ts'

const verdict = z.enum(['refused', 'unsent', 'unknown', 'rate-limited', 'sign-in-expired', 'duplicate', 'absent', 'awaiting'])

export type Verdict = z.output<typeof verdict>

const outcome = {
  means: verdict,
  reason: path.optional().describe('Where the reply says why'),
  retryAfterSeconds: z.number().int().min(1).max(86_400).optional(),
}

const status = z.number().int().min(100).max(599)

const inReply = {
  status: z.union([status, z.array(status).min(1)]).optional(),
  path: path.optional(),
  equals: z.union([scalar, z.array(scalar).min(1)]).optional(),
}

const together = (when: { path?: unknown; equals?: unknown }) => (when.path === undefined) === (when.equals === undefined)

export const restErrors = z
  .array(
    z.strictObject({
      when: z
        .strictObject(inReply)
        .refine((when) => when.status !== undefined || when.path !== undefined, 'say `status`, or `path` and `equals`')
        .refine(together, '`path` and `equals` go together'),
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
          (when) => when.code !== undefined || when.status !== undefined || when.path !== undefined,
          'say `code`, `status`, or `path` and `equals`',
        )
        .refine(together, '`path` and `equals` go together'),
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
        })
        .refine((when) => when.sqlstate !== undefined || when.errno !== undefined, 'say `sqlstate` or `errno`'),
      ...outcome,
    }),
  )
  .default([])

export type RestErrorRule = z.output<typeof restErrors>[number]
export type GraphqlErrorRule = z.output<typeof graphqlErrors>[number]
export type SqlErrorRule = z.output<typeof sqlErrors>[number]
