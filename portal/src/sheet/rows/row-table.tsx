// The rows as a table that works like a spreadsheet: arrows and Tab move, Enter or typing edits, paste fills many cells.
import { type ClipboardEvent, type KeyboardEvent, useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Value } from '../../format/value.ts'
import { inputId } from '../go-to-item.ts'
import type { Draft } from '../use-draft.ts'
import { CellLine } from './cell-line.tsx'
import type { Row, RowSet } from './row-edits.ts'
import { RowLine } from './row-line.tsx'
import styles from './row-set.module.css'
import { type CellState, needsRoom, rowState } from './row-state.ts'
import { usePaste } from './use-paste.ts'

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

export interface Place {
  row: string
  element: string
}

const STEPS: Record<string, readonly [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

export function RowTable({ draft, set, rows, all, attempted, locked, onOpen }: Props) {
  const { t } = useTranslation()
  const [active, setActive] = useState<Place | null>(null)
  const [writing, setWriting] = useState<{ place: Place; was: Value | null | undefined } | null>(null)
  const table = useRef<HTMLTableElement>(null)
  const paste = usePaste(draft, set, all)
  const columns = set.columns.map((c) => c.element.id)

  const go = useCallback((place: Place | undefined): boolean => {
    const cell = place && document.getElementById(inputId(place.element, place.row))
    if (!place || !cell) return false
    setActive(place)
    setWriting(null)
    cell.focus({ preventScroll: true })
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    return true
  }, [])
  const beside = ({ row, element }: Place, down: number, right: number, around = false): Place | undefined => {
    const [r, c] = [rows.findIndex((x) => x.id === row), columns.indexOf(element)]
    const n = around ? r * columns.length + c + right : (r + down) * columns.length + c
    const column = around ? n % columns.length : c + right
    const to = rows[Math.floor(n / columns.length)]
    const name = columns[column]
    return to && name && n >= 0 ? { row: to.id, element: name } : undefined
  }
  const begin = (cell: CellState, place: Place, value?: Value | null) => {
    if (locked || cell.item.readOnly) return
    if (needsRoom(cell)) return onOpen(place)
    setActive(place)
    setWriting({ place, was: cell.edited ? cell.value : undefined })
    const row = rows.find((r) => r.id === place.row)
    if (value !== undefined && row) draft.editCells(set, [{ row, item: cell.item, value }])
  }

  const press = (event: KeyboardEvent) => {
    const place = placeOf(event.target)
    const row = place && rows.find((r) => r.id === place.row)
    const cell = row && rowState(draft, set, row).cells.find((c) => c.item.element.id === place.element)
    if (!place || !row || !cell || event.ctrlKey || event.metaKey || event.altKey) return
    const inside = writing?.place.row === place.row && writing.place.element === place.element
    const act = inside ? whileWriting(event, place, row, cell) : whileReading(event, place, row, cell)
    if (act) event.preventDefault()
  }
  const whileWriting = (event: KeyboardEvent, place: Place, row: Row, cell: CellState): boolean => {
    // An open selection list or calendar handles these keys itself.
    const busy = event.target instanceof HTMLElement && event.target.getAttribute('aria-expanded') === 'true'
    if (event.nativeEvent.isComposing) return false
    if (event.key === 'Tab') return go(beside(place, 0, event.shiftKey ? -1 : 1, true)) || go(place)
    if (busy) return false
    if (event.key === 'Escape') {
      draft.editCells(set, [{ row, item: cell.item, value: writing?.was }])
      return go(place)
    }
    if (event.key !== 'Enter' || event.shiftKey || event.target instanceof HTMLTextAreaElement) return false
    return go(beside(place, 1, 0)) || go(place)
  }
  const whileReading = (event: KeyboardEvent, place: Place, row: Row, cell: CellState): boolean => {
    const step = STEPS[event.key]
    if (step) return go(beside(place, step[0], step[1]))
    if (event.key === 'Tab') return go(beside(place, 0, event.shiftKey ? -1 : 1, true))
    if (event.key === 'Enter' || event.key === 'F2') {
      begin(cell, place)
      return true
    }
    const fixed = locked || cell.item.readOnly || needsRoom(cell)
    if (!fixed && (event.key === 'Delete' || event.key === 'Backspace')) {
      draft.editCells(set, [{ row, item: cell.item, value: null }])
      return true
    }
    const { datatype } = cell.item.domain
    // An input method has begun to compose: the input must exist before its first letter.
    if (!fixed && event.key === 'Process') {
      begin(cell, place)
      return false
    }
    if (fixed || event.key.length !== 1 || event.key === ' ') return false
    const typed = datatype === 'STRING' || datatype === 'INTEGER' || datatype === 'DECIMAL' || datatype === 'TEXT'
    begin(cell, place, typed ? event.key : undefined)
    return true
  }
  const pasteAt = (event: ClipboardEvent) => {
    const place = placeOf(event.target)
    if (!place || locked) return
    const writingHere = writing?.place.row === place.row && writing.place.element === place.element
    if (paste.take(event.clipboardData.getData('text/plain'), place, writingHere)) {
      event.preventDefault()
      setWriting(null)
    }
  }

  const first = rows[0]
  const at =
    active && rows.some((r) => r.id === active.row) ? active : first && columns[0] ? { row: first.id, element: columns[0] } : null
  return (
    <>
      <div className={styles.scroll}>
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are written in is a grid (WAI-ARIA) */}
        <table ref={table} role="grid" className={styles.table} aria-label={set.label} onKeyDown={press} onPaste={pasteAt}>
          <thead>
            <tr>
              <th scope="col" className={styles.who}>
                {t('rows.who')}
              </th>
              {set.columns.map(({ element, domain, required, labels }) => (
                <th key={element.id} scope="col" title={[element.definition, ...labels].filter(Boolean).join(' · ')}>
                  {columnLabel(element.label, labels)}
                  {domain.unit && <small> {domain.unit}</small>}
                  {required && (
                    <span className={styles.required} role="img" aria-label={t('item.required')}>
                      *
                    </span>
                  )}
                </th>
              ))}
              <th scope="col">
                <span className="sr-only">{t('rows.remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <RowLine
                key={row.id}
                draft={draft}
                set={set}
                row={row}
                active={at?.row === row.id ? at.element : null}
                writing={writing?.place.row === row.id ? writing.place.element : null}
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

/** An element created for this form also has the form's title in its label, which is already above the table. */
const columnLabel = (label: string, labels: readonly string[]): string => labels.find((own) => label.endsWith(own)) ?? label

function placeOf(target: EventTarget): Place | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-element]') : null
  const { row, element } = cell?.dataset ?? {}
  return row && element ? { row, element } : null
}
