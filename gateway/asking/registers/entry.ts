// One line of a register: a subject, since when it is listed, its arrival and departure, and its labels with their days.
import type { Selectable } from 'kysely'
import type { Seal } from '../../platform/index.ts'
import type { RegisterEntryTable } from '../tables.ts'

/** LISTED: already here when the list was made. */
export type Came = 'LISTED' | 'BORN' | 'MOVED_IN'
export type Went = 'DIED' | 'MOVED_OUT'

export interface KeptLabel {
  label: string
  /** ISO dates; `until` is the first day without it. */
  since: string
  until?: string
}

export interface EntryBody {
  /** The division's name for it. */
  name?: string
  came: Came
  went?: Went
  labels: KeptLabel[]
}

export interface RegisterEntry extends EntryBody {
  county: string
  id: string
  division: string
  objectClass: string
  subjectId: string
  since: string
  /** First day on which it is no longer listed; null while listed. */
  until: string | null
}

const place = (of: { county: string; id: string; subject_id: string }) => `register.entry:${of.county}:${of.id}:${of.subject_id}`

/** Bound to its row and subject: it does not open on another person's line. */
export const sealEntry = (seal: Seal, of: { county: string; id: string; subject_id: string }, body: EntryBody): Buffer =>
  seal.sealJson(body, place(of))

export function openEntry(seal: Seal, row: Selectable<RegisterEntryTable>): RegisterEntry {
  const body = seal.openJson<EntryBody>(row.body_sealed, place(row))
  return {
    ...body,
    county: row.county,
    id: row.id,
    division: row.division_code,
    objectClass: row.object_class,
    subjectId: row.subject_id,
    since: row.since,
    until: row.until,
  }
}

export const isListed = ({ since, until }: RegisterEntry, on: string): boolean => since <= on && (until === null || until > on)

/** Its labels on a day. */
export const labelsOn = ({ labels }: EntryBody, on: string): string[] =>
  labels.filter((l) => l.since <= on && (l.until === undefined || l.until > on)).map((l) => l.label)
