// What a printed sheet says about its values: formulas are calculations, Excel's checks of what is typed are constraints. A formula that is
// not understood stays the workbook's own: its value is not asked.
import { allOf, call, type Expression, element, literal, numberOf } from '../../../../../schema/index.ts'
import type { RawField } from '../raw-form.ts'
import type { Asked } from '../xlsx/asked.ts'
import type { Grid } from '../xlsx/grid.ts'
import type { Validation } from '../xlsx/read-cells.ts'
import { cellName, columnOf, rangeOf } from '../xlsx/reference.ts'
import { UnreadLogic } from './asked-under.ts'
import { type FormulaNode, parseFormula } from './excel-formula.ts'

interface Place {
  field: RawField
  top: number
  bottom: number
  column: number
  isColumn: boolean
}

const MOST_CELLS = 500
/** Sums of sums of sums: no form goes further. */
const MOST_PASSES = 20
const PLAIN_NUMBER = /^-?\d{1,15}(?:\.\d{1,15})?$/
const OF_TIME = /日期|时间|年月|出生|date|time/i

export function addWorkbookLogic(grid: Grid, asked: Asked): void {
  const places = asked.fields.flatMap((field): Place[] => {
    const place = asked.layout.places[field.code]
    if (!place) return []
    const at = 'column' in place ? null : rangeOf(place.cell)
    if (at) return [{ field, top: at.top, bottom: at.top, column: at.left, isColumn: false }]
    if (!('column' in place)) return []
    const { column, firstRow, rows } = place
    return [{ field, top: firstRow, bottom: firstRow + rows - 1, column: columnOf(column), isColumn: true }]
  })
  calculate(grid, asked, places)
  for (const place of places) check(grid, asked, place)
}

/** Computed values are added as they are understood: one may be the sum of others. */
function calculate(grid: Grid, asked: Asked, places: Place[]): void {
  const columns = places.filter((p) => p.isColumn && grid.formulaAt(p.top, p.column) !== undefined)
  const known = placesByCell(places.filter((p) => !columns.includes(p)))
  const own = new Set<Place | Computed>()
  let waiting = [...columns, ...asked.computed].flatMap((of) => {
    const formula = formulaOf(grid, of)
    if (!formula) own.add(of)
    return formula ? [{ of, formula }] : []
  })
  for (let pass = 0, before = Number.POSITIVE_INFINITY; waiting.length < before && pass < MOST_PASSES; pass++) {
    before = waiting.length
    waiting = waiting.filter(({ of, formula }) => {
      const calculated = meaningOf(formula, { known, grid, own: 'field' in of ? of : null })
      if (calculated === null) return true
      const field = 'field' in of ? of.field : of.add()
      if (!field) return false
      const place = 'field' in of ? of : { field, top: of.top, bottom: of.top, column: of.column, isColumn: false }
      known.set(cellName(place.top, place.column), place)
      field.type ??= 'DECIMAL'
      field.required = false
      field.logic = { ...field.logic, calculated }
      // The sheet that goes back keeps its own formula.
      delete asked.layout.places[field.code]
      return false
    })
  }
  for (const { of } of waiting) own.add(of)
  for (const one of own) {
    asked.problems.push({ row: one.top, cell: cellName(one.top, one.column), message: OWN_FORMULA })
    if (!('field' in one)) continue
    asked.fields.splice(asked.fields.indexOf(one.field), 1)
    places.splice(places.indexOf(one), 1)
    delete asked.layout.places[one.field.code]
  }
}

const placesByCell = (places: readonly Place[]): Map<string, Place> => new Map(places.map((p) => [cellName(p.top, p.column), p]))

function formulaOf(grid: Grid, { top, column }: Place | Computed): FormulaNode | null {
  try {
    return parseFormula(grid.formulaAt(top, column) ?? '')
  } catch (error) {
    if (error instanceof UnreadLogic) return null
    throw error
  }
}

/** Null: it is not understood, or not yet. */
function meaningOf(formula: FormulaNode, around: Around): Expression | null {
  try {
    return meaning(formula, around)
  } catch (error) {
    if (error instanceof UnreadLogic) return null
    throw error
  }
}

/** A value that the workbook computes. */
export interface Computed {
  top: number
  column: number
  /** Adds it to what the sheet has. */
  add(): RawField | undefined
}

interface Around {
  /** By the cell of its value; a column by its first. */
  known: ReadonlyMap<string, Place>
  grid: Grid
  /** The column that is computed; null: a single cell. */
  own: Place | null
}

function meaning(node: FormulaNode, around: Around): Expression {
  if (node.kind === 'number') return numberOf(node.text)
  if (node.kind === 'cell') return element(fieldAt(node.row, node.column, around).code)
  if (node.kind === 'range') throw new UnreadLogic('a range')
  const { name, args } = node
  if (name === 'TODAY') return { kind: 'today' }
  if (name === 'ROUND') {
    const [of, digits] = args as [FormulaNode, FormulaNode]
    if (digits.kind !== 'number' || !/^\d$/.test(digits.text)) throw new UnreadLogic('ROUND')
    return call('round', meaning(of, around), numberOf(digits.text))
  }
  if (name === 'SUM') return sumOf(args.flatMap((arg) => summands(arg, around)))
  const [a, b] = args.map((arg) => meaning(arg, around)) as [Expression, Expression]
  if (name === '+') return sumOf([a, b])
  if (name === '*') return call('product', a, b)
  if (name === '/') return call('ratio', a, b, literal(DIGITS))
  return call('difference', blankIsZero(a), blankIsZero(b))
}

/** Enough for any percentage; the element's own digits round it further. */
const DIGITS = 6

/** To Excel a blank is nothing. Without any of them there is no sum either. */
function sumOf(parts: readonly Expression[]): Expression {
  if (parts.length === 1) return parts[0] as Expression
  const given = parts.filter((p) => p.kind === 'element').map((p) => call('given', p))
  const sum = call('sum', ...parts.map(blankIsZero))
  return given.length === parts.length ? call('if', allOf('or', given) as Expression, sum, literal('')) : sum
}

const blankIsZero = (e: Expression): Expression => (e.kind === 'element' ? call('coalesce', e, literal(0)) : e)

function summands(node: FormulaNode, around: Around): Expression[] {
  if (node.kind !== 'range') return [meaning(node, around)]
  const { top, left, bottom, right } = node
  const column = left === right && around.own === null ? columnAt(left, top, bottom, around) : undefined
  if (column?.field.repeats) return [call('total', literal(column.field.repeats), element(amount(column.field).code))]
  if ((bottom - top + 1) * (right - left + 1) > MOST_CELLS) throw new UnreadLogic('a range')
  const parts: Expression[] = []
  for (let row = top; row <= bottom; row++)
    for (const area of around.grid.row(row)) {
      if (area.top !== row || area.left < left || area.left > right) continue
      const field = placeAt(row, area.left, around)?.field
      if (field) parts.push(element(amount(field).code))
      // A figure that is printed or computed elsewhere is not known here. Words count as nothing.
      else if (area.isData || area.isComputed) throw new UnreadLogic(cellName(row, area.left))
    }
  if (parts.length === 0) throw new UnreadLogic('a range')
  return parts
}

/** The column of a list whose rows are all in the range. */
const columnAt = (column: number, top: number, bottom: number, { known }: Around): Place | undefined =>
  [...known.values()].find((p) => p.isColumn && p.column === column && top <= p.top && bottom >= p.bottom)

/** A column's own cell is known only to what is computed in the same row. */
function placeAt(row: number, column: number, { known, own }: Around): Place | undefined {
  const place = known.get(cellName(row, column))
  return place?.isColumn && own?.top !== row ? undefined : place
}

function fieldAt(row: number, column: number, around: Around): RawField {
  const place = placeAt(row, column, around)
  if (!place) throw new UnreadLogic(cellName(row, column))
  return amount(place.field)
}

/** Only figures are added. Days are counted otherwise in Excel. */
function amount(field: RawField): RawField {
  if (field.options || OF_TIME.test(field.label) || (field.type && field.type !== 'DECIMAL' && field.type !== 'INTEGER'))
    throw new UnreadLogic(field.label)
  field.type ??= 'DECIMAL'
  return field
}

/** Excel's checks: what it refuses is refused, what it only warns of is asked. */
function check(grid: Grid, asked: Asked, { field, top, column }: Place): void {
  const validation = field.logic?.calculated ? undefined : grid.checkAt(top, column)
  if (!validation) return
  const that = allowed(validation, field, grid)
  const { message } = validation
  if (!that) asked.problems.push({ row: top, cell: cellName(top, column), message: OWN_CHECK })
  else {
    const asks = validation.onFault === 'asked' && { asks: true as const }
    field.logic = { ...field.logic, constraints: [{ that, ...(message && { message }), ...asks }] }
  }
}

/** Null: the check is not understood. */
function allowed({ type, operator, formula, second }: Validation, field: RawField, grid: Grid): Expression | null {
  const at = element(field.code)
  const isDate = type === 'date'
  const limit = (text: string): Expression | null => {
    const said = text.trim().replace(/^=/, '')
    if (isDate && /^TODAY\(\)$/i.test(said)) return { kind: 'today' }
    if (!PLAIN_NUMBER.test(said)) return null
    if (!isDate) return numberOf(said)
    const day = grid.dayOf(Number(said))
    return day === null ? null : literal(day)
  }
  const of = type === 'textLength' ? call('length', at) : type === 'whole' || type === 'decimal' || isDate ? at : null
  const [a, b] = [limit(formula), limit(second)]
  if (!of || !a) return null
  const between = b && call('and', call('atMost', a, of), call('atMost', of, b))
  switch (operator) {
    case 'between':
      return between
    case 'notBetween':
      return between && call('not', between)
    case 'equal':
      return call('equal', of, a)
    case 'notEqual':
      return call('not', call('equal', of, a))
    case 'lessThan':
      return call('less', of, a)
    case 'lessThanOrEqual':
      return call('atMost', of, a)
    case 'greaterThan':
      return call('less', a, of)
    case 'greaterThanOrEqual':
      return call('atMost', a, of)
  }
  return null
}

const OWN_FORMULA = {
  zh: '此格由公式算出，公式未能读入：不要求填写，由表格自行计算。',
  en: 'A formula gives this cell, which could not be read: it is not asked, and the workbook computes it.',
}
const OWN_CHECK = {
  zh: '此格的录入限制未能读入：填报时不作此检查，请核对。',
  en: "Excel's check of this cell could not be read: it is not checked when it is filled in.",
}
