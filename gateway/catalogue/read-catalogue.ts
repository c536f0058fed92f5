// Reads the current catalogue from the database: standard elements in their own order, then departments' elements by id.
import { standardElements } from '../../schema/index.ts'
import type { Database } from '../platform/index.ts'
import { buildCatalogue } from './build-catalogue.ts'
import type { Catalogue } from './catalogue.ts'

const order = new Map(standardElements().map((e, i) => [e.id, i]))
const rank = (id: string) => order.get(id) ?? order.size

export async function readCatalogue(db: Database): Promise<Catalogue> {
  const [elements, codeLists, departments] = await Promise.all([
    db.selectFrom('element').select(['id', 'body']).orderBy('id').execute(),
    db.selectFrom('code_list').select('body').orderBy('id').execute(),
    db.selectFrom('department').selectAll().orderBy('id').execute(),
  ])
  return buildCatalogue({
    elements: elements.sort((a, b) => rank(a.id) - rank(b.id)).map((r) => r.body),
    codeLists: codeLists.map((r) => r.body),
    departments: departments.map((d) => ({ id: d.id, name: { zh: d.name_zh, en: d.name_en } })),
  })
}
