// The manifest language, version 1: what a department's system is and how it is spoken to, as data. `${settings.x}` stands for
// what differs between installations; a setting marked `secret` comes from the vault. The published JSON Schema is made from it.
import { z } from 'zod'
import { restErrors, sqlErrors } from './error-rules.ts'
import { limits } from './limits.ts'
import { fileFind, fileRead, fileWrite, restOperation, sqlOperation } from './operations.ts'
import { inlineConversion, label, path, scalar, setting } from './parts.ts'
import { delivery, forms, records, tasks } from './sections.ts'

export const LANGUAGE_VERSION = 1

const identifier = z.string().regex(/^[a-z][a-z0-9-]{1,40}$/, 'small letters, digits and hyphens')

const head = {
  manifest: z.literal(LANGUAGE_VERSION).describe('Version of this language'),
  id: identifier,
  description: z.string().optional(),
  department: z.strictObject({ id: identifier, name: label }),
  settings: z.record(z.string().regex(/^[a-zA-Z]\w*$/), setting).default({}),
  conversions: z.record(z.string(), inlineConversion).default({}).describe('Conversions used by name below'),
  limits,
}

const secret = z.string().regex(/^\$\{settings\.\w+\}$/, 'a secret is named, never written: ${settings.apiKey}')

const restSignIn = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('none') }),
    z.strictObject({ kind: z.literal('basic'), username: z.string().min(1), password: secret }),
    z.strictObject({ kind: z.literal('header'), header: z.string().regex(/^[\w-]+$/), value: secret }),
    z.strictObject({ kind: z.literal('bearer'), token: secret }),
    z
      .strictObject({ kind: z.literal('caller') })
      .describe('The worker’s own access token: only for systems that trust the same login'),
  ])
  .default({ kind: 'none' })

export const restManifest = z.strictObject({
  ...head,
  kind: z.literal('rest'),
  system: z.strictObject({
    origin: z.string().min(1),
    basePath: z
      .string()
      .regex(/^(\/[\w.~-]+)*$/)
      .default(''),
  }),
  signIn: restSignIn,
  check: z.strictObject({ operation: restOperation }),
  success: z
    .strictObject({ path, equals: z.union([scalar, z.array(scalar).min(1)]) })
    .optional()
    .describe('What a good reply carries, where the status alone does not say it'),
  errors: restErrors,
  tasks: tasks(restOperation).optional(),
  forms: forms(restOperation).optional(),
  records: records(restOperation).optional(),
  delivery: delivery(restOperation, restOperation).optional(),
})

export const sqlManifest = z.strictObject({
  ...head,
  kind: z.literal('sql'),
  system: z.strictObject({ database: z.string().min(1).describe('postgresql://user@host:port/database, without the password') }),
  signIn: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('none') }),
      z.strictObject({ kind: z.literal('password'), password: secret }),
    ])
    .default({ kind: 'none' }),
  check: z.strictObject({ operation: sqlOperation }).default({ operation: { statement: 'select 1' } }),
  errors: sqlErrors,
  tasks: tasks(sqlOperation).optional(),
  forms: forms(sqlOperation).optional(),
  records: records(sqlOperation).optional(),
  delivery: delivery(sqlOperation, sqlOperation).optional(),
})

export const fileManifest = z.strictObject({
  ...head,
  kind: z.literal('file'),
  system: z.strictObject({ folder: z.string().min(1) }),
  tasks: tasks(fileRead).optional(),
  forms: forms(fileRead).optional(),
  records: records(fileRead).optional(),
  delivery: delivery(fileWrite, fileFind).optional(),
})

export const manifestLanguage = z.discriminatedUnion('kind', [restManifest, sqlManifest, fileManifest])

export type RestManifest = z.output<typeof restManifest>
export type SqlManifest = z.output<typeof sqlManifest>
export type FileManifest = z.output<typeof fileManifest>
export type Manifest = z.output<typeof manifestLanguage>
