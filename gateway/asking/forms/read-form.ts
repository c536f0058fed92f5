// Reads a form; without a version, the current one. Versions never change, so those read last are kept at hand.
import type { Form } from '../../../schema/index.ts'
import type { Database } from '../../platform/index.ts'

const KEPT = 500
const kept = new WeakMap<Database, Map<string, Form>>()

export async function readForm(db: Database, id: string, version?: number | null): Promise<Form | null> {
  const at = version ?? (await db.selectFrom('form').select('version').where('id', '=', id).executeTakeFirst())?.version ?? null
  if (at === null) return null
  const forms = kept.get(db) ?? new Map<string, Form>()
  kept.set(db, forms)
  const key = `${at} ${id}`
  const known = forms.get(key)
  if (known) {
    forms.delete(key)
    forms.set(key, known)
    return known
  }
  const row = await db
    .selectFrom('form_version')
    .select('body')
    .where('form_id', '=', id)
    .where('version', '=', at)
    .executeTakeFirst()
  if (!row) return null
  if (forms.size >= KEPT) forms.delete(forms.keys().next().value as string)
  forms.set(key, row.body)
  return row.body
}
