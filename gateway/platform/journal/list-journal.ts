// The journal of one county, newest first.
import { sql } from 'kysely'
import type { Database } from '../store/database.ts'
import { cutPage, type Page, type PageQuestion, readCursor, writeCursor } from '../store/page.ts'

export interface JournalView {
  county: string
  sequence: number
  at: Date
  kind: string
  actor: string
  body: Record<string, unknown>
  /** Hexadecimal. */
  hash: string
}

export async function listJournal(db: Database, county: string, page: PageQuestion): Promise<Page<JournalView>> {
  const before = page.after ? readCursor(page.after, (key) => /^\d{1,18}$/.test(key)).key : null
  const rows = await db
    .selectFrom('journal')
    .selectAll()
    .where('county', '=', county)
    .$if(before !== null, (q) => q.where('sequence', '<', sql<string>`${before}::bigint`))
    .orderBy('sequence', 'desc')
    .limit(page.first + 1)
    .execute()
  return cutPage(
    rows,
    page.first,
    (r) => writeCursor(r.sequence, county),
    (r) => ({
      county,
      sequence: Number(r.sequence),
      at: r.at,
      kind: r.kind,
      actor: r.actor,
      body: r.body as unknown as Record<string, unknown>,
      hash: r.hash.toString('hex'),
    }),
  )
}
