import type { CatalogueDepartment } from '../../catalogue/index.ts'
import type { Context } from '../context.ts'

/** The department by id; one that has left the catalogue keeps its id as its name, so that old records stay readable. */
export function departmentOf(context: Context, id: string): CatalogueDepartment {
  return context.hub.catalogue.current().departments.get(id) ?? { id, name: { zh: id, en: id } }
}
