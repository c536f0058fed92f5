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
  const waiting = new Set<Place | Computed>([...columns, ...asked.computed])
  const unread = new Map<string, string>()
  for (let isChanged = true; isChanged; ) {
    isChanged = false
    for (const one of waiting) {
      const { top, column } = one
      const known = places.filter((p) => !waiting.has(p))
      try {
        const formula = parseFormula(grid.formulaAt(top, column) ?? '')
        const calculated = meaning(formula, { places: known, grid, own: 'field' in one ? one : null })
        waiting.delete(one)
        isChanged = true
        const field = 'field' in one ? one.field : one.add()
        if (!field) continue
        if (!('field' in one)) places.push({ field, top, bottom: top, column, isColumn: false })
        field.type ??= 'DECIMAL'
        field.required = false
        field.logic = { ...field.logic, calculated }
        // The sheet that goes back keeps its own formula.
        delete asked.layout.places[field.code]
      } catch (error) {
        if (!(error instanceof UnreadLogic)) throw error
        unread.set(cellName(top, column), error.message)
      }
    }
  }
  for (const one of waiting) {
    const cell = cellName(one.top, one.column)
    asked.problems.push({ row: one.top, cell, message: OWN_FORMULA })
    if (!('field' in one)) continue
    asked.fields.splice(asked.fields.indexOf(one.field), 1)
    places.splice(places.indexOf(one), 1)
    delete asked.layout.places[one.field.code]
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
  places: readonly Place[]
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
  const column =
    left === right && around.places.find((p) => p.isColumn && p.column === left && top <= p.top && bottom >= p.bottom)
  if (column && around.own === null && column.field.repeats)
    return [call('total', literal(column.field.repeats), element(amount(column.field).code))]
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

const placeAt = (row: number, column: number, { places, own }: Around): Place | undefined =>
  places.find((p) => p.column === column && (p.isColumn ? own !== null && own.top === p.top && row === p.top : p.top === row))

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
  for (const validation of grid.checksAt(top, column)) {
    if (validation.onFault === 'kept' || field.logic?.calculated) continue
    const that = allowed(validation, field, grid)
    const { message } = validation
    if (!that) asked.problems.push({ row: top, cell: cellName(top, column), message: OWN_CHECK })
    else {
      const asks = validation.onFault === 'asked' && { asks: true as const }
      const constraint = { that, ...(message && { message }), ...asks }
      field.logic = { ...field.logic, constraints: [...(field.logic?.constraints ?? []), constraint] }
    }
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
