// Elements by id, straight from the database. Writing needs this, because a process's snapshot may be slightly old.
import { type CodeList, type Element, ElementMap, splitElementId } from '../../schema/index.ts'
import type { Database } from '../platform/index.ts'

/** Only existing ones, including parts (`place.births[sex=2]`). */
export async function elementsNamed(db: Database, ids: readonly string[]): Promise<ElementMap> {
  const whole = ids.map((id) => splitElementId(id).base)
  const [known, lists] = await Promise.all([
    ids.length === 0
      ? []
      : db
          .selectFrom('element')
          .select('body')
          .where('id', 'in', [...new Set([...ids, ...whole])])
          .execute(),
    ids.some((id, i) => id !== whole[i]) ? db.selectFrom('code_list').select('body').execute() : [],
  ])
  return new ElementMap(
    known.map((k): Element => k.body),
    new Map(lists.map((l): [string, CodeList] => [l.body.id, l.body])),
  )
}

/** Whether the catalogue has an element of this object class. */
export const isClass = async (db: Database, objectClass: string): Promise<boolean> =>
  (await db.selectFrom('element').select('id').where('object_class', '=', objectClass).limit(1).executeTakeFirst()) !== undefined
