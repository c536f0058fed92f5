// Which items and lists the forms ask while the worker types, and the values that they calculate: the hub's judgement at each save,
// made in the page at once. Each form is judged by itself. What only the hub can tell stays as the last save said.
import { asValue, type Value } from '../../format/value.ts'
import type { AskPartFragment } from '../../generated/graphql.ts'
import { currentValue, type Edits, type Item, stateOf } from '../edits.ts'
import { slipOf } from '../quick-check.ts'
import { isMasked } from '../reveals.ts'
import { editOf, itemsOf, type Row, type RowEdits, type RowSet } from '../rows/row-edits.ts'
import { evaluate, type Inputs, OnlyTheHub, type Tree } from './evaluate.ts'
import { fitted } from './fitted.ts'
import { type Operand, operandOf } from './operand.ts'

export interface ToJudge {
  items: readonly Item[]
  rowSets: readonly RowSet[]
  edits: Edits
  rows: RowEdits
  /** Elements whose value the hub found wrong; in a row, with the row's id before them. */
  wrong: ReadonlySet<string>
  today: string
}

export interface Judgement {
  asked: boolean
  required: boolean
  /** Of a calculated item; undefined: only the hub can tell. */
  value?: Value | null | undefined
}

export interface Judged {
  item(item: Item): Judgement
  cell(set: RowSet, row: Row, item: Item): Judgement
  list(set: RowSet): { asked: boolean; required: boolean }
}

interface Place {
  key: string
  items: ReadonlyMap<string, Item>
  edits: Edits
  set: RowSet | null
}

export function judge({ items, rowSets, edits, rows, wrong, today }: ToJudge): Judged {
  const byElement = (all: readonly Item[]) => new Map(all.map((i) => [i.element.id, i]))
  const head: Place = { key: '', items: byElement(items), edits, set: null }
  const places = new Map<string, Place>()
  for (const set of rowSets)
    for (const row of set.rows) {
      const key = `${set.id}\n${row.id}`
      places.set(key, { key, items: byElement(itemsOf(set, row)), edits: editOf(rows, set.id, row).values, set })
    }
  const placeOf = (set: RowSet, row: Row) => places.get(`${set.id}\n${row.id}`) ?? head
  const known = new Map<string, Operand>()
  const computing = new Set<string>()

  const inputs = (form: string, place: Place): Inputs => {
    const rowsOf = (code: string) => {
      const set = rowSets.find((s) => s.asks.some((a) => a.form === form && a.code === code))
      return set?.rows.filter((r) => !editOf(rows, set.id, r).removed).map((r) => placeOf(set, r))
    }
    return {
      today,
      valueOf: (id) => valueIn(form, place, id),
      lastOf: (id) => lastOf(place.items.get(id) ?? head.items.get(id)),
      column: (code, id) => rowsOf(code)?.map((row) => valueIn(form, row, id)) ?? null,
      rows: (code) => rowsOf(code)?.length ?? null,
    }
  }
  const isTrue = (form: string, e: { tree?: unknown } | null, place: Place): boolean => {
    if (!e) return true
    if (!e.tree) throw new OnlyTheHub()
    return evaluate(e.tree as Tree, inputs(form, place)) === true
  }
  const listAsked = (form: string, set: RowSet | null): boolean => {
    const own = set?.asks.filter((a) => a.form === form) ?? []
    return own.length === 0 || own.some((a) => isTrue(form, a.askedWhen, head))
  }
  const asks = (place: Place, ask: AskPartFragment): boolean =>
    listAsked(ask.form, place.set) && isTrue(ask.form, ask.askedWhen, place)

  function valueIn(form: string, place: Place, id: string): Operand {
    const item = place.items.get(id)
    if (!item) return place === head ? null : valueIn(form, head, id)
    const key = `${form}\n${place.key}\n${id}`
    const found = known.get(key)
    if (found !== undefined) return found
    if (computing.has(key)) return null
    computing.add(key)
    try {
      const own = item.asks.filter((a) => a.form === form)
      const value = own.length === 0 || own.some((a) => asks(place, a)) ? answerOf(place, item) : null
      known.set(key, value)
      return value
    } finally {
      computing.delete(key)
    }
  }

  function answerOf(place: Place, item: Item): Operand {
    const calculates = item.asks.find((a) => a.calculated)
    return operandOf(calculates ? computed(place, item, calculates) : usable(place, item), item.domain.datatype)
  }

  function computed(place: Place, item: Item, { form, calculated }: AskPartFragment): Value | null {
    if (!calculated?.tree) throw new OnlyTheHub()
    return fitted(item.domain, evaluate(calculated.tree as Tree, inputs(form, place)))
  }

  function usable(place: Place, item: Item): unknown {
    const value = currentValue(item, place.edits)
    const isEdited = Object.hasOwn(place.edits, item.element.id)
    const said = place.key ? `${place.key}\n${item.element.id}` : item.element.id
    if (value === null || stateOf(item, place.edits) === 'CONFLICT' || isMasked(item, isEdited) || wrong.has(said)) return null
    return slipOf(value, item.domain) ? null : value
  }

  function lastOf(item: Item | undefined): Operand {
    if (!item || item.onSpot || !item.lastPeriod || item.lastPeriod.masked) return null
    return operandOf(asValue(item.lastPeriod.value), item.domain.datatype)
  }

  function judged(place: Place, item: Item): Judgement {
    if (item.asks.length === 0) return { asked: true, required: item.required }
    return orAsSaved({ asked: item.asked, required: item.required }, () => {
      const asking = item.asks.filter((a) => asks(place, a))
      const calculates = item.asks.find((a) => a.calculated)
      if (calculates) return { asked: asking.length > 0, required: false, value: computed(place, item, calculates) }
      const needs = (a: AskPartFragment) => a.required || (a.requiredWhen !== null && isTrue(a.form, a.requiredWhen, place))
      return { asked: asking.length > 0, required: asking.some(needs) }
    })
  }

  return {
    item: (item) => judged(head, item),
    cell: (set, row, item) => judged(placeOf(set, row), item),
    list: (set) =>
      orAsSaved({ asked: set.asked, required: set.required }, () => {
        const asking = set.asks.filter((a) => isTrue(a.form, a.askedWhen, head))
        return { asked: set.asks.length === 0 || asking.length > 0, required: asking.some((a) => a.required) }
      }),
  }
}

function orAsSaved<T>(saved: T, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof OnlyTheHub) return saved
    throw error
  }
}
