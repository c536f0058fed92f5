// The keyboard of a list's table: arrows and Tab move, Enter or typing edits, Escape restores the value.
import { type KeyboardEvent, useState } from 'react'
import type { Value } from '../../format/value.ts'
import { inputId } from '../go-to-item.ts'
import type { Draft } from '../use-draft.ts'
import { beside, type Place, placeOf, samePlace } from './place.ts'
import type { Row, RowSet } from './row-edits.ts'
import { type CellState, needsRoom, rowState } from './row-state.ts'

const STEPS: Record<string, readonly [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}
const TYPED = ['STRING', 'INTEGER', 'DECIMAL', 'TEXT']

interface Table {
  draft: Draft
  set: RowSet
  rows: readonly Row[]
  locked: boolean
  onOpen: (place: Place) => void
}

export function useTableKeys({ draft, set, rows, locked, onOpen }: Table) {
  const [active, setActive] = useState<Place | null>(null)
  const [writing, setWriting] = useState<{ place: Place; was: Value | null | undefined } | null>(null)
  const table = { rows, columns: set.columns.map((c) => c.element.id) }

  const go = (place: Place | undefined): boolean => {
    const cell = place && document.getElementById(inputId(place.element, place.row))
    if (!place || !cell) return false
    setActive(place)
    setWriting(null)
    cell.focus({ preventScroll: true })
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    return true
  }
  const tab = (event: KeyboardEvent, place: Place) => go(beside(table, place, [0, event.shiftKey ? -1 : 1], true))
  const begin = (cell: CellState, place: Place, value?: Value | null) => {
    if (locked || cell.item.readOnly) return
    if (needsRoom(cell)) return onOpen(place)
    setActive(place)
    setWriting({ place, was: cell.edited ? cell.value : undefined })
    const row = rows.find((r) => r.id === place.row)
    if (value !== undefined && row) draft.editCells(set, [{ row, item: cell.item, value }])
  }

  const whileWriting = (event: KeyboardEvent, place: Place, row: Row, cell: CellState): boolean => {
    // An open selection list or calendar handles these keys itself.
    const busy = event.target instanceof HTMLElement && event.target.getAttribute('aria-expanded') === 'true'
    if (event.nativeEvent.isComposing) return false
    if (event.key === 'Tab') return tab(event, place) || go(place)
    if (busy) return false
    if (event.key === 'Escape') {
      draft.editCells(set, [{ row, item: cell.item, value: writing?.was }])
      return go(place)
    }
    if (event.key !== 'Enter' || event.shiftKey || event.target instanceof HTMLTextAreaElement) return false
    return go(beside(table, place, [1, 0])) || go(place)
  }
  const whileReading = (event: KeyboardEvent, place: Place, row: Row, cell: CellState): boolean => {
    const step = STEPS[event.key]
    if (step) return go(beside(table, place, step))
    if (event.key === 'Tab') return tab(event, place)
    if (event.key === 'Enter' || event.key === 'F2') {
      begin(cell, place)
      return true
    }
    const fixed = locked || cell.item.readOnly || needsRoom(cell)
    if (!fixed && (event.key === 'Delete' || event.key === 'Backspace')) {
      draft.editCells(set, [{ row, item: cell.item, value: null }])
      return true
    }
    // An input method has begun to compose: the input must exist before its first letter.
    if (!fixed && event.key === 'Process') {
      begin(cell, place)
      return false
    }
    if (fixed || event.key.length !== 1 || event.key === ' ') return false
    begin(cell, place, TYPED.includes(cell.item.domain.datatype) ? event.key : undefined)
    return true
  }
  const isWriting = (place: Place) => samePlace(writing?.place, place)

  return {
    active,
    writing: writing?.place,
    isWriting,
    setActive,
    begin,
    stopWriting: () => setWriting(null),
    press(event: KeyboardEvent): void {
      const place = placeOf(event.target)
      const row = place && rows.find((r) => r.id === place.row)
      const cell = row && rowState(draft, set, row).cells.find((c) => c.item.element.id === place.element)
      if (!place || !row || !cell || event.ctrlKey || event.metaKey || event.altKey) return
      const act = isWriting(place) ? whileWriting(event, place, row, cell) : whileReading(event, place, row, cell)
      if (act) event.preventDefault()
    },
  }
}
