// Evaluates expressions: what a catalogue declares as derived, and what a form's conditions, calculations and constraints say.
// Pure and total: the same values on the same day give the same result, an unreadable or missing input gives null, never a guess.
// Decimals are exact.
import { type Derivation, type ElementId, type Expression, readExpression, type Value } from '../../../schema/index.ts'
import { parseDecimal, writeDecimal } from './decimal.ts'
import { apply } from './functions.ts'
import { isDecimal, type Operand, operandOf, plain } from './operand.ts'

/** Where the values of an expression come from. */
export interface Inputs {
  today: string
  valueOf(id: ElementId): Operand
  /** As reported for the period before. */
  lastOf?(id: ElementId): Operand
  /** The values of a column in every row of a list, by the list's code; null: no such list. */
  column?(list: string, id: ElementId): readonly Operand[] | null
  rows?(list: string): number | null
}

export function evaluate(e: Expression, inputs: Inputs): Operand {
  switch (e.kind) {
    case 'literal':
    case 'decimal':
      if (typeof e.value === 'number' || e.kind === 'decimal') return parseDecimal(String(e.value))
      return e.value === '' ? null : e.value
    case 'today':
      return inputs.today
    case 'element':
      return inputs.valueOf(e.id)
  }
  const [first, second] = e.args
  if (e.name === 'last') return first?.kind === 'element' ? (inputs.lastOf?.(first.id) ?? null) : null
  if (e.name === 'rows' || e.name === 'total') {
    const list = first?.kind === 'literal' ? String(first.value) : ''
    if (e.name === 'rows') return operandOf(inputs.rows?.(list))
    const cells = second?.kind === 'element' ? inputs.column?.(list, second.id) : null
    return cells ? apply('sum', [operandOf(0), operandOf(0), ...cells.filter((c) => c !== null)]) : null
  }
  return apply(
    e.name,
    e.args.map((a) => evaluate(a, inputs)),
  )
}

/** `inputs` are in the order in which the derivation names them. */
export function derive(derivation: Derivation, inputs: readonly Value[], today: string): Value | null {
  // An expression of another catalogue version that this one cannot read derives nothing.
  const expression = readExpression(derivation.expression)
  if (!expression) return null
  const values = new Map(derivation.inputs.map((id, i) => [id, inputs[i]]))
  const result = evaluate(expression, { today, valueOf: (id) => operandOf(values.get(id)) })
  if (!isDecimal(result)) return typeof result === 'string' || typeof result === 'boolean' ? result : null
  // A whole number if every argument is one, so that counts stay counts; otherwise a decimal as text.
  const text = writeDecimal(result)
  const counts = [...values.values()].every((v) => typeof v !== 'string' || parseDecimal(v) === null)
  return result.scale === 0 && counts && Number.isSafeInteger(Number(text)) ? Number(text) : text
}

/** The result of a calculation as a value, before it is fitted to a domain. */
export function valueIn(result: Operand): Value | readonly string[] | null {
  return isDecimal(result) ? plain(result) : result
}
