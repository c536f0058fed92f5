// The tables of this module as kysely sees them; platform/store/migrations/*.sql explain each column.
import type { CodeList, Element } from '../../schema/index.ts'
import type { Json, WithDefault } from '../platform/index.ts'

export interface ElementVersionTable {
  element_id: string
  version: number
  body: Json<Element>
  at: WithDefault<Date>
  by: string
  why: string
}

export interface CodeListVersionTable {
  list_id: string
  version: number
  body: Json<CodeList>
  at: WithDefault<Date>
  by: string
  why: string
}

export interface DepartmentTable {
  id: string
  name_zh: string
  name_en: string
}

export interface CodeListTable {
  id: string
  version: WithDefault<number>
  body: Json<CodeList>
}

export interface ElementTable {
  id: string
  object_class: string
  version: WithDefault<number>
  body: Json<Element>
  updated_at: WithDefault<Date>
}

declare module '../platform/tables.ts' {
  interface Tables {
    department: DepartmentTable
    code_list: CodeListTable
    code_list_version: CodeListVersionTable
    element: ElementTable
    element_version: ElementVersionTable
  }
}
