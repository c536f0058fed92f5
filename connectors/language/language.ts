// The manifest language, version 1: a department's system and its interface, as data. `${settings.x}` is a value that differs
// between installations. A setting marked `secret` comes from the vault. The published JSON Schema is generated from it.
import { z } from 'zod'
import type { Checked } from './checked.ts'
import { fileManifest } from './kinds/file.ts'
import { graphqlManifest } from './kinds/graphql.ts'
import { moduleManifest } from './kinds/module.ts'
import { restManifest } from './kinds/rest.ts'
import { soapManifest } from './kinds/soap.ts'
import { sqlManifest } from './kinds/sql.ts'

export const manifestLanguage = z.discriminatedUnion('kind', [
  restManifest,
  graphqlManifest,
  soapManifest,
  sqlManifest,
  fileManifest,
  moduleManifest,
])

export type Manifest = z.output<typeof manifestLanguage> & Checked
