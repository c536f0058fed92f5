// Tables of forms' own files, as kysely sees them; migrations/0070-form-template.sql says why each column is there.
import type { Json, WithDefault } from './columns.ts'

export interface FormFileTable {
  sha256: string
  name: string
  bytes: Buffer
}

export interface FormTemplateTable {
  form_id: string
  version: number
  sha256: string
  layout: Json<unknown>
}

export interface FormImportTable {
  connector_id: string
  name: string
  sha256: string
  report: Json<unknown>
  imported_at: WithDefault<Date>
}
