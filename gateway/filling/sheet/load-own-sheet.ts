import { HubError } from '../../../schema/index.ts'
import { countyOf, may, type Viewer } from '../../platform/index.ts'
import { filesOfSheet } from '../attachments/attachment-store.ts'
import { takesFiles } from './files-in-values.ts'
import { type SheetContents, sheetContents } from './sheet-contents.ts'
import type { SheetDeps } from './sheet-deps.ts'
import { readSheet } from './sheet-store.ts'

/** A sheet of the viewer, in a division where the viewer still works; anything else is NOT_FOUND. */
export async function loadOwnSheet(deps: SheetDeps, viewer: Viewer, id: string): Promise<SheetContents> {
  const found = await findOwnSheet(deps, viewer, id)
  if (!found) throw new HubError('NOT_FOUND')
  return found
}

export async function findOwnSheet(deps: SheetDeps, viewer: Viewer, id: string): Promise<SheetContents | null> {
  const county = countyOf(id)
  const row = county ? await readSheet(deps.db, county, id) : undefined
  if (!row || row.worker_id !== viewer.id || !may(viewer, 'fill sheet', { division: row.division_code })) return null
  const sheet = await sheetContents(deps, row)
  // Most sheets have no item that takes files.
  return takesFiles(sheet) ? { ...sheet, files: await filesOfSheet(deps, row.county, row.id) } : sheet
}
