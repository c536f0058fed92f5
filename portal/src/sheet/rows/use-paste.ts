// Pastes a part of a spreadsheet into a list from one cell on: rows down, columns to the right. Values invalid in their column,
// or for read-only cells, are left out and counted.
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Draft } from '../use-draft.ts'
import { type CellChange, cellsPasted } from './cells-pasted.ts'
import type { Place } from './place.ts'
import { isTable } from './read-pasted.ts'
import type { Row, RowSet } from './row-edits.ts'

export function usePaste(draft: Draft, set: RowSet, rows: readonly Row[]) {
  const { t } = useTranslation()
  const [told, setTold] = useState<string | null>(null)
  const words = { yes: t('yes'), no: t('no') }
  return {
    told,
    /** False: a single value, for the cell's own input. */
    take(text: string, at: Place, writing: boolean): boolean {
      if (writing && !isTable(text)) return false
      const { changes, left }: { changes: CellChange[]; left: number } = cellsPasted(draft.rows, { set, rows }, text, at, words)
      if (changes.length > 0) draft.editCells(set, changes)
      setTold(t(left > 0 ? 'rows.pastedNotAll' : 'rows.pasted', { count: changes.length, left }))
      return true
    },
  }
}
