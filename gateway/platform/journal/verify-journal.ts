// Walks every chain and finds the first entry that was changed, removed, moved, or cut off at the end. It reads pages within one
// snapshot, so memory is bounded and appends continue. An attacker who rewrites a whole chain and its head is not detected here;
// keep-heads.ts compares with heads kept outside.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '../store/database.ts'
import { entryText } from './entry-text.ts'

export interface JournalBreak {
  county: string
  /** First sequence that differs. */
  sequence: number
  why: string
}

export interface Verification {
  entries: number
  broken: JournalBreak | null
}

interface Row {
  sequence: string
  at: string
  kind: string
  actor: string
  body: string
  hash: Buffer
}

const PAGE = 1000

/** Within the caller's transaction it sees what that transaction sees. */
export async function verifyJournal(db: Database, county?: string): Promise<Verification> {
  if (db.isTransaction) return await verifyAll(db, county)
  return await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute((trx) => verifyAll(trx, county))
}

async function verifyAll(db: Database, county: string | undefined): Promise<Verification> {
  const result: Verification = { entries: 0, broken: null }
  for (const one of county === undefined ? await journalCounties(db) : [county]) {
    const { entries, broken } = await verifyCounty(db, one)
    result.entries += entries
    result.broken ??= broken
  }
  return result
}

/** Every county with a journal or a head. */
export async function journalCounties(db: Database): Promise<string[]> {
  const found = await sql<{ county: string }>`with recursive c as (
      (select county from journal order by county limit 1)
      union all select (select j.county from journal j where j.county > c.county order by j.county limit 1) from c where c.county is not null)
    select county from c where county is not null union select county from journal_head order by county`.execute(db)
  return found.rows.map((r) => r.county)
}

/** Where verification of a chain starts: the entry before it was verified, with this hash. */
export interface Verified {
  sequence: number
  hash: Buffer
}

const BEGINNING: Verified = { sequence: 0, hash: Buffer.alloc(0) }

/** Verifies one chain from the last verified entry. `end` is the new last verified entry. */
export async function verifyCounty(
  db: Database,
  county: string,
  from: Verified = BEGINNING,
): Promise<Verification & { end: Verified }> {
  let { sequence, hash } = from
  const result = await walk()
  return { ...result, end: { sequence, hash } }

  async function walk(): Promise<Verification> {
    const stop = (why: string, at = sequence): Verification => ({ entries: sequence, broken: { county, sequence: at, why } })
    if (sequence > 0) {
      const last = await db
        .selectFrom('journal')
        .select('hash')
        .where('county', '=', county)
        .where('sequence', '=', String(sequence))
        .executeTakeFirst()
      if (!last?.hash.equals(hash)) return stop('the entry verified last is not there any more, or another')
    }
    for (;;) {
      const { rows } = await sql<Row>`select sequence::text, kind, actor, body::text as body, hash,
          to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
        from journal where county = ${county} and sequence > ${sequence} order by journal.sequence limit ${PAGE}`.execute(db)
      for (const row of rows) {
        const next = sequence + 1
        if (row.sequence !== String(next)) return stop('an entry is missing', next)
        const body = parseExact(row.body)
        if (body === undefined) return stop('the body holds a number that was never written', next)
        const text = entryText({ county, at: row.at, kind: row.kind, actor: row.actor, body }, row.sequence)
        hash = createHash('sha256').update(hash).update(text).digest()
        if (!hash.equals(row.hash)) return stop('the entry is not what its hash says', next)
        sequence = next
      }
      if (rows.length < PAGE) break
    }
    const outside = await sql`select 1 from journal where county = ${county} and sequence < 1 limit 1`.execute(db)
    if (outside.rows.length > 0) return stop('there is an entry before the first')
    const head = await db.selectFrom('journal_head').selectAll().where('county', '=', county).executeTakeFirst()
    if (!head) return sequence === 0 ? { entries: 0, broken: null } : stop('the head is missing')
    if (Number(head.sequence) !== sequence)
      return stop('entries were cut off, or the head was moved', Math.min(Number(head.sequence), sequence) + 1)
    if (!head.hash.equals(hash)) return stop('the head is not the hash of the last entry')
    return { entries: sequence, broken: null }
  }
}

/**
 * Parses JSON whose numbers are all safe whole numbers in plain digits; undefined otherwise. JavaScript reads
 * 9007199254740993 and 9007199254740992 as one number, which would hide a change.
 */
function parseExact(text: string): unknown {
  let exact = true
  // TypeScript's library lacks the third argument (ECMAScript 2026, in Node since 21).
  const look = (_key: string, value: unknown, context: { source: string }) => {
    if (typeof value === 'number' && (!Number.isSafeInteger(value) || context.source !== String(value))) exact = false
    return value
  }
  const value = JSON.parse(text, look as (key: string, value: unknown) => unknown)
  return exact ? value : undefined
}
