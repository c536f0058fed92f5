// One attachment, for reading. Who may read it is decided by its caller: as the sheet, the submission or the answer that names it.
import { countyOf, type FilesDeps, readFile, wholeFile } from '../../platform/index.ts'
import { type AttachmentView, viewAttachment } from './attachment-store.ts'

export interface OpenAttachment extends AttachmentView {
  county: string
  sheetId: string
  workerId: string
  /** Null while its sheet is open. */
  submissionId: string | null
  /** Piece by piece. */
  read(): AsyncIterable<Buffer>
  /** A small picture; null of a PDF. */
  small: (() => Promise<Buffer>) | null
}

/** Null if there is none, or it has not been read yet. */
export async function openAttachment(deps: FilesDeps, id: string): Promise<OpenAttachment | null> {
  const county = countyOf(id)
  const row =
    county &&
    (await deps.db.selectFrom('attachment').selectAll().where('county', '=', county).where('id', '=', id).executeTakeFirst())
  if (!row || row.file_id === null) return null
  const { file_id, small_id } = row
  return {
    ...viewAttachment(deps.seal, row),
    ...{ county: row.county, sheetId: row.sheet_id, workerId: row.worker_id, submissionId: row.submission_id },
    read: () => readFile(deps, { county: row.county, id: file_id }),
    small: small_id === null ? null : () => wholeFile(deps, { county: row.county, id: small_id }),
  }
}
