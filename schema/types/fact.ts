import type { Classification, ElementId, Value } from './element.ts'

export type SourceKind = 'AUTHORITY' | 'CONNECTOR' | 'SUBMISSION' | 'DERIVATION' | 'WORKER'

/** The source of a value. */
export interface Source {
  kind: SourceKind
  /** The connector, for AUTHORITY and CONNECTOR. */
  connector?: string
  department?: string
  /** For AUTHORITY: the accepted correction that its record does not show yet. */
  correction?: string
  /** The earlier submission, for SUBMISSION. */
  submission?: string
  /** For SUBMISSION: the previous period that it was given for. */
  period?: string
  /** The inputs, for DERIVATION. */
  derivedFrom?: ElementId[]
  /** For DERIVATION: the counted register, and its reference date. */
  register?: { objectClass: string; on: string }
}

/** One value of one element for one subject (and period), with source, time and classification. */
export interface Fact {
  element: ElementId
  value: Value | null
  /** The unit of the value if it differs from the element's: that of the input box. */
  unit?: string
  source: Source
  /** ISO 8601 instant of the value in its source, if the source gives one. */
  asOf: string | null
  classification: Classification
}
