// What was found for the rows of a sheet when it asked: kept with the sheet, sealed, apart from what the worker does to them.
import type { Found } from '../prefill/snapshot.ts'
import type { Draft } from '../settle-items.ts'

export interface RowsSnapshot {
  /** By list. */
  lists: Record<string, ListSnapshot>
  /** By subject, once, however many lists it is in. */
  subjects: Record<string, RowSubject>
}

export interface ListSnapshot {
  /** The day as of which the register was read; null where none was. */
  on: string | null
  complete: boolean
  listed: number
  /** Lines left out because their identifier does not say an age or a sex. */
  unreadable: number
  /** Why the register did not fill it. */
  unfilled: Unfilled | null
  /** In the order of the register. */
  subjects: string[]
}

/** `foreign`: the register of a division that the worker does not work for. `unplaced`: the sheet's subject is of no known division. */
export type Unfilled = 'unkept' | 'future' | 'foreign' | 'unplaced' | 'tooMany'

export interface RowSubject {
  identifier: string
  name: string | null
  found: Record<string, Found>
}

/** `OUTSIDE`: not of the age or sex that the list asks. `UNLISTED`: not in the register, which was declared complete. `LIMIT`: no look-up
 * is left. `UNKNOWN`: asked, and no department knows it. */
export type Unnamed = 'OUTSIDE' | 'UNLISTED' | 'LIMIT' | 'UNKNOWN'

/** What the worker did to one row. One that was not touched has none. */
export interface DraftRow {
  /** null while the identifier is wrong, or names nobody whom the list takes. */
  subject: string | null
  /** Why a sound identifier has no subject. */
  unnamed?: Unnamed
  /** As typed, of a row that the worker added. */
  identifier: string | null
  name: string | null
  added: boolean
  removed: boolean
  values: Draft
}

/** By list. */
export type DraftRows = Readonly<Record<string, readonly DraftRow[]>>

export const NO_ROWS: RowsSnapshot = { lists: {}, subjects: {} }
