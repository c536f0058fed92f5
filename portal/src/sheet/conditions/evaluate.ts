// Evaluates the expressions of forms while the worker types, as the hub does at each save (docs/API.md describes the language).
// A function that only the hub knows makes the result unknown to the page.
import {
  aligned,
  type Decimal,
  dateIn,
  decimalOf,
  divided,
  isDecimal,
  momentIn,
  numberIn,
  type Operand,
  operandOf,
  textIn,
  whole,
} from './operand.ts'

export type Tree =
  | { kind: 'element'; id: string }
  | { kind: 'today' }
  | { kind: 'literal'; value: string | number | boolean }
  | { kind: 'decimal'; value: string }
  | { kind: 'call'; name: string; args: Tree[] }

export interface Inputs {
  today: string
  valueOf(id: string): Operand
  lastOf(id: string): Operand
  /** The values of a column in every row of a list. */
  column(list: string, id: string): readonly Operand[] | null
  rows(list: string): number | null
}

/** The page does not know the function: a newer hub. The hub's own answer counts. */
export class OnlyTheHub extends Error {}

/** Own words beside the codes begin so. */
const OWN_WORDS = 'other:'
const LONGEST_TEXT = 2000
const LONGEST_MATCHED = 200
const MOST_DIGITS = 60
const DAY_MS = 86_400_000

export function evaluate(e: Tree, inputs: Inputs): Operand {
  switch (e.kind) {
    case 'literal':
    case 'decimal':
      if (e.kind === 'decimal' || typeof e.value === 'number') return decimalOf(String(e.value))
      return e.value === '' ? null : e.value
    case 'today':
      return inputs.today
    case 'element':
      return inputs.valueOf(e.id)
  }
  const [first, second] = e.args
  if (e.name === 'last') return first?.kind === 'element' ? inputs.lastOf(first.id) : null
  if (e.name === 'rows' || e.name === 'total') {
    const list = first?.kind === 'literal' ? String(first.value) : ''
    if (e.name === 'rows') return operandOf(inputs.rows(list), 'INTEGER')
    const cells = second?.kind === 'element' ? inputs.column(list, second.id) : null
    return cells && apply('sum', [whole(0), whole(0), ...cells.filter((c) => c !== null)])
  }
  return apply(
    e.name,
    e.args.map((a) => evaluate(a, inputs)),
  )
}

function apply(name: string, args: readonly Operand[]): Operand {
  const [a = null, b = null, c = null] = args
  switch (name) {
    case 'given':
      return a !== null
    case 'count':
      return whole(a === null ? 0 : Array.isArray(a) ? a.length : 1)
    case 'coalesce':
      return args.find((x) => x !== null) ?? null
    case 'if':
      return a === true ? b : c
    case 'and':
      return args.includes(false) ? false : args.every((x) => x === true) ? true : null
    case 'or':
      return args.includes(true) ? true : args.every((x) => x === false) ? false : null
    case 'not':
      return typeof a === 'boolean' ? !a : null
  }
  const work = STRICT[name]
  if (!work) throw new OnlyTheHub(name)
  return args.some((x) => x === null) ? null : work(args, a, b, c)
}

type Work = (args: readonly Operand[], a: Operand, b: Operand, c: Operand) => Operand

/** Empty for an empty argument. */
const STRICT: Readonly<Record<string, Work>> = {
  equal: (_, a, b) => equal(a, b),
  less: (_, a, b) => order(a, b, (n) => n < 0),
  atMost: (_, a, b) => order(a, b, (n) => n <= 0),
  has: (_, a, b) =>
    b === OWN_WORDS
      ? [a].flat().some((x) => typeof x === 'string' && x.startsWith(OWN_WORDS))
      : Array.isArray(a)
        ? a.includes(textIn(b) ?? '')
        : equal(a, b),
  sum: (args) => numbers(args, (n) => n.reduce(plus)),
  product: (args) => numbers(args, (n) => n.reduce((x, y) => ({ units: x.units * y.units, scale: x.scale + y.scale }))),
  difference: (args) => numbers(args, ([x, y]) => plus(x as Decimal, minus(y as Decimal))),
  ratio: (args) => numbers(args, ([x, y, d]) => divided(x as Decimal, y as Decimal, places(d))),
  remainder: (args) =>
    numbers(args, ([x, y]) => {
      const [p, q, scale] = aligned(x as Decimal, y as Decimal)
      return q === 0n ? null : { units: p % q, scale }
    }),
  abs: (args) => numbers(args, ([x]) => ((x as Decimal).units < 0n ? minus(x as Decimal) : (x as Decimal))),
  round: (args) => numbers(args, ([x, d]) => divided(x as Decimal, whole(1), places(d))),
  least: (args) => extreme(args, -1),
  greatest: (args) => extreme(args, 1),
  age(_, a, b) {
    const [born, on] = [dateIn(a), dateIn(b)]
    if (!born || !on || born > on) return null
    return whole(Number(on.slice(0, 4)) - Number(born.slice(0, 4)) - (on.slice(5) < born.slice(5) ? 1 : 0))
  },
  days(_, a, b) {
    const [from, to] = [dateIn(a), dateIn(b)]
    return from && to ? whole(Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)) : null
  },
  later(_, a, b) {
    const [from, n] = [dateIn(a), numberIn(b)]
    const unit = n && 10n ** BigInt(n.scale)
    if (!from || !n || !unit || n.units % unit !== 0n) return null
    const at = Date.parse(from) + Number(n.units / unit) * DAY_MS
    return Math.abs(at) < 8.64e15 ? dateIn(new Date(at).toISOString().slice(0, 10)) : null
  },
  date(_, a) {
    const text = textIn(a) ?? ''
    return /^\d{8}$/.test(text) ? dateIn(`${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`) : null
  },
  substring(_, a, b, c) {
    const [from, length] = [places(numberIn(b)), places(numberIn(c))]
    return textIn(a)?.slice(from - 1, from - 1 + length) || null
  },
  length(_, a) {
    const text = textIn(a)
    return text === null ? null : whole([...text].length)
  },
  joined(args) {
    const texts = args.map(textIn)
    const text = texts.includes(null) ? '' : texts.join('')
    return text && text.length <= LONGEST_TEXT ? text : null
  },
  parity(_, a, b, c) {
    const text = textIn(a) ?? ''
    return /^\d+$/.test(text) ? (Number(text.at(-1)) % 2 === 1 ? b : c) : null
  },
  matches(_, a, b) {
    const text = textIn(a)
    if (text === null || typeof b !== 'string' || text.length > LONGEST_MATCHED) return null
    try {
      return new RegExp(`^(?:${b})$`, 'u').test(text)
    } catch {
      return null
    }
  },
}

const minus = ({ units, scale }: Decimal): Decimal => ({ units: -units, scale })

function plus(a: Decimal, b: Decimal): Decimal {
  const [x, y, scale] = aligned(a, b)
  return { units: x + y, scale }
}

function equal(a: Operand, b: Operand): boolean {
  if (isDecimal(a) || isDecimal(b)) {
    const [x, y] = [numberIn(a), numberIn(b)]
    return x !== null && y !== null && compare(x, y) === 0
  }
  if (Array.isArray(a) || Array.isArray(b)) return JSON.stringify([a].flat()) === JSON.stringify([b].flat())
  return a === b
}

function compare(a: Operand, b: Operand): number | null {
  const [x, y] = [numberIn(a), numberIn(b)]
  if (x && y) {
    const [p, q] = aligned(x, y)
    return p < q ? -1 : p > q ? 1 : 0
  }
  const [d, e] = [momentIn(a), momentIn(b)]
  return d && e && d.length === e.length ? (d < e ? -1 : d > e ? 1 : 0) : null
}

function order(a: Operand, b: Operand, is: (n: number) => boolean): boolean | null {
  const n = compare(a, b)
  return n === null ? null : is(n)
}

function extreme(args: readonly Operand[], sign: 1 | -1): Operand {
  if (args.some((x) => compare(x, args[0] ?? null) === null)) return null
  return args.reduce((best, x) => ((compare(x, best) ?? 0) * sign > 0 ? x : best))
}

function numbers(args: readonly Operand[], work: (numbers: Decimal[]) => Decimal | null): Decimal | null {
  const read = args.map(numberIn)
  const result = read.includes(null) ? null : work(read as Decimal[])
  return result && result.units.toString().length <= MOST_DIGITS && result.scale <= MOST_DIGITS ? result : null
}

/** A number of digits or of characters; -1 is none. */
const places = (d: Decimal | null | undefined): number =>
  d && d.scale === 0 && d.units >= 0n && d.units < 1000n ? Number(d.units) : -1
