// Writes the standard elements and code lists to the database. It runs at every start: it adds what is missing and updates its
// own entries with a new version. Later changes, and everything that departments published, are kept.
import { type SqlBool, sql } from 'kysely'
import { standardCodeLists, standardElements } from '../../schema/index.ts'
import { type Database, inParts } from '../platform/index.ts'
import { asChange } from './as-change.ts'

export const SEED = { by: 'migration/seed', why: 'the standard catalogue that the program comes with' }

export const seedCatalogue = (db: Database): Promise<void> =>
  asChange(db, SEED, async (trx) => {
    const lists = standardCodeLists().map((l) => ({ id: l.id, body: JSON.stringify(l) }))
    for (const part of inParts(lists))
      await trx
        .insertInto('code_list')
        .values(part)
        .onConflict((c) =>
          c
            .column('id')
            .doUpdateSet((eb) => ({ version: eb('code_list.version', '+', 1), body: eb.ref('excluded.body') }))
            .whereRef('code_list.body', 'is distinct from', sql.ref('excluded.body'))
            .where(
              sql<SqlBool>`(code_list.version = 1 or exists (select from code_list_version v
              where v.list_id = code_list.id and v.version = code_list.version and v.by = ${SEED.by}))`,
            ),
        )
        .execute()
    const elements = standardElements().map((e) => ({ id: e.id, object_class: e.objectClass, body: JSON.stringify(e) }))
    for (const part of inParts(elements))
      await trx
        .insertInto('element')
        .values(part)
        .onConflict((c) =>
          c
            .column('id')
            .doUpdateSet((eb) => ({
              version: eb('element.version', '+', 1),
              body: eb.ref('excluded.body'),
              updated_at: sql`now()`,
            }))
            .whereRef('element.body', 'is distinct from', sql.ref('excluded.body'))
            .where(
              sql<SqlBool>`(element.version = 1 or exists (select from element_version v
              where v.element_id = element.id and v.version = element.version and v.by = ${SEED.by}))`,
            ),
        )
        .execute()
  })
