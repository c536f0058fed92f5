import type { Classification, ElementId, Value } from './element.ts'

export type SourceKind = 'AUTHORITY' | 'CONNECTOR' | 'SUBMISSION' | 'DERIVATION' | 'WORKER'

/** Where a value comes from. */
export interface Source {
  kind: SourceKind
  /** Connector asked, for AUTHORITY and CONNECTOR. */
  connector?: string
  department?: string
  /** For AUTHORITY: the correction that it accepted, where its record does not show it yet. */
  correction?: string
  /** Earlier submission, for SUBMISSION. */
  submission?: string
  /** For SUBMISSION: the period before, that it was given for. */
  period?: string
  /** Inputs, for DERIVATION. */
  derivedFrom?: ElementId[]
  /** For DERIVATION: the register that it was counted from, and the day as of which. */
  register?: { objectClass: string; on: string }
}

/** One value of one element for one subject (and period), with source, as-of time and classification. */
export interface Fact {
  element: ElementId
  value: Value | null
  /** Where the value stands in another unit than the element's: that of the box that asks. */
  unit?: string
  source: Source
  /** ISO 8601 instant of the value in its source, when the source says. */
  asOf: string | null
  classification: Classification
}
