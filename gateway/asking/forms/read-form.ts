// Reads a form; without a version, the current one. Versions never change, so recent ones are cached.
import { LRUCache } from 'lru-cache'
import type { Form } from '../../../schema/index.ts'
import type { Database } from '../../platform/index.ts'

const KEPT = 500
const kept = new WeakMap<Database, LRUCache<string, Form>>()

export async function readForm(db: Database, id: string, version?: number | null): Promise<Form | null> {
  const at = version ?? (await db.selectFrom('form').select('version').where('id', '=', id).executeTakeFirst())?.version ?? null
  if (at === null) return null
  const forms = kept.get(db) ?? new LRUCache<string, Form>({ max: KEPT })
  kept.set(db, forms)
  const key = `${at} ${id}`
  const known = forms.get(key)
  if (known) return known
  const row = await db
    .selectFrom('form_version')
    .select('body')
    .where('form_id', '=', id)
    .where('version', '=', at)
    .executeTakeFirst()
  if (!row) return null
  forms.set(key, row.body)
  return row.body
}
