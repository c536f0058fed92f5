// What a sheet asks as it stands: which items and lists its forms ask and require, and the values that they calculate. Each form
// is judged by itself: what it does not ask is empty for its own conditions, even if another form asks it. A value that is wrong,
// in conflict, or that the worker sees masked is unknown.
import { type CodeList, type ElementId, type Expression, inputsOf, type Value } from '../../../../schema/index.ts'
import { evaluate, type Operand, operandOf } from '../../../platform/index.ts'
import { checkValue } from '../check/check-value.ts'
import type { Ask } from '../gather.ts'
import type { MergedRowSet } from '../rows/merge-row-sets.ts'
import type { SettledRowSet } from '../rows/settle-rows.ts'
import type { SettledItem } from '../settle-items.ts'
import { fitResult } from './fit-result.ts'

export interface ToJudge {
  items: readonly SettledItem[]
  sets: readonly SettledRowSet[]
  codeLists: ReadonlyMap<string, CodeList>
  /** Date in China. */
  today: string
}

export interface Judged {
  items: SettledItem[]
  sets: SettledRowSet[]
  /** For one form: the value of any of its expressions, about the sheet's subject or about a row. */
  result(form: string, e: Expression, row?: RowPlace): Operand
  /** Whether this form asks the element now. True for what it has no field for. */
  asks(form: string, id: ElementId, row?: RowPlace): boolean
  asksList(form: string, set: MergedRowSet): boolean
  /** The id of the list that the form calls so. */
  listOf(form: string, code: string): string | undefined
}

export interface RowPlace {
  set: string
  row: string
}

/** The items of the sheet's subject, or of one row with the sheet's around it. */
interface Place {
  key: string
  items: ReadonlyMap<ElementId, SettledItem>
  set: MergedRowSet | null
}

const byElement = (items: readonly SettledItem[]) => new Map(items.map((i) => [i.item.element.id, i]))

export function judge({ items, sets, codeLists, today }: ToJudge): Judged {
  const head: Place = { key: '', items: byElement(items), set: null }
  const rows = new Map<string, Place>()
  const keyOf = ({ set, row }: RowPlace) => `${set}\n${row}`
  for (const { set, rows: all } of sets)
    for (const row of all) {
      const key = keyOf({ set: set.id, row: row.id })
      rows.set(key, { key, items: byElement(row.items), set })
    }
  const placeOf = (row: RowPlace | undefined): Place => (row && rows.get(keyOf(row))) ?? head
  const known = new Map<string, Operand>()
  const computing = new Set<string>()
  const computed = new Map<SettledItem, Value | null>()

  const setOf = (form: string, code: string) => sets.find(({ set }) => set.asks.some((a) => a.form === form && a.code === code))

  const inputs = (form: string, place: Place) => {
    const rowsOf = (code: string) => {
      const of = setOf(form, code)
      return of?.rows.filter((r) => !r.removed).map((r) => placeOf({ set: of.set.id, row: r.id }))
    }
    return {
      today,
      valueOf: (id: ElementId) => valueIn(form, place, id),
      lastOf: (id: ElementId) => lastOf(place, id),
      column: (code: string, id: ElementId) => rowsOf(code)?.map((row) => valueIn(form, row, id)) ?? null,
      rows: (code: string) => rowsOf(code)?.length ?? null,
    }
  }
  const result = (form: string, e: Expression, place: Place): Operand => evaluate(e, inputs(form, place))
  const isTrue = (form: string, e: Expression | null, place: Place) => e === null || result(form, e, place) === true

  const listAsked = (form: string, set: MergedRowSet | null): boolean => {
    const own = set?.asks.filter((a) => a.form === form) ?? []
    return own.length === 0 || own.some((a) => isTrue(form, a.askedWhen, head))
  }
  const asks = (place: Place, ask: Ask): boolean => listAsked(ask.form, place.set) && isTrue(ask.form, ask.askedWhen, place)

  function asksIn(form: string, place: Place, id: ElementId): boolean {
    const item = place.items.get(id)
    if (!item) return place === head || asksIn(form, head, id)
    const own = item.item.asks.filter((a) => a.form === form)
    return own.length === 0 || own.some((a) => asks(place, a))
  }

  function valueIn(form: string, place: Place, id: ElementId): Operand {
    const item = place.items.get(id)
    if (!item) return place === head ? null : valueIn(form, head, id)
    const key = `${form}\n${place.key}\n${id}`
    const found = known.get(key)
    if (found !== undefined) return found
    // An expression that leads back to itself is unknown.
    if (computing.has(key)) return null
    computing.add(key)
    const value = asksIn(form, place, id) ? answerOf(place, item) : null
    computing.delete(key)
    known.set(key, value)
    return value
  }

  function answerOf(place: Place, item: SettledItem): Operand {
    const { domain } = item.item.element
    const calculates = item.item.asks.find((a) => a.calculated !== null)
    return operandOf(calculates ? computedOf(place, item, calculates) : usable(item), domain.datatype)
  }

  function computedOf(place: Place, item: SettledItem, { form, calculated }: Ask): Value | null {
    const kept = computed.get(item)
    if (kept !== undefined) return kept
    const value = calculated && fitResult(item.item.element, codeLists, result(form, calculated, place), today)
    computed.set(item, value)
    return value
  }

  const usable = ({ item, value, state, unseen }: SettledItem): Value | null =>
    state === 'CONFLICT' || unseen || checkValue(item.element, value, codeLists, today, item.unit) !== null ? null : value

  const lastOf = (place: Place, id: ElementId): Operand => {
    const item = place.items.get(id) ?? head.items.get(id)
    return !item || item.hidden || item.item.onSpot ? null : operandOf(item.found.last?.value, item.item.element.domain.datatype)
  }

  function judged(place: Place, item: SettledItem): SettledItem {
    const { asks: all } = item.item
    const asking = all.filter((a) => asks(place, a))
    const asked = all.length === 0 || asking.length > 0
    const calculates = all.find((a) => a.calculated !== null)
    if (calculates) return { ...asComputed(item, computedOf(place, item, calculates)), asked, required: false }
    const needs = (a: Ask) => a.required || (a.requiredWhen !== null && isTrue(a.form, a.requiredWhen, place))
    return { ...item, asked, required: all.length === 0 ? item.required : asking.some(needs) }
  }

  return {
    items: items.map((i) => judged(head, i)),
    sets: sets.map((of): SettledRowSet => {
      const asking = of.set.asks.filter((a) => isTrue(a.form, a.askedWhen, head))
      return {
        ...of,
        asked: of.set.asks.length === 0 || asking.length > 0,
        required: asking.some((a) => a.required),
        rows: of.rows.map((row) => ({
          ...row,
          items: row.items.map((i) => judged(placeOf({ set: of.set.id, row: row.id }), i)),
        })),
      }
    }),
    result: (form, e, row) => result(form, e, placeOf(row)),
    asks: (form, id, row) => asksIn(form, placeOf(row), id),
    asksList: listAsked,
    listOf: (form, code) => setOf(form, code)?.set.id,
  }
}

/** What was fetched or typed does not count: the value follows from the others. */
function asComputed(item: SettledItem, value: Value | null): SettledItem {
  const { element, asks } = item.item
  const from = asks.find((a) => a.calculated !== null)?.calculated
  const fact = value === null ? null : ({ kind: 'DERIVATION', derivedFrom: from ? inputsOf(from) : [] } as const)
  return {
    ...item,
    state: value === null ? 'EMPTY' : 'FILLED',
    value,
    fetched: fact && {
      element: element.id,
      value: value as Value,
      source: fact,
      asOf: null,
      classification: element.classification,
    },
    ...{ candidates: [], lastTime: null, underived: null },
    found: { ...item.found, facts: [], conflict: false },
    ...{ prefilled: value !== null, drafted: false, hidden: false, unseen: false },
  }
}
