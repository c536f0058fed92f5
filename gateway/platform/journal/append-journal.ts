// Appends entries to a county's journal in the caller's transaction. Call it last: it locks the head of the chain until the
// commit, and every other append of the county waits.
import { type RawBuilder, sql } from 'kysely'
import { HubError } from '../../../schema/index.ts'
import type { Database } from '../store/database.ts'
import { canonicalJson } from './canonical-json.ts'
import type { JournalEntry } from './entry.ts'
import { entryPrefix, instantText } from './entry-text.ts'

/** The same as an SQL expression, for a single statement that does everything. Its value is the last sequence. */
export function journalAppend(county: string, at: Date, entries: readonly JournalEntry[]): RawBuilder<string> {
  for (const { body } of entries) refuseNumbers(body)
  const stamp = instantText(at)
  return sql`journal_append(${county}, ${stamp}::timestamptz, ${entries.map((e) => e.kind)}::text[], ${entries.map((e) => e.actor)}::text[],
    ${entries.map((e) => canonicalJson(e.body))}::text[], ${entries.map((e) => entryPrefix({ ...e, county, at: stamp }))}::text[])`
}

export async function appendJournal(trx: Database, county: string, at: Date, entries: readonly JournalEntry[]): Promise<void> {
  if (entries.length === 0) return
  try {
    await sql`select ${journalAppend(county, at, entries)}`.execute(trx)
  } catch (error) {
    throw journalFault(error)
  }
}

/** Names the refusal of a broken chain. Returns any other error unchanged. */
export function journalFault(error: unknown): unknown {
  const { code, message } = error as { code?: string; message?: string }
  return code === 'YB001' ? new HubError('JOURNAL_BROKEN', { cause: error, ...(message ? { detail: message } : {}) }) : error
}

// jsonb keeps numbers as decimals, JavaScript as doubles. Only whole numbers that both write alike may enter the chain.
function refuseNumbers(value: unknown): void {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new TypeError('a journal body holds whole numbers only')
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) refuseNumbers(inner)
}
