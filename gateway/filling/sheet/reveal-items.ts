// The fetched values of some items of the worker's sheet, or of one row, in full; only with a stated purpose.
import { type ElementId, type Fact, HubError } from '../../../schema/index.ts'
import type { SubjectRow, Viewer } from '../../platform/index.ts'
import { loadOwnSheet } from './load-own-sheet.ts'
import { settledRowSets } from './rows/settle-rows.ts'
import { settled } from './sheet-contents.ts'
import type { SheetDeps } from './sheet-deps.ts'
import { factShown } from './view-item.ts'

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
  const facts = items.flatMap((i) =>
    [...(i.fetched && !i.candidates.includes(i.fetched) ? [i.fetched] : []), ...i.candidates, ...(i.lastTime ? [i.lastTime] : [])]
      // In the unit of the box, as the item shows it.
      .map((fact) => factShown(i.item, fact)),
  )
  return { about: settledRow ? { county: sheet.row.county, id: settledRow.id } : sheet.subject, facts }
}

/** Call after the reading was recorded: from now on typed values may be compared with the shown ones. */
export async function markRevealed(
  { db }: Pick<SheetDeps, 'db'>,
  { county, id }: { county: string; id: string },
  shown: Readonly<Record<string, readonly ElementId[]>>,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom('sheet')
      .select('revealed')
      .where('county', '=', county)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!row) return
    const revealed = { ...row.revealed }
    for (const [subject, elements] of Object.entries(shown))
      revealed[subject] = [...new Set([...(revealed[subject] ?? []), ...elements])].sort()
    await trx
      .updateTable('sheet')
      .set({ revealed: JSON.stringify(revealed) })
      .where('county', '=', county)
      .where('id', '=', id)
      .execute()
  })
}
