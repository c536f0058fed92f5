// Evaluates what a catalogue declares as derived. Pure: the same inputs on the same day give the same value. An unreadable or
// invalid input gives null, never a guess. Decimals are exact.
import {
  type Derivation,
  type Expression,
  isCalendarDate,
  isGb11643,
  isGb32100,
  parseExpression,
  type Value,
} from '../../../schema/index.ts'
import { addDecimals, type Decimal, divideDecimals, parseDecimal, subtractDecimals, writeDecimal } from './decimal.ts'

/** `inputs` are in the order in which the derivation names them. */
export function derive(derivation: Derivation, inputs: readonly Value[], today: string): Value | null {
  const expression = parsed(derivation.expression)
  const values = new Map(derivation.inputs.map((id, i) => [id, inputs[i] ?? null]))
  return expression && evaluate(expression, values, today)
}

const read = new Map<string, Expression | null>()

/** An expression of another catalogue version that this one cannot read derives nothing. */
function parsed(text: string | undefined): Expression | null {
  if (!text) return null
  const known = read.get(text)
  if (known !== undefined) return known
  let expression: Expression | null = null
  try {
    expression = parseExpression(text)
  } catch {}
  read.set(text, expression)
  return expression
}

function evaluate(e: Expression, values: ReadonlyMap<string, Value | null>, today: string): Value | null {
  if (e.kind === 'literal') return e.value
  if (e.kind === 'today') return today
  if (e.kind === 'element') return values.get(e.id) ?? null
  const args = e.args.map((a) => evaluate(a, values, today))
  if (args.some((a) => a === null)) return null
  const [a = '', b = '', c = ''] = args as Value[]
  switch (e.name) {
    case 'sum':
      return calculated(args as Value[], (numbers) => numbers.reduce(addDecimals))
    case 'difference':
      return calculated([a, b], ([x, y]) => subtractDecimals(x as Decimal, y as Decimal))
    case 'ratio':
      return calculated([a, b], ([x, y]) => divideDecimals(x as Decimal, y as Decimal, Number(c)))
    case 'age':
      return ageAt(String(a), String(b))
    case 'date':
      return asDate(String(a))
    case 'substring':
      return String(a).slice(Number(b) - 1, Number(b) - 1 + Number(c)) || null
    case 'parity':
      return /^\d+$/.test(String(a)) ? (Number(String(a).at(-1)) % 2 === 1 ? b : c) : null
    case 'valid':
      return (b === 'GB11643' ? isGb11643(String(a)) : b === 'GB32100' && isGb32100(String(a))) ? a : null
  }
}

/** A whole number if every argument is one, so that counts stay counts; otherwise a decimal as text. */
function calculated(args: readonly Value[], work: (numbers: Decimal[]) => Decimal | null): Value | null {
  const numbers = args.map((a) => (typeof a === 'boolean' ? null : parseDecimal(String(a))))
  if (numbers.some((n) => n === null)) return null
  const result = work(numbers as Decimal[])
  if (!result) return null
  const text = writeDecimal(result)
  return result.scale === 0 && args.every((a) => typeof a === 'number') && Number.isSafeInteger(Number(text))
    ? Number(text)
    : text
}

function asDate(text: string): string | null {
  const date = /^\d{8}$/.test(text) ? `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}` : ''
  return isCalendarDate(date) ? date : null
}

export function ageAt(born: string, on: string): number | null {
  if (!isCalendarDate(born) || !isCalendarDate(on) || born > on) return null
  return Number(on.slice(0, 4)) - Number(born.slice(0, 4)) - (on.slice(5) < born.slice(5) ? 1 : 0)
}
