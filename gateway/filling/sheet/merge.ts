// Merges requests into one sheet: each element once, in the order of the forms, with all departments that need it.
import { type ElementId, type Form, inputsOf } from '../../../schema/index.ts'
import type { Catalogue } from '../../catalogue/index.ts'
import { inputsOfItem } from './conditions/unseen-inputs.ts'
import { type Gathered, gather, type MergedItem, merged } from './gather.ts'
import { type MergedRowSet, mergeRowSets } from './rows/merge-row-sets.ts'
import type { Language } from './sheet-view.ts'

/** A request with the form version of the sheet's start. */
export interface BoundRequest {
  task: string
  form: Form
  /** An officer reads it here; no system receives it. */
  kept?: boolean
}

export interface Merged {
  items: MergedItem[]
  rowSets: MergedRowSet[]
}

export function mergeRequests(catalogue: Catalogue, requests: readonly BoundRequest[]): Merged {
  const items = new Map<ElementId, Gathered>()
  for (const request of requests) for (const field of request.form.fields) gather(catalogue, items, request, field)
  const all = { items: merged(items), rowSets: mergeRowSets(catalogue, requests) }
  markUnits(all)
  return all
}

/** Department labels that differ from the element's own. Chinese decides, because departments seldom have another language. */
export const otherLabels = ({ element, labels }: MergedItem, language: Language): string[] => [
  ...new Set(labels.filter((l) => l.zh !== element.label.zh).map((l) => l[language])),
]

/** Expressions are in the elements' units. A page that shows another unit cannot evaluate those about such figures. */
function markUnits({ items, rowSets }: Pick<Merged, 'items' | 'rowSets'>): void {
  const all = [...items, ...rowSets.flatMap((set) => set.columns)]
  const converted = new Set(all.filter((i) => i.unit).map((i) => i.element.id))
  if (converted.size === 0) return
  for (const item of all)
    if (converted.has(item.element.id) || inputsOfItem(item).some((id) => converted.has(id)))
      for (const ask of item.asks) ask.byHub = true
  for (const set of rowSets)
    for (const ask of set.asks) if (ask.askedWhen && inputsOf(ask.askedWhen).some((id) => converted.has(id))) ask.byHub = true
}
