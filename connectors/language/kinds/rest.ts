// Systems with HTTP and JSON or XML.
import { z } from 'zod'
import type { Checked } from '../checked.ts'
import { success } from '../conditions.ts'
import { corrections } from '../corrections.ts'
import { restErrors } from '../error-rules.ts'
import { head } from '../head.ts'
import { restOperation } from '../operations.ts'
import { path } from '../parts.ts'
import { forms, keepingDelivery, records, tasks } from '../sections.ts'
import { httpSignIn } from '../sign-in.ts'

/** The address of an HTTP system. */
export const httpSystem = z.strictObject({
  origin: z.string().min(1),
  basePath: z
    .string()
    .regex(/^(\/[\w.~-]+)*$/)
    .default(''),
})

/** The encoding for writing text, and for reading if a reply does not declare one. */
export const encoding = z
  .enum(['UTF-8', 'GB18030', 'GBK'])
  .default('UTF-8')
  .describe('Of what is sent, and of replies that do not say theirs')

export type Encoding = z.output<typeof encoding>

export const restManifest = z.strictObject({
  ...head,
  kind: z.literal('rest'),
  system: httpSystem,
  signIn: httpSignIn,
  format: z.enum(['json', 'xml']).default('json').describe('Of bodies, both ways'),
  encoding,
  lists: z
    .array(path)
    .default([])
    .describe('Places in XML replies that hold lists, so that a list of one is one: Reply.Tasks.Task'),
  check: z.strictObject({ operation: restOperation }),
  success,
  errors: restErrors,
  tasks: tasks(restOperation).optional(),
  forms: forms(restOperation).optional(),
  records: records(restOperation).optional(),
  delivery: keepingDelivery(restOperation, restOperation).optional(),
  corrections: corrections(restOperation, restOperation).optional(),
})

export type RestManifest = z.output<typeof restManifest> & Checked
