// Systems that exchange files, in a folder or over SFTP.
import { z } from 'zod'
import type { Checked } from '../checked.ts'
import { corrections } from '../corrections.ts'
import { fileFind, fileRead, fileTake, fileWrite } from '../file-operations.ts'
import { head } from '../head.ts'
import { delivery, forms, records, tasks } from '../sections.ts'
import { secret } from '../sign-in.ts'

const signIn = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('none') }),
    z.strictObject({ kind: z.literal('password'), password: secret }),
    z.strictObject({ kind: z.literal('key'), privateKey: secret.describe('OpenSSH or PEM'), passphrase: secret.optional() }),
  ])
  .default({ kind: 'none' })
  .describe('SFTP only: a folder needs none')

const system = z
  .strictObject({
    folder: z.string().min(1).optional().describe('The exchange folder as this machine sees it'),
    sftp: z.string().min(1).optional().describe('sftp://user@host:port/path, without the password'),
    hostKey: z
      .string()
      .min(1)
      .optional()
      .describe('Fingerprint of the server’s key, SHA256:…, as ssh-keygen -l prints it; another server is not spoken to'),
  })
  .refine((at) => (at.folder === undefined) !== (at.sftp === undefined), 'say `folder` or `sftp`')
  .refine((at) => (at.sftp === undefined) === (at.hostKey === undefined), '`sftp` and `hostKey` go together')

export const fileManifest = z.strictObject({
  ...head,
  kind: z.literal('file'),
  system,
  signIn,
  tasks: tasks(fileTake).optional(),
  forms: forms(fileRead).optional(),
  records: records(fileRead).optional(),
  delivery: delivery(fileWrite, fileFind).optional(),
  corrections: corrections(fileWrite, fileFind).optional(),
})

export type FileManifest = z.output<typeof fileManifest> & Checked
