// The sheet as the worker sees it, in one language.
import { ERRORS } from '../../../schema/index.ts'
import { chinaDate } from '../../platform/index.ts'
import { SOURCE_ERRORS } from '../records/source-failure.ts'
import { checkValues } from './check/check-values.ts'
import { missingFiles } from './files-in-values.ts'
import { checkRows } from './rows/check-rows.ts'
import { itemsIn, type SettledRowSet, settledRowSets } from './rows/settle-rows.ts'
import { filledColumns, viewRowSets } from './rows/view-row-sets.ts'
import type { SettledItem } from './settle-items.ts'
import { type SheetContents, settled } from './sheet-contents.ts'
import type { Language, Problem, SheetView } from './sheet-view.ts'
import { tallyOf } from './tally.ts'
import { unseenIn } from './unseen.ts'
import { viewItem } from './view-item.ts'

export function viewSheet(sheet: SheetContents, now: Date, language: Language): SheetView {
  const { row, subject, catalogue, requests, asked, snapshot } = sheet
  const items = settled(sheet)
  const sets = settledRowSets(sheet)
  const prefilled = items.filter((i) => i.prefilled).length + filledColumns(sets)
  const distinct = items.length + sets.reduce((n, { set }) => n + set.columns.length, 0)
  return {
    id: row.id,
    county: row.county,
    subject,
    period: row.period || null,
    state: row.submission_id ? 'SUBMITTED' : 'OPEN',
    requests: requests.map(({ task, form }) => ({ task, form: form.id, version: form.version })),
    items: items.map((item) => viewItem(catalogue, item, language)),
    rowSets: viewRowSets(sheet, sets, language),
    asked,
    distinct,
    prefilled,
    toType: distinct - prefilled,
    sources: snapshot.sources.map((s) => ({
      ...s,
      reason: s.reason && ERRORS[SOURCE_ERRORS[s.reason]][language],
    })),
    tally: tallyOf(itemsIn(items, sets)),
    problems: row.submission_id ? [] : presentProblems(sheet, items, sets, now, language),
    draftVersion: row.draft_version,
    draftSavedAt: row.draft_saved_at,
    submissionId: row.submission_id,
  }
}

/** Current problems. REQUIRED is not reported for items that the worker has not touched yet. */
function presentProblems(
  sheet: SheetContents,
  items: readonly SettledItem[],
  sets: readonly SettledRowSet[],
  now: Date,
  language: Language,
): Problem[] {
  const problems = checkValues({
    catalogue: sheet.catalogue,
    items: sheet.items,
    forms: sheet.requests.map((r) => r.form),
    values: new Map(items.map((i) => [i.item.element.id, i.value])),
    today: chinaDate(now),
    derivedOn: sheet.snapshot.today,
    unseen: unseenIn(items, false),
    language,
  })
  return [
    ...problems.filter((p) => p.code !== 'REQUIRED' || (p.element !== null && Object.hasOwn(sheet.draft, p.element))),
    ...missingFiles(sheet.files, items, sets, language),
    ...checkRows({ sheet, sets, items, today: chinaDate(now), language, whole: false }),
  ]
}
