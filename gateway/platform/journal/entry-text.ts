// The hashed text of an entry: canonical JSON of {actor, at, body, county, kind, sequence}. `sequence` sorts last, so everything
// before it is known before the head of the chain. The database adds the number (journal_append in the migrations).
import { canonicalJson } from './canonical-json.ts'

export interface Written {
  county: string
  /** ISO 8601 in UTC with microseconds, as PostgreSQL keeps it: "2026-11-21T08:00:00.123000Z". */
  at: string
  kind: string
  actor: string
  body: unknown
}

export const entryPrefix = ({ actor, at, body, county, kind }: Written): string =>
  `${canonicalJson({ actor, at, body, county, kind }).slice(0, -1)},"sequence":`

/** The complete text. */
export const entryText = (written: Written, sequence: string): string => `${entryPrefix(written)}${sequence}}`

export const instantText = (at: Date): string => `${at.toISOString().slice(0, -1)}000Z`
