// Brings the standard elements and code lists into the database. Runs at every start: adds what is missing and renews what it
// wrote itself; an element that was changed here since (version above 1) and every element that a department published stay.
import { sql } from 'kysely'
import { standardCodeLists, standardElements } from '../../schema/index.ts'
import type { Database } from '../store/index.ts'

export async function seedCatalogue(db: Database): Promise<void> {
  await db
    .insertInto('code_list')
    .values(standardCodeLists().map((l) => ({ id: l.id, body: JSON.stringify(l) })))
    .onConflict((c) => c.column('id').doUpdateSet((eb) => ({ body: eb.ref('excluded.body') })))
    .execute()
  await db
    .insertInto('element')
    .values(standardElements().map((e) => ({ id: e.id, object_class: e.objectClass, body: JSON.stringify(e) })))
    .onConflict((c) =>
      c
        .column('id')
        .doUpdateSet((eb) => ({ body: eb.ref('excluded.body'), updated_at: sql`now()` }))
        .where('element.version', '=', 1)
        .whereRef('element.body', 'is distinct from', sql.ref('excluded.body')),
    )
    .execute()
}
