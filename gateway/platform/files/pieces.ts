// The sealed pieces of a file, in the database: they are in every backup, and every process finds them.
import type { Database } from '../store/database.ts'
import type { FileId } from './piece-cipher.ts'

export async function writePiece(db: Database, { county, id }: FileId, number: number, body: Buffer): Promise<void> {
  await db.insertInto('file_piece').values({ county, file_id: id, number, body }).execute()
}

/** Null if it is not there. */
export async function readPiece(db: Database, { county, id }: FileId, number: number): Promise<Buffer | null> {
  const row = await db
    .selectFrom('file_piece')
    .select('body')
    .where('county', '=', county)
    .where('file_id', '=', id)
    .where('number', '=', number)
    .executeTakeFirst()
  return row?.body ?? null
}
