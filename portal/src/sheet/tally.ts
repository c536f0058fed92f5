// How the sheet was filled in, counted as the hub does: a value that stayed masked was not checked.

import { isEmpty, sameValue, type Value } from '../format/value.ts'
import type { ItemState } from '../generated/graphql.ts'
import type { Tally } from '../parts/tally-text.tsx'
import { currentValue, type Item, isEdited, stateOf } from './edits.ts'
import { lastOf } from './fill-as-last.tsx'
import { isMasked } from './reveals.ts'
import { editOf } from './rows/row-edits.ts'
import { rowState } from './rows/row-state.ts'
import type { Draft } from './use-draft.ts'

interface Counted {
  item: Item
  value: Value | null
  state: ItemState
  masked: boolean
}

export function tallyOf(draft: Draft): Tally {
  const { sheet, edits, rows } = draft
  const items = sheet.items.map((item): Counted => {
    const edited = isEdited(item, edits)
    return { item, value: currentValue(item, edits), state: stateOf(item, edits), masked: isMasked(item, edited) }
  })
  const cells = sheet.rowSets.flatMap((set) =>
    set.rows
      .filter((row) => !editOf(rows, set.id, row).removed)
      .flatMap((row) => rowState(draft, set, row).cells.filter((c) => c.item.asked)),
  )
  const tally: Tally = { items: 0, typed: 0, changed: 0, prefilled: 0, unseen: 0, empty: 0 }
  for (const { item, value, state, masked } of [...items, ...cells]) {
    tally.items++
    if (isEmpty(value) || state === 'CONFLICT') tally.empty++
    else if (state === 'EDITED') tally.changed++
    else if (state === 'TYPED' && !sameValue(value, lastOf(item))) tally.typed++
    else {
      tally.prefilled++
      if (masked) tally.unseen++
    }
  }
  return tally
}
