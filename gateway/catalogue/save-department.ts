// A department that asks and has no system to register: known by its id and name alone. The hub keeps what answers its forms.
import { HubError } from '../../schema/index.ts'
import type { Bell, Database } from '../platform/index.ts'
import type { CatalogueDepartment } from './catalogue.ts'

/** As the manifest language writes the id of a department. */
const ID = /^[a-z][a-z0-9-]{1,40}$/

export async function saveDepartment(
  { db, bell }: { db: Database; bell: Pick<Bell, 'ring'> },
  { id, name }: CatalogueDepartment,
): Promise<void> {
  if (!ID.test(id)) throw new HubError('BAD_INPUT', { message: 'The id of a department is small letters, digits and hyphens.' })
  const long = [name.zh, name.en].some((text) => text.length > 100)
  if (long) throw new HubError('BAD_INPUT', { message: 'The name of a department has at most 100 characters.' })
  const names = { name_zh: name.zh, name_en: name.en }
  await db
    .insertInto('department')
    .values({ id, ...names })
    .onConflict((c) => c.column('id').doUpdateSet(names))
    .execute()
  bell.ring('catalogue', id)
}
