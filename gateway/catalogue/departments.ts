// Departments in the catalogue: id and name.
import { HubError } from '../../schema/index.ts'
import type { Database, Notifications } from '../platform/index.ts'
import type { CatalogueDepartment } from './catalogue.ts'

/** The manifest language's form of a department id. */
const ID = /^[a-z][a-z0-9-]{1,40}$/

/** A department that asks but has no system; the hub keeps the answers to its forms. Throws BAD_INPUT for an invalid id or name. */
export async function saveDepartment(
  { db, notifications }: { db: Database; notifications: Pick<Notifications, 'notify'> },
  { id, name }: CatalogueDepartment,
): Promise<void> {
  if (!ID.test(id)) throw new HubError('BAD_INPUT', { message: 'The id of a department is small letters, digits and hyphens.' })
  const long = [name.zh, name.en].some((text) => text.length > 100)
  if (long) throw new HubError('BAD_INPUT', { message: 'The name of a department has at most 100 characters.' })
  await putDepartment(db, { id, name })
  notifications.notify('catalogue', id)
}

/** Adds it, or renames it. */
export async function putDepartment(db: Database, { id, name }: CatalogueDepartment): Promise<void> {
  const names = { name_zh: name.zh, name_en: name.en }
  await db
    .insertInto('department')
    .values({ id, ...names })
    .onConflict((c) => c.column('id').doUpdateSet(names))
    .execute()
}

/** Null if there is no such department. */
export async function readDepartment(db: Database, id: string): Promise<CatalogueDepartment | null> {
  const row = await db.selectFrom('department').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? { id, name: { zh: row.name_zh, en: row.name_en } } : null
}
