// Writes elements to the catalogue. An existing element gets a new version only if it really changed.
import { sql } from 'kysely'
import { type Element, HubError } from '../../schema/index.ts'
import { type Database, inParts } from '../platform/index.ts'
import { asChange, type Change } from './as-change.ts'
import { elementFault } from './element-fault.ts'

/** Returns how many are new or changed. Notify "catalogue" if it is more than none. */
export async function saveElements(db: Database, elements: readonly Element[], change: Change): Promise<number> {
  if (elements.length === 0) return 0
  for (const element of elements) check(element)
  const rows = elements.map((e) => ({ id: e.id, object_class: e.objectClass, body: JSON.stringify(e) }))
  let saved = 0
  await asChange(db, change, async (trx) => {
    for (const part of inParts(rows)) {
      const written = await trx
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
            .whereRef('element.body', 'is distinct from', sql.ref('excluded.body')),
        )
        .returning('id')
        .execute()
      saved += written.length
    }
  })
  return saved
}

function check(element: Element): void {
  const why = elementFault(element)
  if (why) throw new HubError('BAD_INPUT', { message: `Element ${element.id}: ${why}` })
}
