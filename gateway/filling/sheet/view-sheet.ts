// The sheet as the worker sees it, in one language.
import { ERRORS } from '../../../schema/index.ts'
import { chinaDate } from '../../platform/index.ts'
import { SOURCE_ERRORS } from '../records/source-failure.ts'
import { checkHolds } from './check/check-holds.ts'
import { checkValues } from './check/check-values.ts'
import { askedOnly, filled, toCheck } from './conditions/filled.ts'
import type { Judged } from './conditions/judge.ts'
import { askedIn } from './conditions/unasked.ts'
import { missingFiles } from './files-in-values.ts'
import { checkRows } from './rows/check-rows.ts'
import { itemsIn } from './rows/settle-rows.ts'
import { filledColumns, viewRowSets } from './rows/view-row-sets.ts'
import type { SheetContents } from './sheet-contents.ts'
import type { Language, Problem, SheetView } from './sheet-view.ts'
import { tallyOf } from './tally.ts'
import { unseenIn } from './unseen.ts'
import { viewItem } from './view-item.ts'

export function viewSheet(sheet: SheetContents, now: Date, language: Language): SheetView {
  const { row, subject, catalogue, requests, snapshot } = sheet
  const judged = filled(sheet)
  const { items, sets } = judged
  const asks = askedOnly(items)
  const prefilled = asks.filter((i) => i.prefilled).length + filledColumns(sets)
  const distinct = asks.length + sets.reduce((n, { set, asked }) => n + (asked ? set.columns.length : 0), 0)
  return {
    id: row.id,
    county: row.county,
    subject,
    period: row.period || null,
    state: row.submission_id ? 'SUBMITTED' : 'OPEN',
    requests: requests.map(({ task, form }) => ({ task, form: form.id, version: form.version })),
    items: items.map((item) => viewItem(catalogue, item, language)),
    rowSets: viewRowSets(sheet, sets, language),
    asked: askedIn(requests, judged),
    distinct,
    prefilled,
    toType: distinct - prefilled,
    sources: snapshot.sources.map((s) => ({
      ...s,
      reason: s.reason && ERRORS[SOURCE_ERRORS[s.reason]][language],
    })),
    tally: tallyOf(itemsIn(items, sets)),
    problems: row.submission_id ? [] : presentProblems(sheet, judged, now, language),
    draftVersion: row.draft_version,
    draftSavedAt: row.draft_saved_at,
    submissionId: row.submission_id,
  }
}

/** Current problems. REQUIRED is not reported for items that the worker has not touched yet. */
function presentProblems(sheet: SheetContents, judged: Judged, now: Date, language: Language): Problem[] {
  const { items, sets } = judged
  const problems = checkValues({
    catalogue: sheet.catalogue,
    ...toCheck(items),
    forms: sheet.requests.map((r) => r.form),
    asks: judged.asks,
    today: chinaDate(now),
    derivedOn: sheet.snapshot.today,
    unseen: unseenIn(askedOnly(items), false),
    language,
  })
  const forms = sheet.requests.map((r) => r.form)
  return [
    ...checkHolds(forms, { judged, items, whole: false, language }),
    ...problems.filter((p) => p.code !== 'REQUIRED' || (p.element !== null && Object.hasOwn(sheet.draft, p.element))),
    ...missingFiles(
      sheet.files,
      items,
      sets.filter((of) => of.asked),
      language,
    ),
    ...checkRows({ sheet, sets, items, judged, today: chinaDate(now), language, whole: false }),
  ]
}
