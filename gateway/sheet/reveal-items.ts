// What was fetched for some items of one's own sheet, in full; for those who have said why.
import type { ElementId, Fact } from '../../schema/index.ts'
import type { Viewer } from '../identity/index.ts'
import type { SubjectRow } from '../records/index.ts'
import { loadOwnSheet } from './load-own-sheet.ts'
import { settled } from './sheet-contents.ts'
import type { SheetDeps } from './sheet-deps.ts'

export async function revealItems(
  deps: SheetDeps,
  viewer: Viewer,
  id: string,
  elements: readonly ElementId[],
): Promise<{ about: SubjectRow; facts: Fact[] }> {
  const sheet = await loadOwnSheet(deps, viewer, id)
  const items = settled(sheet).filter((i) => elements.includes(i.item.element.id))
  const facts = items.flatMap((i) => [...(i.fetched && !i.candidates.includes(i.fetched) ? [i.fetched] : []), ...i.candidates])
  return { about: sheet.subject, facts }
}
