// A sheet in the database: fetched and typed values are separate, both sealed for this sheet only.
import type { Selectable } from 'kysely'
import { HubError } from '../../../schema/index.ts'
import type { Database, Seal } from '../../platform/index.ts'
import type { SheetTable } from '../tables.ts'
import type { Snapshot } from './prefill/snapshot.ts'
import { type DraftRows, NO_ROWS, type RowsSnapshot } from './rows/rows-snapshot.ts'
import type { Draft } from './settle-items.ts'

export type SheetRow = Selectable<SheetTable>

/** What a sealed part is bound to: this sheet, county and worker. It does not open in any other row. */
export type SheetKey = Pick<SheetRow, 'county' | 'id' | 'worker_id'>
const place = (part: 'fetched' | 'draft' | 'rows-fetched' | 'rows-draft', of: SheetKey) =>
  `sheet.${part}:${of.county}:${of.id}:${of.worker_id}`

export const sealSnapshot = (seal: Seal, of: SheetKey, snapshot: Snapshot): Buffer =>
  seal.sealJson(snapshot, place('fetched', of))
export const sealDraft = (seal: Seal, of: SheetKey, draft: Draft): Buffer => seal.sealJson(draft, place('draft', of))
export const openSnapshot = (seal: Seal, row: SheetRow): Snapshot =>
  unsealed(() => seal.openJson(row.fetched_sealed, place('fetched', row)), row)
export const openDraft = (seal: Seal, row: SheetRow): Draft => {
  const sealed = row.draft_sealed
  return sealed ? unsealed(() => seal.openJson(sealed, place('draft', row)), row) : {}
}

export const sealRows = (seal: Seal, of: SheetKey, rows: RowsSnapshot): Buffer | null =>
  Object.keys(rows.lists).length > 0 ? seal.sealJson(rows, place('rows-fetched', of)) : null
export const sealRowsDraft = (seal: Seal, of: SheetKey, draft: DraftRows): Buffer | null =>
  Object.values(draft).some((rows) => rows.length > 0) ? seal.sealJson(draft, place('rows-draft', of)) : null
export const openRows = (seal: Seal, row: SheetRow): RowsSnapshot => {
  const sealed = row.rows_fetched_sealed
  return sealed ? unsealed(() => seal.openJson<RowsSnapshot>(sealed, place('rows-fetched', row)), row) : NO_ROWS
}
export const openRowsDraft = (seal: Seal, row: SheetRow): DraftRows => {
  const sealed = row.rows_draft_sealed
  return sealed ? unsealed(() => seal.openJson<DraftRows>(sealed, place('rows-draft', row)), row) : {}
}

/** Somebody changed a part that does not open. It is refused and reported, never shown and never submitted. */
function unsealed<T>(open: () => T, row: SheetRow): T {
  try {
    return open()
  } catch (cause) {
    throw new HubError('SEAL_BROKEN', { cause, detail: `sheet ${row.id} does not open` })
  }
}

export async function readSheet(db: Database, county: string, id: string): Promise<SheetRow | undefined> {
  return db.selectFrom('sheet').selectAll().where('county', '=', county).where('id', '=', id).executeTakeFirst()
}

/** The worker's sheet about a subject and period: the open one, otherwise the last submitted one. */
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

/** Open sheets that include a form. */
export async function countOpenSheets(db: Database, form: string): Promise<number> {
  const { n } = await db
    .selectFrom('sheet')
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .where('submission_id', 'is', null)
    .where((eb) => eb(eb.cast<string>('requests', 'text'), 'like', `%"${form.replace(/[\\%_]/g, '\\$&')}"%`))
    .executeTakeFirstOrThrow()
  return Number(n)
}
