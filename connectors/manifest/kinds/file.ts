// Systems that exchange files.
import { z } from 'zod'
import { head } from '../head.ts'
import { fileFind, fileRead, fileWrite } from '../operations.ts'
import { delivery, forms, records, tasks } from '../sections.ts'

export const fileManifest = z.strictObject({
  ...head,
  kind: z.literal('file'),
  system: z.strictObject({ folder: z.string().min(1) }),
  tasks: tasks(fileRead).optional(),
  forms: forms(fileRead).optional(),
  records: records(fileRead).optional(),
  delivery: delivery(fileWrite, fileFind).optional(),
})

export type FileManifest = z.output<typeof fileManifest>
