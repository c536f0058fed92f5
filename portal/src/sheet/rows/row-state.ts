// The state of one row for display: its items with the worker's input, its problems, and its actions.
import type { Value } from '../../format/value.ts'
import type { ItemState, SheetProblemPartFragment } from '../../generated/graphql.ts'
import { currentValue, type Item, isEdited, stateOf } from '../edits.ts'
import { isMasked, revealed } from '../reveals.ts'
import type { Draft } from '../use-draft.ts'
import { problemsOf } from './open-rows.ts'
import { editOf, itemsOf, type Row, type RowEdit, type RowSet } from './row-edits.ts'

export interface CellState {
  item: Item
  value: Value | null
  state: ItemState
  edited: boolean
  masked: boolean
  problems: readonly SheetProblemPartFragment[]
  questions: readonly SheetProblemPartFragment[]
}

export interface RowState {
  row: Row
  edit: RowEdit
  cells: CellState[]
  /** About the row as a whole: a duplicate, a wrong identifier. */
  problems: readonly SheetProblemPartFragment[]
}

export function rowState(draft: Draft, set: RowSet, row: Row): RowState {
  const edit = editOf(draft.rows, set.id, row)
  const told = problemsOf(draft.problems, set.id, row.id)
  const reveals = draft.rowReveals[row.id] ?? {}
  const cells = itemsOf(set, row).map((raw): CellState => {
    const item = revealed(raw, reveals)
    const edited = isEdited(item, edit.values)
    return {
      item,
      edited,
      value: currentValue(item, edit.values),
      state: stateOf(item, edit.values),
      masked: isMasked(item, edited),
      problems: told.filter((p) => p.element === item.element.id),
      questions: problemsOf(draft.questions, set.id, row.id, item.element.id),
    }
  })
  const shown = new Set(cells.map((c) => c.item.element.id))
  return { row, edit, cells, problems: told.filter((p) => !row.subject || p.element === null || !shown.has(p.element)) }
}

/** Sources disagree, the value is masked, files, or several answers: it needs more room than a cell. */
export const needsRoom = ({ item, masked, state }: CellState): boolean =>
  item.domain.datatype === 'ATTACHMENT' ||
  masked ||
  item.domain.several ||
  item.domain.ownWords ||
  state === 'CONFLICT' ||
  item.candidates.length > 1
