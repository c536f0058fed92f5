// Stores the worker's input, sealed. `values` is the whole draft: an omitted item returns to its fetched value. Wrong values are
// stored too and reported. A newer draft of another tab, or a submitted sheet, is never overwritten.
import { readRequests } from '../../asking/index.ts'
import type { Viewer } from '../../platform/index.ts'
import { markUsed } from '../attachments/attachment-store.ts'
import { filesInDraft, takesFiles } from './files-in-values.ts'
import { loadOwnSheet } from './load-own-sheet.ts'
import { noRequests } from './open-sheet.ts'
import { type ItemValue, readValues } from './read-values.ts'
import { allKnown, fillAdded } from './rows/fill-rows.ts'
import { type ReadRows, type RowInput, readRows } from './rows/read-rows.ts'
import { knownValues, type SheetContents } from './sheet-contents.ts'
import type { SheetDeps } from './sheet-deps.ts'
import { readSheet, sealDraft, sealRows, sealRowsDraft } from './sheet-store.ts'
import type { Language, Problem, SheetView } from './sheet-view.ts'
import { viewSheet } from './view-sheet.ts'

export interface SaveDraftInput {
  sheet: string
  values: readonly ItemValue[]
  /** The whole draft of the rows; absent: unchanged. */
  rows?: readonly RowInput[] | null
  version?: number | null
}

export interface SavedDraft {
  /** Null if it was not saved. */
  sheet: SheetView | null
  /** Subjects of added rows that were looked up now. */
  lookedUp: string[]
  problems: Problem[]
}

export async function saveDraft(
  deps: SheetDeps,
  viewer: Viewer,
  input: SaveDraftInput,
  language: Language = 'zh',
): Promise<SavedDraft> {
  const sheet = await loadOwnSheet(deps, viewer, input.sheet)
  // If the requests were withdrawn meanwhile, it is saved anyway, with a notice at each save.
  const asked = await anyOpen(deps, sheet)
  const { values, problems } = readValues(sheet.items, input.values, language, knownValues(sheet))
  const read = input.rows
    ? await readRows(deps, viewer, sheet, input.rows, language)
    : { draft: sheet.rowsDraft, found: {}, problems: [] }
  const filled = await lookUpAdded(deps, viewer, sheet, read)
  const { county, id } = sheet.row
  let update = deps.db
    .updateTable('sheet')
    .set((eb) => ({
      draft_sealed: sealDraft(deps.seal, sheet.row, values),
      rows_draft_sealed: sealRowsDraft(deps.seal, sheet.row, read.draft),
      ...(filled && { rows_fetched_sealed: sealRows(deps.seal, sheet.row, filled.rows) }),
      draft_version: eb('draft_version', '+', 1),
      draft_saved_at: deps.clock(),
    }))
    .where('county', '=', county)
    .where('id', '=', id)
    .where('submission_id', 'is', null)
  if (input.version !== null && input.version !== undefined) update = update.where('draft_version', '=', input.version)
  const row = await update.returningAll().executeTakeFirst()
  if (!row) {
    const now = await readSheet(deps.db, county, id)
    return { sheet: null, lookedUp: [], problems: [now?.submission_id ? submitted(language) : overtaken(language)] }
  }
  if (takesFiles(sheet)) await markUsed(deps.db, { county, sheet: id }, filesInDraft(values, read.draft))
  const rowsSnapshot = filled?.rows ?? sheet.rowsSnapshot
  const view = viewSheet({ ...sheet, row, draft: values, rowsDraft: read.draft, rowsSnapshot }, deps.clock(), language)
  return {
    sheet: view,
    lookedUp: filled?.added ?? [],
    problems: [...(asked ? [] : [noRequests(language)]), ...problems, ...read.problems, ...view.problems],
  }
}

/** Whether any of the sheet's requests is still open. */
export const anyOpen = async ({ db }: SheetDeps, { row }: SheetContents): Promise<boolean> =>
  [
    ...(
      await readRequests(
        db,
        row.county,
        row.requests.map((r) => r.task),
      )
    ).values(),
  ].some((r) => r.open)

/** Known values of newly added rows; null: no such rows. */
async function lookUpAdded(
  deps: SheetDeps,
  viewer: Viewer,
  { catalogue, rowSets, rowsSnapshot, subject, row }: SheetContents,
  { draft, found }: Pick<ReadRows, 'draft' | 'found'>,
) {
  const known = { ...rowsSnapshot, subjects: { ...rowsSnapshot.subjects, ...found } }
  if (row.submission_id || (Object.keys(found).length === 0 && allKnown(rowSets, known, draft))) return null
  const { rows, added } = await fillAdded(deps, catalogue, { viewer, subject, period: row.period, rowSets, draft }, known)
  return { rows, added: [...new Set([...Object.keys(found), ...added])] }
}

export const submitted = (language: Language): Problem => ({
  element: null,
  code: 'SHEET_SUBMITTED',
  message: language === 'zh' ? '此表已经提交，请查看回执。' : 'This sheet was submitted already; see its receipt.',
})

const overtaken = (language: Language): Problem => ({
  element: null,
  code: 'DRAFT_CONFLICT',
  message:
    language === 'zh'
      ? '此表的草稿已在另一窗口更新，请刷新后再改。'
      : 'The draft was changed in another window. Reload it, then change it.',
})
