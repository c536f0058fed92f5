// A sheet as the worker sees it: plain objects; gateway/http maps them to GraphQL.
import type { Domain, Element, ElementId, Fact, ObjectClass, ProblemCode, Value } from '../../../schema/index.ts'
import type { SubjectRow } from '../../platform/index.ts'
import type { Tally } from './tally.ts'

export type Language = 'zh' | 'en'

/** FILLED, EDITED, ...: as the SDL's ItemState describes them. */
export type ItemState = 'FILLED' | 'EDITED' | 'TYPED' | 'CONFLICT' | 'EMPTY' | 'UNAVAILABLE' | 'FAILED'

/** Something that a person can mend; the message names the field in the language asked for. */
export interface Problem {
  element: ElementId | null
  /** The list and its row, where it is about one. */
  rowSet?: string
  row?: string
  code: ProblemCode
  message: string
}

export interface SheetSourceView {
  connector: string
  department: string
  state: 'ANSWERED' | 'UNKNOWN_SUBJECT' | 'FAILED'
  reason: string | null
  milliseconds: number
}

export interface SheetItemView {
  element: Element
  /** As the box asks it: the element's domain, in the unit of the department's label. */
  domain: Domain
  /** Measured or seen at the visit. */
  onSpot: boolean
  /** Id of the form whose own field it is. */
  ownTo: string | null
  /** Ids of the tasks that want it. */
  neededBy: string[]
  required: boolean
  state: ItemState
  value: Value | null
  fetched: Fact | null
  candidates: Fact[]
  /** What was reported for the period before. */
  lastPeriod: Fact | null
  /** What was known last, of an item that nothing fills in. */
  lastTime: Fact | null
  /** What the sources say otherwise now. */
  sinceThen: Fact | null
  issue: string | null
  labels: string[]
}

export type SheetColumnView = Pick<SheetItemView, 'element' | 'domain' | 'onSpot' | 'ownTo' | 'required' | 'labels'>

export interface SheetRowSetView {
  id: string
  label: string
  labels: string[]
  objectClass: ObjectClass
  neededBy: string[]
  required: boolean
  maxRows: number
  columns: SheetColumnView[]
  rows: SheetRowView[]
  total: number
  cells: number
  prefilled: number
  register: { on: string; complete: boolean; listed: number } | null
  /** Being in the list says what a label of the register says. */
  byLabel: boolean
  issue: string | null
}

export interface SheetRowView {
  id: string
  county: string
  /** null while the identifier is wrong. */
  subject: Pick<SubjectRow, 'id' | 'objectClass' | 'identifier' | 'name'> | null
  /** As typed. */
  typed: string
  origin: 'REGISTER' | 'ADDED'
  removed: boolean
  issue: string | null
  items: SheetItemView[]
}

export interface SheetView {
  id: string
  county: string
  subject: SubjectRow
  /** null where there is none. */
  period: string | null
  state: 'OPEN' | 'SUBMITTED'
  /** The tasks merged here, each with the form version that the sheet began with. */
  requests: { task: string; form: string; version: number }[]
  items: SheetItemView[]
  rowSets: SheetRowSetView[]
  asked: number
  distinct: number
  prefilled: number
  toType: number
  sources: SheetSourceView[]
  tally: Tally
  problems: Problem[]
  draftVersion: number
  draftSavedAt: Date | null
  submissionId: string | null
}
