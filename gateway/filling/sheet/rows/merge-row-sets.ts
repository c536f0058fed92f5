// Merges the lists of several requests: lists of the same subjects become one, with the columns of all.
import {
  type ElementId,
  type Expression,
  type Label,
  type ObjectClass,
  type RowSet,
  readExpression,
  rowSetId,
  USUAL_ROWS,
} from '../../../../schema/index.ts'
import type { Catalogue } from '../../../catalogue/index.ts'
import { type Gathered, gather, type MergedItem, merged, nothingYet } from '../gather.ts'
import type { BoundRequest } from '../merge.ts'

export interface MergedRowSet {
  id: string
  label: Label
  /** Its names on other forms. */
  labels: Label[]
  of: ObjectClass
  register: RowSet['register']
  neededBy: string[]
  required: boolean
  maxRows: number
  /** The identifier first. */
  columns: MergedItem[]
  /** The list on each form, by its own code. */
  asks: ListAsk[]
}

export interface ListAsk {
  form: string
  code: string
  required: boolean
  askedWhen: Expression | null
  /** As Ask.byHub. */
  byHub?: true
}

export function mergeRowSets(catalogue: Catalogue, requests: readonly BoundRequest[]): MergedRowSet[] {
  const sets = new Map<string, { set: MergedRowSet; columns: Map<ElementId, Gathered> }>()
  for (const request of requests)
    for (const asked of request.form.rowSets ?? []) {
      const { set, columns } = sets.get(rowSetId(asked)) ?? begin(catalogue, asked)
      sets.set(set.id, { set, columns })
      if (!set.neededBy.includes(request.task)) set.neededBy.push(request.task)
      if (asked.label.zh !== set.label.zh && !set.labels.some((l) => l.zh === asked.label.zh)) set.labels.push(asked.label)
      set.required ||= asked.required
      const { code, required } = asked
      set.asks.push({ form: request.form.id, code, required, askedWhen: readExpression(asked.askedWhen) })
      set.maxRows = Math.min(set.maxRows, asked.maxRows ?? USUAL_ROWS)
      for (const field of asked.fields) gather(catalogue, columns, request, field)
    }
  return [...sets.values()].map(({ set, columns }) => ({ ...set, columns: merged(columns) }))
}

/** The subject of a row is always a column. */
function begin(catalogue: Catalogue, asked: RowSet): { set: MergedRowSet; columns: Map<ElementId, Gathered> } {
  const identifier = catalogue.classes.get(asked.of)?.find((e) => e.identifier)
  const columns = new Map<ElementId, Gathered>()
  if (identifier) columns.set(identifier.id, { ...nothingYet(identifier, null), required: true })
  const set = {
    ...{ id: rowSetId(asked), label: asked.label, labels: [], of: asked.of, register: asked.register },
    ...{ neededBy: [], required: false, maxRows: asked.maxRows ?? USUAL_ROWS, columns: [], asks: [] },
  }
  return { set, columns }
}
