// A sheet cell by cell, each in the colour of its part in the form. Cells are chosen by click, drag, or the arrow keys.
import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './as-read.module.css'
import type { WorksheetAsRead } from './use-file-as-read.ts'

export interface Chosen {
  top: number
  left: number
  bottom: number
  right: number
}

interface Props {
  sheet: WorksheetAsRead
  chosen: Chosen | undefined
  onChoose: (chosen: Chosen) => void
}

type Area = WorksheetAsRead['areas'][number]

const placeOf = ({ row, column, rowSpan, columnSpan }: Area): Chosen => ({
  ...{ top: row, left: column, bottom: row + rowSpan - 1, right: column + columnSpan - 1 },
})

const around = (a: Chosen, b: Chosen): Chosen => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
})

const columnName = (n: number): string =>
  (n > 26 ? columnName(Math.floor((n - 1) / 26)) : '') + String.fromCharCode(65 + ((n - 1) % 26))

const STEPS: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

export function WorksheetGrid({ sheet, chosen, onChoose }: Props) {
  const { t } = useTranslation()
  const anchor = useRef<Chosen>(undefined)
  const dragging = useRef(false)
  const table = useRef<HTMLTableElement>(null)
  const rows = Map.groupBy(sheet.areas, (area) => area.row)
  const last = chosen ? chosen.top * 1000 + chosen.left : sheet.areas[0] && sheet.areas[0].row * 1000 + sheet.areas[0].column
  const choose = (place: Chosen, isMore: boolean) => {
    if (!isMore || !anchor.current) anchor.current = place
    onChoose(around(anchor.current, place))
  }
  const press = (event: PointerEvent, area: Area) => {
    if (event.pointerType === 'mouse') dragging.current = event.buttons === 1
    choose(placeOf(area), event.shiftKey)
  }
  const move = (event: KeyboardEvent, area: Area) => {
    const step = STEPS[event.key]
    if (!step) return
    event.preventDefault()
    const own = placeOf(area)
    const row = step[0] > 0 ? own.bottom + 1 : own.top + step[0]
    const column = step[1] > 0 ? own.right + 1 : own.left + step[1]
    const next = sheet.areas.find((a) => {
      const place = placeOf(a)
      return row >= place.top && row <= place.bottom && column >= place.left && column <= place.right
    })
    if (!next) return
    choose(placeOf(next), event.shiftKey)
    table.current?.querySelector<HTMLElement>(`[data-place="${next.row}-${next.column}"]`)?.focus()
  }
  const isChosen = (area: Area) => {
    const place = placeOf(area)
    return (
      chosen !== undefined &&
      place.top >= chosen.top &&
      place.bottom <= chosen.bottom &&
      place.left >= chosen.left &&
      place.right <= chosen.right
    )
  }
  return (
    <div
      className={styles.scroll}
      onPointerUp={() => (dragging.current = false)}
      onPointerLeave={() => (dragging.current = false)}
    >
      <table ref={table} className={styles.sheet} aria-label={sheet.name} data-testid="worksheet-as-read">
        <thead>
          <tr>
            <td />
            {Array.from({ length: sheet.columns }, (_, c) => (
              <th key={columnName(c + 1)} scope="col">
                {columnName(c + 1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: sheet.rows }, (_, r) => r + 1).map((row) => (
            <tr key={row}>
              <th scope="row">
                <button
                  type="button"
                  onClick={(e) => choose({ top: row, left: 1, bottom: row, right: sheet.columns }, e.shiftKey)}
                  aria-label={t('asRead.row', { row })}
                  data-testid={`as-read-row-${row}`}
                >
                  {row}
                </button>
              </th>
              {(rows.get(row) ?? []).map((area) => (
                <td
                  key={area.column}
                  rowSpan={area.rowSpan}
                  colSpan={area.columnSpan}
                  data-role={area.role ?? undefined}
                  data-chosen={isChosen(area) || undefined}
                  data-place={`${area.row}-${area.column}`}
                  title={area.role ? t(`asRead.role.${area.role}`) : undefined}
                  tabIndex={area.row * 1000 + area.column === last ? 0 : -1}
                  onPointerDown={(e) => press(e, area)}
                  onPointerEnter={() => dragging.current && choose(placeOf(area), true)}
                  onKeyDown={(e) => move(e, area)}
                  onFocus={() => chosen ?? choose(placeOf(area), false)}
                >
                  {area.text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
