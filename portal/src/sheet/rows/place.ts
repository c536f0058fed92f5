// Places in a list's table: the cell of an event and the cells beside it.
import type { Row } from './row-edits.ts'

export interface Place {
  row: string
  element: string
}

export function placeOf(target: EventTarget): Place | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-element]') : null
  const { row, element } = cell?.dataset ?? {}
  return row && element ? { row, element } : null
}

export const samePlace = (a: Place | undefined, b: Place): boolean => a?.row === b.row && a.element === b.element

/** With `around`, the next row's first cell follows a row's last cell. */
export function beside(
  { rows, columns }: { rows: readonly Row[]; columns: readonly string[] },
  from: Place,
  [down, right]: readonly [number, number],
  around = false,
): Place | undefined {
  const [r, c] = [rows.findIndex((x) => x.id === from.row), columns.indexOf(from.element)]
  const n = around ? r * columns.length + c + right : (r + down) * columns.length + c
  const column = around ? n % columns.length : c + right
  const to = rows[Math.floor(n / columns.length)]
  const name = columns[column]
  return to && name && n >= 0 ? { row: to.id, element: name } : undefined
}
