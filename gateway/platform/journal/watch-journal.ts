// Verifies the chains on a schedule: each time from the last verified entry, once a day from the beginning. A broken chain is
// recorded, and journal_append then refuses the county in every process. Only a full verification without a fault lifts this
// (`yibiao journal verify`, after the journal was restored).
import type { Selectable } from 'kysely'
import type { Database } from '../store/database.ts'
import type { JournalCheckTable } from '../tables.ts'
import { type JournalBreak, journalCounties, type Verification, verifyCounty } from './verify-journal.ts'

const FULL_EVERY_MS = 24 * 60 * 60_000

export type JournalCheck = Selectable<JournalCheckTable>

export const readChecks = (db: Database): Promise<JournalCheck[]> =>
  db.selectFrom('journal_check').selectAll().orderBy('county').execute()

/** `full`: from the beginning, ignoring earlier verifications. */
export async function checkJournal(
  db: Database,
  clock: () => Date,
  { full = false, county }: { full?: boolean; county?: string | undefined } = {},
): Promise<Verification> {
  const before = new Map((await readChecks(db)).map((c) => [c.county, c]))
  const found: Verification = { entries: 0, broken: null }
  for (const one of county === undefined ? await journalCounties(db) : [county]) {
    const known = before.get(one)
    const fromStart = full || !known || known.broken !== null || clock().getTime() - known.full_at.getTime() > FULL_EVERY_MS
    const from = fromStart || !known ? undefined : { sequence: Number(known.sequence), hash: known.hash }
    const { entries, broken, end } = await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute((trx) => verifyCounty(trx, one, from))
    found.entries += entries
    found.broken ??= broken
    // A scheduled check never clears a broken chain: a person restores it and has it verified.
    if (known?.broken && !broken && !full) found.broken ??= breakOf(known)
    else await keep(db, one, { ...end, at: clock(), fromStart, broken })
  }
  return found
}

const breakOf = (check: JournalCheck): JournalBreak => ({
  county: check.county,
  sequence: Number(check.broken_at ?? check.sequence),
  why: check.broken ?? '',
})

interface Outcome {
  sequence: number
  hash: Buffer
  at: Date
  fromStart: boolean
  broken: JournalBreak | null
}

async function keep(db: Database, county: string, { sequence, hash, at, fromStart, broken }: Outcome): Promise<void> {
  const now = { sequence, hash, checked_at: at, broken: broken?.why ?? null, broken_at: broken?.sequence ?? null }
  await db
    .insertInto('journal_check')
    .values({ county, ...now, full_at: at })
    .onConflict((c) => c.column('county').doUpdateSet({ ...now, ...(fromStart && { full_at: at }) }))
    .execute()
}
