// One thing that a change would break or alter. A person reads it before the change goes live.
import { createHash } from 'node:crypto'
import type { Label } from '../../../../schema/index.ts'

/** BREAKING: open work or another department's sheet loses something. Publishing requires that a person has seen it. */
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
  /** The affected form, field, element or capability. */
  about: string
  message: Label
  /** What is affected: open tasks, open deliveries, forms of other departments. */
  counts: Partial<Record<'tasks' | 'deliveries' | 'forms' | 'departments', number>>
}

/** Identifies the list that a person saw. Counts are left out, because they change while one reads; what is affected is included. */
export function hashOf(findings: readonly Finding[]): string {
  const breaking = findings.filter((f) => f.severity === 'BREAKING').map((f) => `${f.code} ${f.about}`)
  return createHash('sha256').update(breaking.toSorted().join('\n')).digest('hex').slice(0, 16)
}

export const breaks = (findings: readonly Finding[]): boolean => findings.some((f) => f.severity === 'BREAKING')
