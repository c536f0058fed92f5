import type { CodeList, Element, Label } from '../../schema/index.ts'
import type { Page } from './page.ts'
import type { FileWays } from './read-sample.ts'
import type { Roles } from './roles.ts'
import type { System } from './shape.ts'
import type { Suggest } from './suggest.ts'

export interface Proposal {
  path: string
  /** An element, or a field of the contract. */
  element: string
  probability: number
  reasons: Label[]
}

/** The input of every section writer. */
export interface Writing {
  page: Page
  system: System
  roles: Roles
  elements: ReadonlyMap<string, Element>
  codeLists: ReadonlyMap<string, CodeList>
  suggest: Suggest
  mapped: Proposal[]
  /** How a sample file is read. */
  ways?: FileWays | undefined
  files?: string | undefined
  id: string
}

/** How a file is read, or the operation to call. */
export const fileOperation = ({ ways, files }: Writing): Record<string, unknown> => ({
  ...{ files, format: ways?.format, encoding: ways?.format === 'xlsx' ? undefined : ways?.encoding },
  ...(ways?.format === 'csv' && ways.delimiter !== ',' && { delimiter: ways.delimiter }),
  ...(ways?.layout && { layout: ways.layout, measure: 'characters' }),
})
