// One item as the worker sees it, in one language: of the sheet itself, or of a row.
import type { Fact } from '../../../schema/index.ts'
import type { Catalogue } from '../../catalogue/index.ts'
import { fromHub } from './asked-unit.ts'
import { sameValue } from './check/same-value.ts'
import type { MergedItem } from './gather.ts'
import { itemIssue } from './item-issue.ts'
import { otherLabels } from './merge.ts'
import type { SettledItem } from './settle-items.ts'
import type { Language, SheetItemView } from './sheet-view.ts'

export function viewItem(catalogue: Catalogue, settled: SettledItem, language: Language): SheetItemView {
  const { item, fetched } = settled
  const { unit, element } = item
  const shown = (fact: Fact | null): Fact | null => fact && factShown(item, fact)
  const seen = shown(fetched)
  const changed = changedSince(settled)
  return {
    element,
    domain: unit?.domain ?? element.domain,
    onSpot: item.onSpot,
    ownTo: item.ownTo,
    neededBy: item.neededBy,
    ...{ asked: settled.asked, asks: item.asks, required: settled.required },
    state: settled.state,
    value: fromHub(unit, settled.value),
    fetched: seen,
    candidates: settled.candidates.map((fact) => (fact === fetched && seen ? seen : factShown(item, fact))),
    lastPeriod: item.onSpot ? null : shown(settled.found.last ?? null),
    lastTime: shown(settled.lastTime),
    sinceThen: changed === fetched ? seen : shown(changed),
    issue: itemIssue(catalogue, settled, language),
    labels: otherLabels(item, language),
  }
}

/** In the unit of the box. */
export const factShown = ({ unit }: Pick<MergedItem, 'unit'>, fact: Fact): Fact =>
  unit && fact.value !== null ? { ...fact, value: fromHub(unit, fact.value), unit: unit.unit } : fact

/** The current value, if it differs from the one reported for the previous period. */
function changedSince({ item: { element }, fetched, found }: SettledItem): Fact | null {
  const { last } = found
  return last && fetched && !sameValue(element.domain, fetched.value, last.value) ? fetched : null
}
