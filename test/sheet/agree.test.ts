// Property: for random forms and answers the page judges as the hub does, and what a form does not ask reaches none of its
// deliveries. The hub's judge and the portal's are two programs; nothing but this test holds them together.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judge } from '../../gateway/filling/sheet/conditions/judge.ts'
import { unaskedIn } from '../../gateway/filling/sheet/conditions/unasked.ts'
import type { Ask } from '../../gateway/filling/sheet/gather.ts'
import type { SettledRowSet } from '../../gateway/filling/sheet/rows/settle-rows.ts'
import type { SettledItem } from '../../gateway/filling/sheet/settle-items.ts'
import type { SheetPartFragment } from '../../portal/src/generated/graphql.ts'
import { asAsked } from '../../portal/src/sheet/conditions/as-asked.ts'
import { NO_ROW_EDITS } from '../../portal/src/sheet/rows/row-edits.ts'
import { type Datatype, type Element, type Expression, parseExpression, type Value, writeExpression } from '../../schema/index.ts'
import { domain, fact, item } from '../portal/items.ts'
import { expressionOver } from './random-expressions.ts'

const TODAY = '2026-11-21'
const TYPES = ['INTEGER', 'DECIMAL', 'BOOLEAN', 'DATE', 'STRING', 'CODE'] as const
const CODES = ['1', '01', '2']
const codeLists = new Map([
  [
    'list',
    { id: 'list', label: { zh: '表', en: 'list' }, codes: CODES.map((code) => ({ code, label: { zh: code, en: code } })) },
  ],
])

/** Six items beside a list of three columns. */
const HEAD = [0, 1, 2, 3, 4, 5].map((n) => `place.h${n}`)
const COLUMNS = [0, 1, 2].map((n) => `resident.c${n}`)
const typeOf = (id: string): Datatype => TYPES[Number(id.at(-1))] ?? 'STRING'
const elementOf = (id: string): Element => ({
  ...{ id, objectClass: id.split('.')[0] ?? '', property: id, label: { zh: id, en: id }, classification: 'INTERNAL' },
  domain: {
    datatype: typeOf(id),
    ...(typeOf(id) === 'CODE' && { codes: 'list' }),
    ...(typeOf(id) === 'DECIMAL' && { scale: 2 }),
  },
})

const valueFor = (id: string): fc.Arbitrary<Value | null> => {
  const of: Record<string, fc.Arbitrary<Value>> = {
    INTEGER: fc.integer({ min: -5, max: 30 }),
    DECIMAL: fc
      .tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: 0, max: 99 }))
      .map(([a, b]) => `${a}.${String(b).padStart(2, '0')}`),
    BOOLEAN: fc.boolean(),
    DATE: fc.constantFrom('2026-02-28', '2024-02-29', '2026-11-21', '1999-12-31'),
    STRING: fc.constantFrom('y', 'n', '12', '19500307', 'abc', 'x y'),
    CODE: fc.constantFrom(...CODES),
  }
  return fc.oneof({ arbitrary: fc.constant(null), weight: 1 }, { arbitrary: of[typeOf(id)] as fc.Arbitrary<Value>, weight: 3 })
}

const askBy = (form: string, ids: readonly string[]): fc.Arbitrary<Ask> => {
  const maybe = fc.option(expressionOver(ids), { freq: 2 })
  return fc.record({
    form: fc.constant(form),
    required: fc.boolean(),
    askedWhen: maybe,
    requiredWhen: fc.option(expressionOver(ids), { freq: 4 }),
    calculated: fc.option(expressionOver(ids), { freq: 5 }),
  })
}

interface World {
  asks: Record<string, Ask[]>
  head: Record<string, Value | null>
  rows: Record<string, Value | null>[]
  last: Value | null
  listAsked: Expression | null
}

const world: fc.Arbitrary<World> = fc.record({
  asks: fc
    .tuple(
      ...[...HEAD, ...COLUMNS].map((id) => {
        const ids = id.startsWith('place') ? HEAD : [...HEAD, ...COLUMNS]
        return fc.tuple(askBy('a', ids), fc.option(askBy('b', ids), { freq: 2 })).map(([a, b]) => (b ? [a, b] : [a]))
      }),
    )
    .map((all) => Object.fromEntries([...HEAD, ...COLUMNS].map((id, i) => [id, all[i] as Ask[]]))),
  head: fc.record(Object.fromEntries(HEAD.map((id) => [id, valueFor(id)]))),
  rows: fc.array(fc.record(Object.fromEntries(COLUMNS.map((id) => [id, valueFor(id)]))), { maxLength: 3 }),
  last: valueFor('place.h0'),
  listAsked: fc.option(expressionOver(HEAD), { freq: 3 }),
})

const settledOf = (w: World, id: string, value: Value | null): SettledItem => {
  const element = elementOf(id)
  const asks = w.asks[id] as Ask[]
  return {
    item: {
      ...{
        element,
        neededBy: [],
        required: asks.some((a) => a.required),
        labels: [],
        onSpot: false,
        unit: null,
        ownTo: null,
        sentAs: [],
      },
      asks,
    },
    ...{ state: value === null ? 'EMPTY' : 'TYPED', value, fetched: null, candidates: [], lastTime: null, underived: null },
    found: {
      ...{ facts: [], conflict: false, failed: [], unknownSubject: [], notKept: [], empty: [], unusable: [] },
      ...(id === 'place.h0' && w.last !== null && { last: { element: id, value: w.last } as never }),
    },
    ...{ prefilled: false, drafted: true, hidden: false, unseen: false, asked: true, required: false },
  }
}

const LIST_ASK = (w: World) => ({ form: 'a', code: 'list', required: true, askedWhen: w.listAsked })

function byHub(w: World) {
  const set: SettledRowSet = {
    set: {
      ...{
        id: 'set',
        label: { zh: '', en: '' },
        labels: [],
        of: 'resident',
        register: undefined,
        neededBy: [],
        required: true,
        maxRows: 9,
      },
      ...{ columns: [], asks: [LIST_ASK(w)] },
    },
    list: null,
    rows: w.rows.map((row, i) => ({
      ...{
        id: `r${i}`,
        subject: { id: `r${i}`, objectClass: 'resident', identifier: '', name: null },
        typed: '',
        origin: 'ADDED' as const,
      },
      ...{ removed: false, left: false, draft: {}, items: COLUMNS.map((id) => settledOf(w, id, row[id] ?? null)) },
    })),
    ...{ asked: true, required: true },
  }
  return judge({ items: HEAD.map((id) => settledOf(w, id, w.head[id] ?? null)), sets: [set], codeLists, today: TODAY })
}

const shown = (e: Expression | null) => e && { words: '', tree: JSON.parse(JSON.stringify(e)) }
const asksOf = (w: World, id: string) =>
  (w.asks[id] as Ask[]).map((a) => ({
    ...{ form: a.form, required: a.required, askedWhen: shown(a.askedWhen) },
    ...{ requiredWhen: shown(a.requiredWhen), calculated: shown(a.calculated) },
  }))
const itemOf = (w: World, id: string, given: Value | null) => {
  const calculated = (w.asks[id] as Ask[]).some((a) => a.calculated)
  const value = calculated ? null : given
  const { datatype, scale } = elementOf(id).domain
  return item({
    id,
    domain: domain({
      datatype,
      scale: scale ?? null,
      codes: datatype === 'CODE' ? CODES.map((code) => ({ code, label: code, alone: false })) : null,
    }),
    ...{ state: value === null ? 'EMPTY' : 'TYPED', value, asks: asksOf(w, id) },
    calculated,
    ...(id === 'place.h0' && w.last !== null && { lastPeriod: fact(w.last) }),
  })
}

function byPage(w: World) {
  const sheet = {
    items: HEAD.map((id) => itemOf(w, id, w.head[id] ?? null)),
    rowSets: [
      {
        ...{ id: 'set', asked: true, required: true, asks: [{ ...LIST_ASK(w), askedWhen: shown(w.listAsked) }] },
        columns: COLUMNS.map((id) => itemOf(w, id, null)),
        rows: w.rows.map((row, i) => ({
          id: `r${i}`,
          removed: false,
          items: COLUMNS.map((id) => itemOf(w, id, row[id] ?? null)),
        })),
      },
    ],
  } as never as SheetPartFragment
  const edits = Object.fromEntries(HEAD.map((id) => [id, w.head[id] ?? null]))
  const rows = {
    ...NO_ROW_EDITS,
    rows: { set: Object.fromEntries(w.rows.map((row, i) => [`r${i}`, { removed: false, values: row }])) },
  }
  return asAsked(sheet, { edits, rows }, [], TODAY)
}

const RUNS = { numRuns: 1500, seed: 20_261_129 }

test('the page and the hub ask, require and calculate the same', () => {
  let [conditional, computed] = [0, 0]
  fc.assert(
    fc.property(world, (w) => {
      const hub = byHub(w)
      const page = byPage(w)
      const told = (all: readonly { id: string; required: boolean; value: unknown }[]) => all
      const hubItems = hub.items.flatMap((i) => {
        conditional += i.asked ? 0 : 1
        const isComputed = i.item.asks.some((a) => a.calculated)
        computed += isComputed && i.value !== null ? 1 : 0
        return i.asked ? [{ id: i.item.element.id, required: i.required, value: isComputed ? i.value : undefined }] : []
      })
      const pageItems = page.items.map((i) => ({
        ...{ id: i.element.id, required: i.required, value: i.calculated ? (i.fetched?.value ?? null) : undefined },
      }))
      expect(pageItems).toEqual(told(hubItems))
      const [list] = hub.sets
      expect(page.rowSets.map((s) => s.required)).toEqual(list?.asked ? [list.required] : [])
      const hubCells = list?.asked ? list.rows.map((r) => r.items.map((i) => [i.item.element.id, i.asked, i.required])) : []
      expect(page.rowSets.flatMap((s) => s.rows.map((r) => r.items.map((i) => [i.element.id, i.asked, i.required])))).toEqual(
        hubCells,
      )
    }),
    RUNS,
  )
  // The property says something only if fields do come and go.
  expect(conditional).toBeGreaterThan(500)
  expect(computed).toBeGreaterThan(100)
})

test('what a form does not ask is either asked by no form, and not sent at all, or named as not this form’s', () => {
  fc.assert(
    fc.property(world, (w) => {
      const hub = byHub(w)
      const unasked = unaskedIn(
        [
          { task: 'a', form: { id: 'a' } as never },
          { task: 'b', form: { id: 'b' } as never },
        ],
        hub,
      )
      for (const form of ['a', 'b'])
        for (const {
          asked,
          item: { element, asks },
        } of hub.items) {
          if (!asks.some((a) => a.form === form) || hub.asks(form, element.id)) continue
          expect(asked === false || unasked.find((u) => u.form === form)?.elements.includes(element.id)).toBe(true)
        }
    }),
    { ...RUNS, numRuns: 500 },
  )
})

test('an expression that is written and read again is the same', () => {
  fc.assert(
    fc.property(expressionOver([...HEAD, 'place.births[sex=2]', 'resident.remark@health:F/备注']), (e) => {
      expect(parseExpression(writeExpression(e))).toEqual(e)
    }),
    RUNS,
  )
})
