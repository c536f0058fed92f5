// What was fetched for some items of one's own sheet, or of one of its rows, in full; for those who have said why.
import { type ElementId, type Fact, HubError } from '../../schema/index.ts'
import type { Viewer } from '../identity/index.ts'
import type { SubjectRow } from '../records/index.ts'
import { loadOwnSheet } from './load-own-sheet.ts'
import { settledRowSets } from './rows/settle-rows.ts'
import { settled } from './sheet-contents.ts'
import type { SheetDeps } from './sheet-deps.ts'

export async function revealItems(
  deps: SheetDeps,
  viewer: Viewer,
  id: string,
  elements: readonly ElementId[],
  row?: { rowSet: string; subject: string },
): Promise<{ about: Pick<SubjectRow, 'county' | 'id'>; facts: Fact[] }> {
  const sheet = await loadOwnSheet(deps, viewer, id)
  const of = row && settledRowSets(sheet).find(({ set }) => set.id === row.rowSet)
  const settledRow = row && of?.rows.find(({ subject }) => subject?.id === row.subject)
  if (row && !settledRow) throw new HubError('NOT_FOUND')
  const items = (settledRow?.items ?? settled(sheet)).filter((i) => elements.includes(i.item.element.id))
  const facts = items.flatMap((i) => [...(i.fetched && !i.candidates.includes(i.fetched) ? [i.fetched] : []), ...i.candidates])
  return { about: settledRow ? { county: sheet.row.county, id: settledRow.id } : sheet.subject, facts }
}
