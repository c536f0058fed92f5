// The sheet as the worker sees it, in one language.
import { ERRORS, type Fact } from '../../schema/index.ts'
import { chinaDate, SOURCE_ERRORS } from '../records/index.ts'
import { checkValues } from './check/check-values.ts'
import { sameValue } from './check/same-value.ts'
import { itemIssue } from './item-issue.ts'
import { otherLabels } from './merge.ts'
import { viewRowSets } from './rows/view-row-sets.ts'
import type { SettledItem } from './settle-items.ts'
import { type SheetContents, settled } from './sheet-contents.ts'
import type { Language, Problem, SheetView } from './sheet-view.ts'

export function viewSheet(sheet: SheetContents, now: Date, language: Language): SheetView {
  const { row, subject, catalogue, requests, asked, snapshot } = sheet
  const items = settled(sheet)
  const prefilled = items.filter((i) => i.prefilled).length
  return {
    id: row.id,
    county: row.county,
    subject,
    period: row.period || null,
    state: row.submission_id ? 'SUBMITTED' : 'OPEN',
    requests: requests.map(({ task, form }) => ({ task, form: form.id, version: form.version })),
    items: items.map((settledItem) => ({
      element: settledItem.item.element,
      neededBy: settledItem.item.neededBy,
      required: settledItem.item.required,
      state: settledItem.state,
      value: settledItem.value,
      fetched: settledItem.fetched,
      candidates: settledItem.candidates,
      lastPeriod: settledItem.found.last ?? null,
      sinceThen: changedSince(settledItem),
      issue: itemIssue(catalogue, settledItem, language),
      labels: otherLabels(settledItem.item, language),
    })),
    rowSets: viewRowSets(sheet, language),
    asked,
    distinct: items.length,
    prefilled,
    toType: items.length - prefilled,
    sources: snapshot.sources.map((s) => ({
      ...s,
      reason: s.reason && ERRORS[SOURCE_ERRORS[s.reason]][language],
    })),
    problems: row.submission_id ? [] : presentProblems(sheet, items, now, language),
    draftVersion: row.draft_version,
    draftSavedAt: row.draft_saved_at,
    submissionId: row.submission_id,
  }
}

/** What is known now, where it is not what was reported for the period before. */
function changedSince({ item: { element }, fetched, found }: SettledItem): Fact | null {
  const { last } = found
  return last && fetched && !sameValue(element.domain, fetched.value, last.value) ? fetched : null
}

/** What is wrong now. An item that the worker has not touched yet is not reproached with being empty. */
function presentProblems(sheet: SheetContents, items: readonly SettledItem[], now: Date, language: Language): Problem[] {
  const problems = checkValues({
    catalogue: sheet.catalogue,
    items: sheet.items,
    forms: sheet.requests.map((r) => r.form),
    values: new Map(items.map((i) => [i.item.element.id, i.value])),
    today: chinaDate(now),
    derivedOn: sheet.snapshot.today,
    language,
  })
  return problems.filter((p) => p.code !== 'REQUIRED' || (p.element !== null && Object.hasOwn(sheet.draft, p.element)))
}
