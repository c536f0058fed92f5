// The rows of a list on a sheet: the worker's edits, the open items, and the effect of a pasted piece of a spreadsheet.
import { describe, expect, test } from 'vitest'
import type { RowSetPartFragment, SheetProblemPartFragment } from '../../portal/src/generated/graphql.ts'
import { withEdit } from '../../portal/src/sheet/edits.ts'
import { cellsPasted } from '../../portal/src/sheet/rows/cells-pasted.ts'
import { openCells } from '../../portal/src/sheet/rows/open-rows.ts'
import { pastedCells, readCell } from '../../portal/src/sheet/rows/read-pasted.ts'
import {
  changesOf,
  itemsOf,
  NO_ROW_EDITS,
  rowEditsOf,
  rowInputs,
  withAdded,
  withoutAnswered,
  withRemoved,
  withValues,
} from '../../portal/src/sheet/rows/row-edits.ts'
import { onPage, pageOf, rowsIn } from '../../portal/src/sheet/rows/row-view.ts'
import { domain, fact, item } from './items.ts'

const YES = { yes: '是', no: '否' }
const codes = [
  { code: '1', label: '一级', alone: false },
  { code: '2', label: '二级', alone: false },
]
const columns = [
  { id: 'resident.idNumber', label: '证件号码', domain: domain({ datatype: 'IDENTIFIER' }), required: true },
  { id: 'resident.name', label: '姓名', domain: domain(), required: true },
  { id: 'resident.level', label: '等级', domain: domain({ datatype: 'CODE', codes }), required: true },
  { id: 'resident.phone', label: '电话', domain: domain(), required: false },
]

type Given = Partial<Omit<RowSetPartFragment['rows'][number], 'items'>> & { values?: (string | null)[] }

function row(n: number, { values = [`id${n}`, `人${n}`, '1', null], ...more }: Given = {}): RowSetPartFragment['rows'][number] {
  return {
    id: `r${n}`,
    label: `人${n}`,
    origin: 'REGISTER',
    removed: false,
    issue: null,
    subject: { id: `r${n}`, class: 'resident', label: `人${n}` },
    items: columns.map((c, i) => ({
      ...item({ ...(values[i] ? { fetched: fact(values[i]) } : {}), required: c.required, readOnly: i === 0 }),
      element: { id: c.id },
    })),
    ...more,
  }
}

const list = (rows: RowSetPartFragment['rows'], more: Partial<RowSetPartFragment> = {}): RowSetPartFragment => ({
  id: 'resident?label=残疾',
  label: '残疾人名单',
  labels: [],
  class: 'resident',
  neededBy: [],
  asked: true,
  asks: [],
  required: false,
  maxRows: 500,
  columns: columns.map(({ required, domain: d, ...c }) => ({
    required,
    asks: [],
    labels: [],
    onSpot: false,
    ownTo: null,
    domain: d ?? domain(),
    element: { ...c, definition: null, classification: 'PERSONAL', domain: d },
  })),
  rows,
  total: rows.length,
  cells: rows.length * 4,
  prefilled: 0,
  register: null,
  issue: null,
  ...more,
})

const problem = (more: Partial<SheetProblemPartFragment>): SheetProblemPartFragment => ({
  element: null,
  rowSet: 'resident?label=残疾',
  row: null,
  code: 'RULE',
  message: '不对',
  ...more,
})
const cell = (set: RowSetPartFragment, n: number, column: number) => {
  const at = set.rows[n] as RowSetPartFragment['rows'][number]
  const found = itemsOf(set, at)[column]
  if (!found) throw new Error('no such cell')
  return { row: at, item: found }
}

describe('what is sent of a list', () => {
  test('a row that stands as the register has it is not sent', () => {
    expect(rowInputs([list([row(1), row(2)])], NO_ROW_EDITS)).toEqual([])
  })

  test('a changed row, one taken out, one added by hand and one just typed are', () => {
    const set = list([row(1), row(2), row(3, { origin: 'ADDED' }), row(4, { origin: 'ADDED', subject: null, label: '990101错' })])
    const { row: first, item: phone } = cell(set, 0, 3)
    const edits = withAdded(
      withRemoved(withValues(NO_ROW_EDITS, set.id, first, withEdit({}, phone, '138')), set.id, cell(set, 1, 0).row, true),
      set.id,
      [{ identifier: '99010119500307002X', name: '张三' }],
    )
    expect(rowInputs([set], edits)).toEqual([
      { rowSet: set.id, subject: 'r1', removed: false, values: [{ element: 'resident.phone', value: '138' }] },
      { rowSet: set.id, subject: 'r2', removed: true, values: [] },
      { rowSet: set.id, subject: 'r3', removed: false, values: [] },
      { rowSet: set.id, identifier: '990101错', removed: false, values: [] },
      { rowSet: set.id, identifier: '99010119500307002X', name: '张三', values: [] },
    ])
    expect(changesOf(set, edits)).toEqual({ total: 3, added: 2, removed: 1, edited: 1 })
  })

  test('a row that was taken out and put back is as it was; what the hub has answered is not added twice', () => {
    const set = list([row(1)])
    const { row: first } = cell(set, 0, 0)
    const back = withRemoved(withRemoved(NO_ROW_EDITS, set.id, first, true), set.id, first, false)
    expect(rowInputs([set], back)).toEqual([])
    const one = withAdded(NO_ROW_EDITS, set.id, [{ identifier: 'a', name: null }])
    const two = withAdded(one, set.id, [{ identifier: 'b', name: null }])
    expect(withoutAnswered(two, one.added).added[set.id]).toEqual([{ identifier: 'b', name: null }])
  })

  test('a draft of an earlier visit brings back what was typed and taken out', () => {
    const typed = row(1)
    Object.assign(typed.items[3] ?? {}, { state: 'TYPED', value: '138' })
    const edits = rowEditsOf([list([typed, row(2, { removed: true }), row(3)])])
    expect(edits.rows).toEqual({
      'resident?label=残疾': { r1: { removed: false, values: { 'resident.phone': '138' } }, r2: { removed: true, values: {} } },
    })
  })
})

describe('which rows need the worker', () => {
  test('an empty required cell, a conflict, a wrong identifier, and what the hub says is wrong; not a row that was taken out', () => {
    const disputed = row(2)
    Object.assign(disputed.items[1] ?? {}, { state: 'CONFLICT', candidates: [fact('甲'), fact('乙', 'CONNECTOR')] })
    const set = list([
      row(1, { values: ['id1', '人1', null, null] }),
      disputed,
      row(3, { subject: null, origin: 'ADDED' }),
      row(4),
      row(5, { values: ['id5', '人5', null, null], removed: true }),
      row(6),
    ])
    const told = [problem({ row: 'r4', element: 'resident.phone' }), problem({ row: 'r6', code: 'DUPLICATE_ROW' })]
    const open = openCells([set], rowEditsOf([set]), told)
    expect(open.map((o) => [o.row, o.element])).toEqual([
      ['r1', 'resident.level'],
      ['r2', 'resident.name'],
      ['r3', null],
      ['r4', 'resident.phone'],
      ['r6', null],
    ])
    expect(rowsIn('mine', set, rowEditsOf([set]), told).map((r) => r.id)).toEqual(['r1', 'r2', 'r3', 'r4', 'r6'])
    expect(rowsIn('removed', set, rowEditsOf([set]), told).map((r) => r.id)).toEqual(['r5'])
  })

  test('a list that needs a row and has none', () => {
    expect(openCells([list([], { required: true })], NO_ROW_EDITS, [])).toMatchObject([{ row: null, element: null }])
    expect(openCells([list([])], NO_ROW_EDITS, [])).toEqual([])
  })

  test('five hundred rows are shown fifty at a time, and each is found again on its page', () => {
    const rows = Array.from({ length: 500 }, (_, i) => row(i + 1))
    expect(onPage(rows, 9)).toHaveLength(50)
    expect(pageOf(rows, 'r451')).toBe(9)
    expect(rowsIn('all', list(rows), NO_ROW_EDITS, [], '人500').map((r) => r.id)).toEqual(['r500'])
  })
})

describe('a piece of a spreadsheet', () => {
  test('is lines of cells parted by tabs; a quoted cell may hold line ends', () => {
    expect(pastedCells('一\t二\r\n"三\n行"\t"说""好"""\r\n')).toEqual([
      ['一', '二'],
      ['三\n行', '说"好"'],
    ])
  })

  test('is read as each column wants it: a code by its label, a date in any usual spelling, yes and no', () => {
    const read = (text: string, datatype: 'CODE' | 'DATE' | 'BOOLEAN' | 'DECIMAL') =>
      readCell(text, domain({ datatype, codes: datatype === 'CODE' ? codes : null }), YES)
    expect(read('二级', 'CODE')).toEqual({ ok: true, value: '2' })
    expect(read('1', 'CODE')).toEqual({ ok: true, value: '1' })
    expect(read('三级', 'CODE')).toEqual({ ok: false })
    for (const day of ['2026/1/3', '2026年1月3日', '20260103', '2026-01-03'])
      expect(read(day, 'DATE'), day).toEqual({ ok: true, value: '2026-01-03' })
    expect(read('√', 'BOOLEAN')).toEqual({ ok: true, value: true })
    expect(read('否', 'BOOLEAN')).toEqual({ ok: true, value: false })
    expect(read('１,２００.５', 'DECIMAL')).toEqual({ ok: true, value: '1200.5' })
    expect(read('', 'DATE')).toEqual({ ok: true, value: null })
  })

  test('fills from one cell on, to the right and down; what no column takes is counted, whom a row is about is never overwritten', () => {
    const set = list([row(1), row(2)])
    const pasted = 'X1\t甲\t二级\t138\nX2\t乙\t五级\t139\n丙'
    const { changes, left } = cellsPasted(
      NO_ROW_EDITS,
      { set, rows: set.rows },
      pasted,
      { row: 'r1', element: 'resident.idNumber' },
      YES,
    )
    expect(changes.map((c) => [c.row.id, c.item.element.id, c.value])).toEqual([
      ['r1', 'resident.name', '甲'],
      ['r1', 'resident.level', '2'],
      ['r1', 'resident.phone', '138'],
      ['r2', 'resident.name', '乙'],
      ['r2', 'resident.phone', '139'],
    ])
    expect(left).toBe(2)
  })
})
