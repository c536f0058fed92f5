import type { Form } from '../../../schema/index.ts'
import type { Database } from '../../platform/index.ts'
import { versionInForce } from './forms-in-force.ts'

/** Current versions by title; `search` matches title and id. */
export async function listForms(db: Database, search = ''): Promise<Form[]> {
  const words = search.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean)
  const rows = await versionInForce(db).select('form_version.body').orderBy('form.title').orderBy('form.id').execute()
  return rows
    .map((r) => r.body)
    .filter((f) => {
      const text = `${f.id}\n${f.title.zh}\n${f.title.en}`.normalize('NFKC').toLowerCase()
      return words.every((word) => text.includes(word))
    })
}
