// One operation: a request, a statement. Files: file-operations.ts.
import { z } from 'zod'
import { scalar } from './parts.ts'

const relativePath = z
  .string()
  .regex(/^\/(?!\/)[^\s\\#?]*$/, 'a path begins with one / and carries no query')
  .refine((text) => !text.split('/').includes('..'), 'a path may not climb with ..')

export const restOperation = z
  .strictObject({
    method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']).default('GET'),
    path: relativePath.describe('Below the system’s origin; ${names} are filled in and escaped'),
    query: z.record(z.string(), scalar).default({}).describe('A parameter whose value is absent is left out'),
    headers: z.record(z.string().regex(/^[\w-]+$/), z.string()).default({}),
    body: z
      .json()
      .optional()
      .describe('Text that is one ${name} alone keeps the type of its value. As XML: one root; @name is an attribute'),
    form: z
      .record(z.string(), scalar)
      .optional()
      .describe('Instead of `body`: application/x-www-form-urlencoded; what is absent is left out'),
  })
  .refine((operation) => operation.body === undefined || operation.form === undefined, '`body` or `form`, not both')

export const sqlOperation = z.strictObject({
  statement: z.string().min(1).describe('One statement; parameters by name: :deliveryId, a list as in (:identifiers)'),
  means: z
    .enum(['done', 'awaiting'])
    .default('done')
    .describe('What it means that a write went well. awaiting: it lies there, and the department decides later'),
})

export type RestOperation = z.output<typeof restOperation>
export type SqlOperation = z.output<typeof sqlOperation>
