import type { Count, ElementId, Label, ObjectClass, Value } from './element.ts'

/** How a hub value is written in the department's own format. The conversions are in connectors/convert. */
export interface Conversion {
  name: string
  [option: string]: unknown
}

export interface FormField {
  /** The department's own name for the field, e.g. "GMSFHM". */
  code: string
  label: Label
  element: ElementId
  required: boolean
  convert?: Conversion
  hint?: Label
  /** The unit of the department's field, if its label does not name it: 公顷. */
  unit?: string
  /** Measured or observed at the visit. Omitted: as the element says. */
  onSpot?: boolean
  /** Belongs to this form alone, whatever else is bound to the element. Omitted: as the element says. */
  own?: boolean
  /** Asked only while this expression (schema/expression) is true; it speaks of elements of the same form. */
  askedWhen?: string
  /** Required while this expression is true. */
  requiredWhen?: string
  /** Computed by the hub from other answers, never typed. */
  calculated?: string
}

/** Rows of a form, one for each subject of a list: 困难残疾人名单. */
export interface RowSet {
  /** The department's own name of the list. */
  code: string
  label: Label
  /** The class of each row's subject. */
  of: ObjectClass
  /** Who of the division's register is listed: `{ label: 'disabled' }`; `{}`: everyone. Absent: rows are added by hand. */
  register?: Omit<Count, 'of'>
  /** Bound to elements of class `of`. The identifier is the row's key and is always a column. */
  fields: FormField[]
  /** At least one row. */
  required: boolean
  /** Default 500. */
  maxRows?: number
  /** Asked only while this expression about fields beside the list is true. */
  askedWhen?: string
}

/** A rule across fields of one form. Each names its elements, so that the message can point at them. */
export type FormRule =
  | { kind: 'notAfter'; earlier: ElementId; later: ElementId; message: Label }
  | { kind: 'atMost'; part: ElementId; whole: ElementId; message: Label }
  | { kind: 'sumEquals'; parts: ElementId[]; total: ElementId; message: Label }
  | { kind: 'requiredWhen'; element: ElementId; when: ElementId; equals: Value[]; message: Label }
  | HoldsRule

/** An expression that must not be false. While it is empty, nothing is said. */
export interface HoldsRule {
  kind: 'holds'
  that: string
  /** Where it is reported. */
  at: ElementId
  message: Label
  /** It is a question: what breaks it may be sent, with the reason in the worker's words. Omitted: it is refused. */
  asks?: true
  /** Code of the list whose rows it is about; omitted: the fields beside the lists. */
  rowSet?: string
  /** Read from the department's file, so that the next reading replaces it. */
  fromFile?: true
}

export type PeriodKind = 'NONE' | 'MONTH' | 'QUARTER' | 'YEAR'

/** One version of a department's form. Versions are immutable; a sheet keeps the version that it began with. */
export interface Form {
  id: string
  version: number
  department: string
  title: Label
  objectClass: ObjectClass
  period: PeriodKind
  fields: FormField[]
  /** Lists, each with one row per subject. */
  rowSets?: RowSet[]
  rules: FormRule[]
  /** Its origin: a document, a file, or "hand-made". */
  source: string
}
