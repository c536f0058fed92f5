// Step 1, decided: a form that repeats another is no longer asked, and the reason is kept. Once taken back, it is reviewed again.
import { sql } from 'kysely'
import type { Database } from '../../platform/index.ts'

export async function dropForm(db: Database, id: string, reason: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('intake_form')
    .set({ state: 'DROPPED', reason })
    .where('id', '=', id)
    .where('state', '!=', 'DROPPED')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function takeBackForm(db: Database, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('intake_form')
    .set({ state: 'REVIEW', reason: null })
    .where('id', '=', id)
    .where('state', '=', 'DROPPED')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Sets what a form is about, if neither its title nor its fields tell. */
export async function setClass(db: Database, id: string, objectClass: string): Promise<void> {
  const body = sql<never>`jsonb_set(body, '{about}', to_jsonb(${objectClass}::text))`
  await db.updateTable('intake_form').set({ object_class: objectClass, body }).where('id', '=', id).execute()
}
