// A province's forms as they came in, stored for the review desk: 16,667 forms with 244,338 fields, of ten departments.
import type { Database } from '../gateway/platform/index.ts'
import { inParts } from '../gateway/platform/index.ts'
import { makeProvince } from '../test/match/corpus/make-province.ts'

const DEPARTMENTS = 10

export async function storeProvince(db: Database, fields: number): Promise<number> {
  const { forms } = makeProvince(fields, 5)
  const names = Array.from({ length: DEPARTMENTS }, (_, i) => `office-${i}`)
  for (const id of names) {
    await db
      .insertInto('department')
      .values({ id, name_zh: `第${id.slice(-1)}局`, name_en: id })
      .execute()
    await db.insertInto('connector').values({ id, department_id: id, manifest: '', state: 'PAUSED' }).execute()
  }
  const start = Date.now() - forms.length * 1000
  const rows = forms.map((form, i) => {
    const department = names[i % DEPARTMENTS] as string
    const taken = new Set<string>()
    const raw = form.fields.map(({ label = '', type }, at) => {
      let code = label
      for (let n = 2; taken.has(code); n++) code = `${label}~${n}`
      taken.add(code)
      return { code, label, required: false, row: at + 1, ...(type && { type: 'STRING' }) }
    })
    return {
      ...{ id: `${department}:${form.key}`, department_id: department, connector_id: department, title: form.title ?? '' },
      ...{ object_class: 'resident', source: 'bench', added_by: 'bench', came_at: new Date(start + i * 1000) },
      body: JSON.stringify({ key: form.key, title: form.title, fields: raw }),
    }
  })
  for (const part of inParts(rows)) await db.insertInto('intake_form').values(part).execute()
  return forms.length
}
