// The rows as a table that works like a spreadsheet: keys move and edit, paste fills many cells.
import type { ClipboardEvent } from 'react'
import type { Draft } from '../use-draft.ts'
import { CellLine } from './cell-line.tsx'
import { placeOf } from './place.ts'
import type { Row, RowSet } from './row-edits.ts'
import { RowLine } from './row-line.tsx'
import styles from './row-set.module.css'
import { RowTableHead } from './row-table-head.tsx'
import { usePaste } from './use-paste.ts'
import { useTableKeys } from './use-table-keys.ts'

interface Props {
  draft: Draft
  set: RowSet
  /** On this page. */
  rows: readonly Row[]
  /** On all pages: pasting continues on the next. */
  all: readonly Row[]
  attempted: boolean
  locked: boolean
  onOpen: (place: { row: string; element: string | null }) => void
}

export function RowTable({ draft, set, rows, all, attempted, locked, onOpen }: Props) {
  const { active, writing, isWriting, setActive, begin, stopWriting, press } = useTableKeys({ draft, set, rows, locked, onOpen })
  const paste = usePaste(draft, set, all)
  const pasteAt = (event: ClipboardEvent) => {
    const place = placeOf(event.target)
    if (!place || locked) return
    if (paste.take(event.clipboardData.getData('text/plain'), place, isWriting(place))) {
      event.preventDefault()
      stopWriting()
    }
  }

  const [first, column] = [rows[0], set.columns[0]]
  const at =
    active && rows.some((r) => r.id === active.row)
      ? active
      : first && column
        ? { row: first.id, element: column.element.id }
        : null
  return (
    <>
      <div className={styles.scroll}>
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are written in is a grid (WAI-ARIA) */}
        <table role="grid" className={styles.table} aria-label={set.label} onKeyDown={press} onPaste={pasteAt}>
          <RowTableHead set={set} />
          <tbody>
            {rows.map((row) => (
              <RowLine
                key={row.id}
                draft={draft}
                set={set}
                row={row}
                active={at?.row === row.id ? at.element : null}
                writing={writing?.row === row.id ? writing.element : null}
                attempted={attempted}
                locked={locked}
                onActive={setActive}
                onBegin={begin}
                onOpen={onOpen}
              />
            ))}
          </tbody>
        </table>
      </div>
      {paste.told && (
        <p className={styles.pasted} role="status" data-testid="rows-pasted">
          {paste.told}
        </p>
      )}
      {active && (
        <CellLine draft={draft} set={set} row={rows.find((r) => r.id === active.row)} element={active.element} locked={locked} />
      )}
    </>
  )
}
