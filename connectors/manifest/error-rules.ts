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

export const restErrors = z
  .array(
    z.strictObject({
      when: z
        .strictObject({
          status: z.union([status, z.array(status).min(1)]).optional(),
          path: path.optional(),
          equals: z.union([scalar, z.array(scalar).min(1)]).optional(),
        })
        .refine((when) => when.status !== undefined || when.path !== undefined, 'say `status`, or `path` and `equals`')
        .refine((when) => (when.path === undefined) === (when.equals === undefined), '`path` and `equals` go together'),
      ...outcome,
    }),
  )
  .default([])

const sqlstate = z.string().regex(/^[0-9A-Z]{2,5}$/, 'two to five places of a SQLSTATE')

export const sqlErrors = z
  .array(z.strictObject({ when: z.strictObject({ sqlstate: z.union([sqlstate, z.array(sqlstate).min(1)]) }), ...outcome }))
  .default([])

export type RestErrorRule = z.output<typeof restErrors>[number]
export type SqlErrorRule = z.output<typeof sqlErrors>[number]
