// Reads a sheet as it was last opened: asks no department and writes nothing.
import type { Viewer } from '../../platform/index.ts'
import { findOwnSheet } from './load-own-sheet.ts'
import { noRequests } from './open-sheet.ts'
import { anyOpen } from './save-draft.ts'
import type { SheetDeps } from './sheet-deps.ts'
import type { Language, SheetView } from './sheet-view.ts'
import { viewSheet } from './view-sheet.ts'

/** Null if the viewer has no such sheet. */
export async function readOwnSheet(
  deps: SheetDeps,
  viewer: Viewer,
  id: string,
  language: Language = 'zh',
): Promise<SheetView | null> {
  const sheet = await findOwnSheet(deps, viewer, id)
  if (!sheet) return null
  const view = viewSheet(sheet, deps.clock(), language)
  if (view.state === 'OPEN' && !(await anyOpen(deps, sheet))) view.problems.unshift(noRequests(language))
  return view
}
