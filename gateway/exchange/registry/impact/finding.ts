// One thing that a change would break or alter, for a person to read before it goes live.
import { createHash } from 'node:crypto'
import type { Label } from '../../../../schema/index.ts'

/** BREAKING: work that is under way, or another department's sheet, loses something. Nobody publishes past it unseen. */
export type Severity = 'BREAKING' | 'WARNING' | 'INFO'

export type ImpactCode =
  | 'CAPABILITY_LOST'
  | 'FORM_LOST'
  | 'FIELD_LOST'
  | 'FIELD_REBOUND'
  | 'CODES_LOST'
  | 'ELEMENT_LOST'
  | 'AUTHORITY_LOST'
  | 'SHEET_SOURCE_LOST'
  | 'IDEMPOTENCY_WEAKER'

export interface Finding {
  severity: Severity
  code: ImpactCode
  /** The form, field, element or capability that it is about. */
  about: string
  message: Label
  /** What is touched: open tasks, open deliveries, forms of other departments. */
  counts: Partial<Record<'tasks' | 'deliveries' | 'forms' | 'departments', number>>
}

/** Names the list that somebody saw. Counts are no part of it, because they move while one reads; what is touched at all is. */
export function hashOf(findings: readonly Finding[]): string {
  const breaking = findings.filter((f) => f.severity === 'BREAKING').map((f) => `${f.code} ${f.about}`)
  return createHash('sha256').update(breaking.toSorted().join('\n')).digest('hex').slice(0, 16)
}

export const breaks = (findings: readonly Finding[]): boolean => findings.some((f) => f.severity === 'BREAKING')
