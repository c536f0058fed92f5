import type { CatalogueDepartment } from '../../catalogue/index.ts'
import type { Context } from '../context.ts'

/** The department by id. One that has left the catalogue gets its id as name, so that old records stay readable. */
export function departmentOf(context: Context, id: string): CatalogueDepartment {
  return context.hub.catalogue.current().departments.get(id) ?? { id, name: { zh: id, en: id } }
}
