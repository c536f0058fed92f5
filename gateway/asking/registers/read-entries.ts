// Lines of the registers of a division and everything below it.
import { countyOf, countyOfDivision, type Database, divisionPrefix, type Seal } from '../../platform/index.ts'
import { openEntry, type RegisterEntry } from './entry.ts'

/** Every line, past ones too, by id. */
export async function entriesOf(db: Database, seal: Seal, division: string, objectClass: string): Promise<RegisterEntry[]> {
  const rows = await db
    .selectFrom('register_entry')
    .selectAll()
    .where('county', '=', countyOfDivision(division))
    .where('object_class', '=', objectClass)
    .where('division_code', 'like', `${divisionPrefix(division)}%`)
    .orderBy('id')
    .execute()
  return rows.map((row) => openEntry(seal, row))
}

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
