// The result of prefill, stored sealed with the sheet and separate from the worker's edits. It contains no text of a language, so
// the same snapshot serves both.
import type { ElementId, Fact } from '../../../../schema/index.ts'
import type { Short, Uncounted } from '../../../asking/index.ts'
import type { SourceAnswer } from '../../records/source-answer.ts'
import type { SheetSourceView } from '../sheet-view.ts'

export interface Snapshot {
  /** Date in China when it was taken; derived values are computed for this day. */
  today: string
  found: Record<ElementId, Found>
  /** The version of the registers for its figures and lists. If the registers change, they are read again. */
  registers?: string
  sources: (Omit<SheetSourceView, 'reason'> & { reason: SourceAnswer['reason'] })[]
}

export interface Found {
  /** Usable values, best first: authority, other connectors, an earlier submission. */
  facts: Fact[]
  /** Sources disagree: the worker must choose. */
  conflict: boolean
  /** Departments (ids), by the result of the question. */
  failed: string[]
  unknownSubject: string[]
  notKept: string[]
  empty: string[]
  unusable: string[]
  /** The value reported for the previous period; offered, never filled in automatically. */
  last?: Fact
  /** The last report, if the counted figure is far from it: the worker must say which is right. */
  farFrom?: Fact
  /** Many subjects of departments' requests are missing from the counted register. */
  short?: Short
  /** The total of the same register, if it is far from its report. */
  besides?: ElementId
  /** Why no figure was counted from a register, for a counted element. */
  uncounted?: Uncounted
}

/** The prefilled value. In a conflict only the authority's; otherwise none until the worker chooses. */
export function fetchedOf(found: Found): Fact | null {
  const best = found.facts[0] ?? null
  return found.conflict && best?.source.kind !== 'AUTHORITY' ? null : best
}

/** True if every source answered. */
export const isWhole = (snapshot: Snapshot): boolean => snapshot.sources.every((s) => s.state !== 'FAILED')
