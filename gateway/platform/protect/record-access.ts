// Records who reads whose personal values, which, why and through which connectors, before they are shown. What cannot be
// recorded is not shown. One statement writes one row per subject and reading, and one journal entry. The journal carries the
// purpose as a keyed hash, because people write names into it; the row carries it sealed.
import { sql } from 'kysely'
import type { ElementId } from '../../../schema/index.ts'
import { journalAppend, journalFault } from '../journal/append-journal.ts'
import type { Database } from '../store/database.ts'
import { newId } from '../store/new-id.ts'
import type { Seal } from '../store/seal.ts'

export interface Reading {
  county: string
  /** The subject's id in the hub. */
  subject: string
  elements: readonly ElementId[]
  connectors: readonly string[]
  /** The authority of each connector call of this reading. */
  authorities?: Readonly<Record<string, string>> | undefined
}

export const PURPOSE = 'access.purpose'

export interface AccessDeps {
  db: Database
  seal: Seal
  clock: () => Date
}

/** All records are of one county. */
export async function recordAccess(
  { db, seal, clock }: AccessDeps,
  worker: string,
  purpose: string,
  readings: readonly Reading[],
): Promise<void> {
  const at = clock()
  for (const [county, all] of Map.groupBy(
    readings.filter((r) => r.elements.length > 0),
    (r) => r.county,
  )) {
    const rows = all.map((r) => ({
      id: newId(county),
      subject: r.subject,
      elements: [...new Set(r.elements)].sort(),
      connectors: [...new Set(r.connectors)].sort(),
      ...(r.authorities && { authorities: r.authorities }),
    }))
    const why = seal.hash(purpose, PURPOSE).toString('hex')
    const entries = rows.map(({ id, ...body }) => ({
      kind: 'values.read',
      actor: worker,
      body: { record: id, purpose: why, ...body },
    }))
    // PostgreSQL arrays cannot contain arrays of different lengths; JSON can.
    const values = JSON.stringify(rows.map((r, i) => ({ ...r, offset: rows.length - 1 - i })))
    await sql`
      with appended as (select ${journalAppend(county, at, entries)} as last)
      insert into access_record (county, id, subject_id, worker_id, at, elements, connectors, purpose_sealed, sequence)
      select ${county}, r.id, r.subject, ${worker}, ${at}::timestamptz,
        array(select jsonb_array_elements_text(r.elements)), array(select jsonb_array_elements_text(r.connectors)),
        ${seal.seal(purpose, PURPOSE)}::bytea, appended.last - r.offset
      from appended, jsonb_to_recordset(${values}::jsonb)
        as r(id text, subject text, elements jsonb, connectors jsonb, "offset" int)`
      .execute(db)
      .catch((error: unknown) => {
        throw journalFault(error)
      })
  }
}
