// Databases of departments.
import { z } from 'zod'
import type { Checked } from '../checked.ts'
import { corrections } from '../corrections.ts'
import { sqlErrors } from '../error-rules.ts'
import { head } from '../head.ts'
import { sqlOperation } from '../operations.ts'
import { forms, keepingDelivery, records, tasks } from '../sections.ts'
import { passwordSignIn } from '../sign-in.ts'

export const sqlManifest = z.strictObject({
  ...head,
  kind: z.literal('sql'),
  system: z.strictObject({
    database: z
      .string()
      .min(1)
      .describe('postgresql://user@host:port/database or mysql://user@host:port/database, without the password'),
  }),
  signIn: passwordSignIn,
  check: z.strictObject({ operation: sqlOperation }).default({ operation: { statement: 'select 1', means: 'done' } }),
  errors: sqlErrors,
  tasks: tasks(sqlOperation).optional(),
  forms: forms(sqlOperation).optional(),
  records: records(sqlOperation).optional(),
  delivery: keepingDelivery(sqlOperation, sqlOperation).optional(),
  corrections: corrections(sqlOperation, sqlOperation).optional(),
})

export type SqlManifest = z.output<typeof sqlManifest> & Checked
