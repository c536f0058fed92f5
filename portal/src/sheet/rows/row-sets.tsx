// The lists of a sheet, one below the other.
import type { Draft } from '../use-draft.ts'
import type { OpenCell } from './open-rows.ts'
import { RowSetTable } from './row-set.tsx'

export interface GoTo {
  cell: OpenCell
  /** A counter, so that the same place can be visited twice. */
  turn: number
}

interface Props {
  draft: Draft
  attempted: boolean
  locked: boolean
  goTo: GoTo | null
}

export function RowSets({ draft, attempted, locked, goTo }: Props) {
  return draft.sheet.rowSets.map((set) => (
    <RowSetTable
      key={set.id}
      draft={draft}
      set={set}
      attempted={attempted}
      locked={locked}
      goTo={goTo?.cell.rowSet === set.id ? goTo : null}
    />
  ))
}
