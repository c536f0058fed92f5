// Files in sealed pieces. A file that nobody keeps expires: an upload that was broken off, or one whose process died. So whoever
// writes one needs no clean-up of its own. Reading goes piece by piece; nobody needs room for the whole file.
import { sql } from 'kysely'
import { HubError } from '../../../schema/index.ts'
import type { Database } from '../store/database.ts'
import { newId } from '../store/new-id.ts'
import type { Seal } from '../store/seal.ts'
import { type FileId, newFileKey, openPiece, sealPiece } from './piece-cipher.ts'
import { readPiece, writePiece } from './pieces.ts'

export interface FilesDeps {
  db: Database
  seal: Seal
}

/** A piece is one row. */
export const PIECE_BYTES = 256 * 1024
/** A broken-off upload can be resumed this long after its last byte. */
const EXPIRES = sql<Date>`now() + interval '3 days'`

const keyPlace = ({ county, id }: FileId) => `file.key:${county}:${id}`

/** Begins an empty file that grows by `appendToFile`. */
export async function beginFile({ db, seal }: FilesDeps, county: string): Promise<string> {
  const file: OpenFile = { county, id: newId(county), key: newFileKey(), bytes: 0, pieces: 0 }
  await insertFile({ db, seal }, file)
  return file.id
}

async function insertFile({ db, seal }: FilesDeps, { key, ...file }: OpenFile): Promise<void> {
  const key_sealed = seal.seal(key.toString('base64'), keyPlace(file))
  await db
    .insertInto('file')
    .values({ ...file, key_sealed, expires_at: EXPIRES })
    .execute()
}

interface OpenFile extends FileId {
  key: Buffer
  bytes: number
  pieces: number
}

async function openFile({ db, seal }: FilesDeps, { county, id }: FileId): Promise<OpenFile | null> {
  const row = await db.selectFrom('file').selectAll().where('county', '=', county).where('id', '=', id).executeTakeFirst()
  if (!row) return null
  try {
    const key = Buffer.from(seal.open(row.key_sealed, keyPlace({ county, id })), 'base64')
    return { county, id, key, bytes: Number(row.bytes), pieces: row.pieces }
  } catch (cause) {
    throw new HubError('SEAL_BROKEN', { cause, detail: `the key of file ${id} does not open` })
  }
}

/** How much of each growing file is here; those that are gone are left out. */
export async function fileLengths(db: Database, county: string, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('file').select(['id', 'bytes']).where('county', '=', county).where('id', 'in', ids).execute()
  return new Map(rows.map((r) => [r.id, Number(r.bytes)]))
}

/** Appends at `at`, in one statement. False: the file is not that long (another request was faster), or it is gone. */
export async function appendToFile(deps: FilesDeps, of: FileId, at: number, body: Buffer): Promise<boolean> {
  const file = await openFile(deps, of)
  if (!file || file.bytes !== at) return false
  const sealed = sealPiece(file.key, of, file.pieces, body)
  const { rows } = await sql`
    with grown as (
      update file set bytes = bytes + ${body.length}, pieces = pieces + 1, expires_at = ${EXPIRES}
      where county = ${of.county} and id = ${of.id} and bytes = ${at} and pieces = ${file.pieces} returning county, id
    )
    insert into file_piece (county, file_id, number, body)
    select county, id, ${file.pieces}, ${sealed} from grown returning 1`.execute(deps.db)
  return rows.length === 1
}

/** Writes a whole file and returns its id. It expires unless it is kept. */
export async function writeFile(deps: FilesDeps, county: string, body: Buffer): Promise<string> {
  const of = { county, id: newId(county) }
  const key = newFileKey()
  const pieces = Math.ceil(body.length / PIECE_BYTES)
  // The row is first: if this process dies now, the job finds what was written.
  await insertFile(deps, { ...of, key, bytes: body.length, pieces })
  for (let n = 0; n < pieces; n++)
    await writePiece(deps.db, of, n, sealPiece(key, of, n, body.subarray(n * PIECE_BYTES, (n + 1) * PIECE_BYTES)))
  return of.id
}

/** The file, piece by piece. SEAL_BROKEN if a piece is missing or was changed. */
export async function* readFile(deps: FilesDeps, of: FileId): AsyncGenerator<Buffer> {
  const file = await openFile(deps, of)
  if (!file) throw new HubError('NOT_FOUND', { detail: `file ${of.id} is gone` })
  for (let n = 0; n < file.pieces; n++) {
    const sealed = await readPiece(deps.db, of, n)
    if (!sealed) throw new HubError('SEAL_BROKEN', { detail: `piece ${n} of file ${of.id} is missing` })
    yield opened(file, n, sealed)
  }
}

function opened(file: OpenFile, number: number, sealed: Buffer): Buffer {
  try {
    return openPiece(file.key, file, number, sealed)
  } catch (cause) {
    throw new HubError('SEAL_BROKEN', { cause, detail: `piece ${number} of file ${file.id} does not open` })
  }
}

/** For a file whose size is bounded. */
export async function wholeFile(deps: FilesDeps, of: FileId): Promise<Buffer> {
  const all: Buffer[] = []
  for await (const piece of readFile(deps, of)) all.push(piece)
  return Buffer.concat(all)
}

/** These files stay. Call it in the transaction that begins to name them. Returns how many are still there. */
export async function keepFiles(db: Database, county: string, ids: readonly string[]): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('file')
    .set({ expires_at: null })
    .where('county', '=', county)
    .where('id', 'in', ids)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

/** Nobody names them any more. */
export async function expireFiles(db: Database, county: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const now = sql<Date>`now()`
  await db.updateTable('file').set({ expires_at: now }).where('county', '=', county).where('id', 'in', ids).execute()
}

const AT_ONCE = 100

/** Deletes what has expired; the pieces go with their file. Returns how many files are gone. */
export async function sweepFiles(db: Database, stopped: AbortSignal): Promise<number> {
  let swept = 0
  while (!stopped.aborted) {
    const rows = await db
      .selectFrom('file')
      .select(['county', 'id'])
      .where('expires_at', '<', sql<Date>`now()`)
      .orderBy('expires_at')
      .limit(AT_ONCE)
      .execute()
    for (const { county, id } of rows)
      await db
        .deleteFrom('file')
        .where('county', '=', county)
        .where('id', '=', id)
        .where('expires_at', '<', sql<Date>`now()`)
        .execute()
    swept += rows.length
    if (rows.length < AT_ONCE) break
  }
  return swept
}
