// Counts what a worker has done with a sheet, so that no check is claimed that did not happen. A value that stayed masked was not checked.
import type { SettledItem } from './settle-items.ts'

export interface Tally {
  items: number
  typed: number
  changed: number
  prefilled: number
  /** Out of the prefilled ones. */
  unseen: number
  empty: number
}

export function tallyOf(items: readonly SettledItem[]): Tally {
  const tally: Tally = { items: items.length, typed: 0, changed: 0, prefilled: 0, unseen: 0, empty: 0 }
  for (const { state, value, prefilled, unseen } of items) {
    if (value === null || state === 'CONFLICT') tally.empty++
    else if (state === 'EDITED') tally.changed++
    else if (state === 'TYPED' && !prefilled) tally.typed++
    else {
      tally.prefilled++
      if (unseen) tally.unseen++
    }
  }
  return tally
}
