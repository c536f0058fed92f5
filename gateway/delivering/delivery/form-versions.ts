// Form versions, which never change once written: each is read once and kept, the least recently used leaves first.
import type { Form } from '../../../schema/index.ts'
import type { Database } from '../../platform/index.ts'

export type FormVersions = (id: string, version: number) => Promise<Form | null>

const KEPT = 500

export function formVersions(db: Database): FormVersions {
  const kept = new Map<string, Form>()
  return async (id, version) => {
    const key = `${version}:${id}`
    let form = kept.get(key)
    if (!form) {
      const row = await db
        .selectFrom('form_version')
        .select('body')
        .where('form_id', '=', id)
        .where('version', '=', version)
        .executeTakeFirst()
      if (!row) return null
      form = row.body as unknown as Form
    }
    kept.delete(key)
    kept.set(key, form)
    if (kept.size > KEPT) kept.delete(kept.keys().next().value as string)
    return form
  }
}
