// The elements or code lists that are stored. After the first time only those are read that were written since: a department's import
// of a thousand forms changes the catalogue a thousand times, and each time a few elements of thousands.
import { sql } from 'kysely'
import type { CodeList, Element } from '../../schema/index.ts'
import type { Database } from '../platform/index.ts'

interface Stored<T> {
  id: string
  /** The transaction that wrote it. */
  written: string
  body: T
}

export type ReadBodies<T> = () => Promise<T[]>

/** Reads them in the order of their ids. What did not change is the same object as before. */
export function storedBodies<T extends Element | CodeList>(db: Database, table: 'element' | 'code_list'): ReadBodies<T> {
  let known = new Map<string, Stored<T>>()
  return async () => {
    const { rows } = await sql<Omit<Stored<T>, 'body'>>`
      select id, xmin::text as written from ${sql.table(table)} order by id`.execute(db)
    const changed = rows.filter(({ id, written }) => known.get(id)?.written !== written).map(({ id }) => id)
    const fresh = new Map<string, Stored<T>>()
    if (changed.length > 0) {
      const read = await sql<Stored<T>>`
        select id, xmin::text as written, body from ${sql.table(table)} where id = any(${changed})`.execute(db)
      for (const row of read.rows) fresh.set(row.id, row)
    }
    known = new Map(rows.flatMap(({ id }) => fresh.get(id) ?? known.get(id) ?? []).map((row) => [row.id, row]))
    return [...known.values()].map(({ body }) => body)
  }
}
