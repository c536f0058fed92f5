// Writes code lists to the catalogue. An existing one changes only if it really differs.
import { sql } from 'kysely'
import type { CodeList } from '../../schema/index.ts'
import { type Database, inParts } from '../platform/index.ts'
import { asChange, type Change } from './as-change.ts'

/** Returns how many are new or changed. Notify "catalogue" if it is more than none. */
export async function saveCodeLists(db: Database, lists: readonly CodeList[], change: Change): Promise<number> {
  if (lists.length === 0) return 0
  const rows = lists.map((list) => ({ id: list.id, body: JSON.stringify(list) }))
  let saved = 0
  await asChange(db, change, async (trx) => {
    for (const part of inParts(rows)) {
      const written = await trx
        .insertInto('code_list')
        .values(part)
        .onConflict((c) =>
          c
            .column('id')
            .doUpdateSet((eb) => ({ version: eb('code_list.version', '+', 1), body: eb.ref('excluded.body') }))
            .whereRef('code_list.body', 'is distinct from', sql.ref('excluded.body')),
        )
        .returning('id')
        .execute()
      saved += written.length
    }
  })
  return saved
}
