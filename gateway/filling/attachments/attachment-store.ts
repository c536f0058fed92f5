// Attachments in the database: each belongs to one item of one sheet. What they are called and hold is sealed.
import { type Selectable, sql } from 'kysely'
import { type ElementId, HubError } from '../../../schema/index.ts'
import { countyOf, type Database, type FilesDeps, fileLengths, may, type Seal, type Viewer } from '../../platform/index.ts'
import type { AttachmentTable } from '../tables.ts'

/** A file as it is kept. */
export interface AttachmentView {
  id: string
  /** The item; of a form's own field the item's own id. */
  element: ElementId
  /** Where its bytes are kept. */
  file: string
  name: string
  mediaType: string
  bytes: number
  /** Of the file as it is kept, in hexadecimal. */
  sha256: string
  width: number | null
  height: number | null
  /** Of a PDF. */
  pages: number | null
}

/** A file that is not here completely, or was not read yet. */
export interface UploadView {
  id: string
  element: ElementId
  name: string
  length: number
  received: number
}

export interface SheetFiles {
  ready: readonly AttachmentView[]
  arriving: readonly UploadView[]
}

/** Sealed: while it arrives, only the name. */
export type About = Omit<AttachmentView, 'id' | 'element'>

export type AttachmentRow = Selectable<AttachmentTable>
type Key = Pick<AttachmentRow, 'county' | 'id'>

const place = ({ county, id }: Key) => `attachment.about:${county}:${id}`

export const sealAbout = (seal: Seal, of: Key, about: About | { name: string }): Buffer => seal.sealJson(about, place(of))

export function openAbout<T>(seal: Seal, row: AttachmentRow): T {
  try {
    return seal.openJson<T>(row.about_sealed, place(row))
  } catch (cause) {
    throw new HubError('SEAL_BROKEN', { cause, detail: `attachment ${row.id} does not open` })
  }
}

export const viewAttachment = (seal: Seal, row: AttachmentRow): AttachmentView => ({
  ...openAbout<About>(seal, row),
  id: row.id,
  element: row.element_id,
})

/** Everything that was attached to a sheet, oldest first. */
export async function filesOfSheet(deps: Pick<FilesDeps, 'db' | 'seal'>, county: string, sheet: string): Promise<SheetFiles> {
  const rows = await deps.db
    .selectFrom('attachment')
    .selectAll()
    .where('county', '=', county)
    .where('sheet_id', '=', sheet)
    .orderBy('id')
    .execute()
  const arriving = rows.filter((r) => r.raw_id !== null)
  const received = await fileLengths(
    deps.db,
    county,
    arriving.map((r) => r.raw_id as string),
  )
  return {
    ready: rows.filter((r) => r.file_id !== null).map((r) => viewAttachment(deps.seal, r)),
    arriving: arriving.flatMap((r): UploadView[] => {
      const here = received.get(r.raw_id as string)
      const { name } = openAbout<{ name: string }>(deps.seal, r)
      return here === undefined ? [] : [{ id: r.id, element: r.element_id, name, length: Number(r.length), received: here }]
    }),
  }
}

/** How many of these files of the sheet are still there. */
export async function countFiles(db: Database, of: { county: string; sheetId: string }, ids: readonly string[]): Promise<number> {
  const { n } = await db
    .selectFrom('attachment')
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .where('county', '=', of.county)
    .where('sheet_id', '=', of.sheetId)
    .where('id', 'in', [...ids])
    .where('file_id', 'is not', null)
    .executeTakeFirstOrThrow()
  return Number(n)
}

/** With what decides about it: the division of its sheet, and whether that was submitted. */
export type OwnAttachment = AttachmentRow & { division_code: string; sheet_submission: string | null }

/** An attachment of the viewer's own sheet, where the viewer still works; anything else is NOT_FOUND. */
export async function ownAttachment({ db }: { db: Database }, viewer: Viewer, id: string): Promise<OwnAttachment> {
  const county = countyOf(id)
  const row =
    county &&
    (await db
      .selectFrom('attachment')
      .innerJoin('sheet', (j) => j.onRef('sheet.county', '=', 'attachment.county').onRef('sheet.id', '=', 'attachment.sheet_id'))
      .selectAll('attachment')
      .select(['sheet.division_code', 'sheet.submission_id as sheet_submission'])
      .where('attachment.county', '=', county)
      .where('attachment.id', '=', id)
      .executeTakeFirst())
  if (!row || row.worker_id !== viewer.id || !may(viewer, 'fill sheet', { division: row.division_code }))
    throw new HubError('NOT_FOUND')
  return row
}

/** After a draft was saved: what it names is in use, the rest of the sheet's files is not. */
export async function markUsed(db: Database, of: { county: string; sheet: string }, named: readonly string[]): Promise<void> {
  await sql`update attachment set unused_since = case when id = any(${[...named]}::text[]) then null else coalesce(unused_since, now()) end
    where county = ${of.county} and sheet_id = ${of.sheet} and submission_id is null`.execute(db)
}
