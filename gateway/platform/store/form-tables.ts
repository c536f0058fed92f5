// Tables of forms and of their own files, as kysely sees them; migrations say why each column is there.
import type { Form } from '../../../schema/index.ts'
import type { Json, WithDefault } from './columns.ts'

export interface FormTable {
  id: string
  department_id: string
  connector_id: string
  version: number
  title: string
  object_class: string
}

export interface FormVersionTable {
  form_id: string
  version: number
  body: Json<Form>
  created_at: WithDefault<Date>
}

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
