// Bytes of an upload as they arrive. What arrived is kept in pieces, also when the connection breaks, so that any process resumes
// after the last one.
import { HubError } from '../../../schema/index.ts'
import { appendToFile, expireFiles, fileLengths, PIECE_BYTES, type Viewer } from '../../platform/index.ts'
import type { AttachmentDeps } from './attachment-deps.ts'
import { type OwnAttachment, ownAttachment } from './attachment-store.ts'

type Deps = Pick<AttachmentDeps, 'db' | 'seal'>

export interface UploadState {
  length: number
  received: number
}

/** How far an upload has come. One that was read already is complete. */
export async function uploadState(deps: Deps, viewer: Viewer, id: string): Promise<UploadState> {
  return stateOf(deps, await ownAttachment(deps, viewer, id))
}

async function stateOf(deps: Deps, row: OwnAttachment): Promise<UploadState> {
  const length = Number(row.length)
  if (row.raw_id === null) return { length, received: length }
  const received = (await fileLengths(deps.db, row.county, [row.raw_id])).get(row.raw_id)
  if (received === undefined) throw new HubError('NOT_FOUND')
  return { length, received }
}

/** Returns how much is here now. Throws UPLOAD_ELSEWHERE if the upload is not at `offset`. */
export async function receiveUpload(
  deps: Deps,
  viewer: Viewer,
  id: string,
  offset: number,
  body: AsyncIterable<Buffer>,
): Promise<number> {
  const row = await ownAttachment(deps, viewer, id)
  const { length, received } = await stateOf(deps, row)
  if (received !== offset || row.raw_id === null) throw new HubError('UPLOAD_ELSEWHERE')
  const of = { county: row.county, id: row.raw_id }
  let at = offset
  let held: Buffer[] = []
  let size = 0
  const write = async () => {
    if (size === 0) return
    const piece = Buffer.concat(held)
    held = []
    size = 0
    if (!(await appendToFile(deps, of, at, piece))) throw new HubError('UPLOAD_ELSEWHERE')
    at += piece.length
  }
  try {
    for await (const chunk of body) {
      if (at + size + chunk.length > length) throw new HubError('BAD_INPUT')
      held.push(chunk)
      size += chunk.length
      if (size >= PIECE_BYTES) await write()
    }
  } catch (error) {
    // The connection broke. The rest that did arrive counts.
    if (!(error instanceof HubError)) await write()
    throw error
  }
  await write()
  return at
}

/** Takes back an upload, or a file that no submission has. */
export async function dropUpload({ db }: Deps, viewer: Viewer, id: string): Promise<void> {
  const row = await ownAttachment({ db }, viewer, id)
  await db.transaction().execute(async (trx) => {
    const gone = await trx
      .deleteFrom('attachment')
      .where('county', '=', row.county)
      .where('id', '=', id)
      .where('submission_id', 'is', null)
      .returning(['raw_id', 'file_id', 'small_id'])
      .executeTakeFirst()
    if (gone)
      await expireFiles(
        trx,
        row.county,
        Object.values(gone).filter((f): f is string => f !== null),
      )
  })
}
