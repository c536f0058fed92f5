// The manifest language, version 1: what a department's system is and how it is spoken to, as data. `${settings.x}` stands for
// what differs between installations; a setting marked `secret` comes from the vault. The published JSON Schema is made from it.
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
