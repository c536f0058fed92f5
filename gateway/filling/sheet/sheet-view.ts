// A sheet as the worker sees it: plain objects; gateway/http maps them to GraphQL.
import type { Domain, Element, ElementId, Fact, ObjectClass, ProblemCode, Value } from '../../../schema/index.ts'
import type { SubjectRow } from '../../platform/index.ts'
import type { Ask } from './gather.ts'
import type { ListAsk } from './rows/merge-row-sets.ts'
import type { Tally } from './tally.ts'

export type Language = 'zh' | 'en'

/** FILLED, EDITED, ...: as the SDL's ItemState describes them. */
export type ItemState = 'FILLED' | 'EDITED' | 'TYPED' | 'CONFLICT' | 'EMPTY' | 'UNAVAILABLE' | 'FAILED'

/** A problem that a person can fix. The message names the field in the requested language. */
export interface Problem {
  element: ElementId | null
  /** Its list and row, if it is in one. */
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
  /** The domain of the box: the element's domain, in the unit of the department's label. */
  domain: Domain
  /** Measured or observed at the visit. */
  onSpot: boolean
  /** Id of the form that this own field belongs to. */
  ownTo: string | null
  /** Ids of the tasks that need it. */
  neededBy: string[]
  /** A form asks it as the sheet stands. */
  asked: boolean
  /** What each form says about asking it. */
  asks: Ask[]
  required: boolean
  state: ItemState
  value: Value | null
  fetched: Fact | null
  candidates: Fact[]
  /** The value reported for the previous period. */
  lastPeriod: Fact | null
  /** The last known value of an item that is never prefilled. */
  lastTime: Fact | null
  /** A different value that the sources have now. */
  sinceThen: Fact | null
  issue: string | null
  labels: string[]
}

export type SheetColumnView = Pick<SheetItemView, 'element' | 'domain' | 'onSpot' | 'ownTo' | 'asks' | 'required' | 'labels'>

export interface SheetRowSetView {
  id: string
  label: string
  labels: string[]
  objectClass: ObjectClass
  neededBy: string[]
  asked: boolean
  asks: ListAsk[]
  required: boolean
  maxRows: number
  columns: SheetColumnView[]
  rows: SheetRowView[]
  total: number
  cells: number
  prefilled: number
  register: { on: string; complete: boolean; listed: number } | null
  /** A label of the register defines the list. */
  byLabel: boolean
  issue: string | null
}

export interface SheetRowView {
  id: string
  county: string
  /** Null while the identifier is wrong. */
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
  /** Null without a period. */
  period: string | null
  state: 'OPEN' | 'SUBMITTED'
  /** The merged tasks, each with the form version of the sheet's start. */
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
