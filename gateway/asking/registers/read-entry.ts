import { countyOf, type Database, type Seal } from '../../platform/index.ts'
import { openEntry, type RegisterEntry } from './entry.ts'

/** One line of a register; null if there is none. */
export async function readEntry(db: Database, seal: Seal, id: string): Promise<RegisterEntry | null> {
  const county = countyOf(id)
  if (!county) return null
  const row = await db
    .selectFrom('register_entry')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? openEntry(seal, row) : null
}
