// Where sealed pieces are kept. The database is the default, so that one backup has everything; see object-store.ts for the other.
import type { Database } from '../store/database.ts'
import type { FileId } from './piece-cipher.ts'

export interface PieceStore {
  readonly place: 'database' | 'objects'
  put(of: FileId, number: number, body: Buffer): Promise<void>
  /** Null if it is not there. */
  get(of: FileId, number: number): Promise<Buffer | null>
  /** Deletes all of them; those that are gone already are no error. */
  remove(of: FileId, pieces: number): Promise<void>
}

export const databasePieces = (db: Database): PieceStore => ({
  place: 'database',
  async put({ county, id }, number, body) {
    await db
      .insertInto('file_piece')
      .values({ county, file_id: id, number, body })
      .onConflict((c) => c.columns(['county', 'file_id', 'number']).doUpdateSet({ body }))
      .execute()
  },
  async get({ county, id }, number) {
    const row = await db
      .selectFrom('file_piece')
      .select('body')
      .where('county', '=', county)
      .where('file_id', '=', id)
      .where('number', '=', number)
      .executeTakeFirst()
    return row?.body ?? null
  },
  async remove({ county, id }) {
    await db.deleteFrom('file_piece').where('county', '=', county).where('file_id', '=', id).execute()
  },
})
