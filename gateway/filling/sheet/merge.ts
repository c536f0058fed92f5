// Merges requests into one sheet: each element once, in the order of the forms, with all departments that need it.
import { type ElementId, type Form, isForWords } from '../../../schema/index.ts'
import type { Catalogue } from '../../catalogue/index.ts'
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
  /** Fields of all requests before merging; each column of a list counts as one. */
  asked: number
}

export function mergeRequests(catalogue: Catalogue, requests: readonly BoundRequest[]): Merged {
  const items = new Map<ElementId, Gathered>()
  for (const request of requests) for (const field of request.form.fields) gather(catalogue, items, request, field)
  return {
    items: merged(items),
    rowSets: mergeRowSets(catalogue, requests),
    asked: requests.reduce((sum, { form }) => sum + fieldsOf(form), 0),
  }
}

/** A second field for own words asks nothing more. */
const fieldsOf = ({ fields, rowSets = [] }: Form): number =>
  [fields, ...rowSets.map((s) => s.fields)].flat().filter((field) => !isForWords(field)).length

/** Department labels that differ from the element's own. Chinese decides, because departments seldom have another language. */
export const otherLabels = ({ element, labels }: MergedItem, language: Language): string[] => [
  ...new Set(labels.filter((l) => l.zh !== element.label.zh).map((l) => l[language])),
]
