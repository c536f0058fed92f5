// One item as the worker sees it, in one language: of the sheet itself, or of a row.
import type { Fact } from '../../schema/index.ts'
import type { Catalogue } from '../catalogue/index.ts'
import { sameValue } from './check/same-value.ts'
import { itemIssue } from './item-issue.ts'
import { otherLabels } from './merge.ts'
import type { SettledItem } from './settle-items.ts'
import type { Language, SheetItemView } from './sheet-view.ts'

export const viewItem = (catalogue: Catalogue, settled: SettledItem, language: Language): SheetItemView => ({
  element: settled.item.element,
  neededBy: settled.item.neededBy,
  required: settled.item.required,
  state: settled.state,
  value: settled.value,
  fetched: settled.fetched,
  candidates: settled.candidates,
  lastPeriod: settled.found.last ?? null,
  sinceThen: changedSince(settled),
  issue: itemIssue(catalogue, settled, language),
  labels: otherLabels(settled.item, language),
})

/** What is known now, where it is not what was reported for the period before. */
function changedSince({ item: { element }, fetched, found }: SettledItem): Fact | null {
  const { last } = found
  return last && fetched && !sameValue(element.domain, fetched.value, last.value) ? fetched : null
}
