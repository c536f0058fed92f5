// A sheet in the database: what was fetched and what was typed are kept apart, and both sealed for their own sheet only.
import type { Selectable } from 'kysely'
import type { Database, Seal, SheetTable } from '../store/index.ts'
import type { Snapshot } from './prefill/snapshot.ts'
import type { Draft } from './settle-items.ts'

export type SheetRow = Selectable<SheetTable>

const fetchedPlace = (id: string) => `sheet.fetched:${id}`
const draftPlace = (id: string) => `sheet.draft:${id}`

export const sealSnapshot = (seal: Seal, id: string, snapshot: Snapshot): Buffer => seal.sealJson(snapshot, fetchedPlace(id))
export const openSnapshot = (seal: Seal, row: SheetRow): Snapshot => seal.openJson(row.fetched_sealed, fetchedPlace(row.id))
export const sealDraft = (seal: Seal, id: string, draft: Draft): Buffer => seal.sealJson(draft, draftPlace(id))
export const openDraft = (seal: Seal, row: SheetRow): Draft =>
  row.draft_sealed ? seal.openJson(row.draft_sealed, draftPlace(row.id)) : {}

export async function readSheet(db: Database, county: string, id: string): Promise<SheetRow | undefined> {
  return db.selectFrom('sheet').selectAll().where('county', '=', county).where('id', '=', id).executeTakeFirst()
}

/** The worker's sheet about a subject and period: the open one, else the one submitted last. */
export async function findSheet(
  db: Database,
  of: { county: string; workerId: string; subjectId: string; period: string },
  state: 'open' | 'submitted',
): Promise<SheetRow | undefined> {
  return db
    .selectFrom('sheet')
    .selectAll()
    .where('county', '=', of.county)
    .where('worker_id', '=', of.workerId)
    .where('subject_id', '=', of.subjectId)
    .where('period', '=', of.period)
    .where('submission_id', state === 'open' ? 'is' : 'is not', null)
    .orderBy('opened_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}
