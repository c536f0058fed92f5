// What prefill found when it asked: kept with the sheet, sealed, apart from what the worker edits. It holds no words of any
// language, so the same snapshot reads in both.
import type { ElementId, Fact } from '../../../../schema/index.ts'
import type { Short, Uncounted } from '../../../asking/index.ts'
import type { SourceAnswer } from '../../records/source-answer.ts'
import type { SheetSourceView } from '../sheet-view.ts'

export interface Snapshot {
  /** Date in China when it was taken; derived values are computed for this day. */
  today: string
  found: Record<ElementId, Found>
  /** At which version of the registers its figures were counted and its lists filled; registers that changed since are asked again. */
  registers?: string
  sources: (Omit<SheetSourceView, 'reason'> & { reason: SourceAnswer['reason'] })[]
}

export interface Found {
  /** Usable values, best first: authority, other connectors, an earlier submission. */
  facts: Fact[]
  /** Sources disagree: the worker must pick. */
  conflict: boolean
  /** Departments (ids), by what became of the question there. */
  failed: string[]
  unknownSubject: string[]
  notKept: string[]
  empty: string[]
  unusable: string[]
  /** What was reported for the period before; offered, never filled in unasked. */
  last?: Fact
  /** What was reported last, where the counted figure is far from it: the worker must say which is right. */
  farFrom?: Fact
  /** Many whom departments asked about here are not in the register that the figure was counted from. */
  short?: Short
  /** The total of the same register is far from what was reported of it: which figure that is. */
  besides?: ElementId
  /** Why no figure was counted from a register, where the element is counted. */
  uncounted?: Uncounted
}

/** The prefilled value: of sources that disagree only the authority's, else none until the worker picks. */
export function fetchedOf(found: Found): Fact | null {
  const best = found.facts[0] ?? null
  return found.conflict && best?.source.kind !== 'AUTHORITY' ? null : best
}

/** True when every source that was asked answered. */
export const isWhole = (snapshot: Snapshot): boolean => snapshot.sources.every((s) => s.state !== 'FAILED')
