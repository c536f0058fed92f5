// The result of prefilling the rows of a sheet, stored sealed and separate from the worker's edits.
import type { Found } from '../prefill/snapshot.ts'
import type { Draft } from '../settle-items.ts'

export interface RowsSnapshot {
  /** By list. */
  lists: Record<string, ListSnapshot>
  /** By subject, once, even if it is in several lists. */
  subjects: Record<string, RowSubject>
}

export interface ListSnapshot {
  /** The date of the register that was read; null if none was. */
  on: string | null
  complete: boolean
  listed: number
  /** Lines left out because their identifier gives no age or sex. */
  unreadable: number
  /** Why the register did not fill it. */
  unfilled: Unfilled | null
  /** In the order of the register. */
  subjects: string[]
}

/** `foreign`: the register is of a division where the worker does not work. `unplaced`: the sheet's subject has no known division. */
export type Unfilled = 'unkept' | 'future' | 'foreign' | 'unplaced' | 'tooMany'

export interface RowSubject {
  identifier: string
  name: string | null
  found: Record<string, Found>
}

/**
 * `OUTSIDE`: not of the list's age or sex. `UNLISTED`: not in the register, which was declared complete. `LIMIT`: no look-ups
 * left. `UNKNOWN`: no department knows it.
 */
export type Unnamed = 'OUTSIDE' | 'UNLISTED' | 'LIMIT' | 'UNKNOWN'

/** The worker's change to one row; untouched rows have none. */
export interface DraftRow {
  /** Null while the identifier is wrong, or names nobody whom the list accepts. */
  subject: string | null
  /** Why a valid identifier has no subject. */
  unnamed?: Unnamed
  /** As typed, for a row that the worker added. */
  identifier: string | null
  name: string | null
  added: boolean
  removed: boolean
  values: Draft
}

/** By list. */
export type DraftRows = Readonly<Record<string, readonly DraftRow[]>>

export const NO_ROWS: RowsSnapshot = { lists: {}, subjects: {} }
