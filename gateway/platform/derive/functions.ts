// What each function of the expression language computes, as schema/expression/functions.ts describes it.
import {
  compiled,
  type FunctionName,
  isGb11643,
  isGb32100,
  isOwnWords,
  LONGEST_MATCHED,
  OWN_WORDS,
} from '../../../schema/index.ts'
import { ageAt, asDate, daysAfter, daysBetween } from './dates.ts'
import { addDecimals, compareDecimals, type Decimal, divideDecimals, multiplyDecimals, subtractDecimals } from './decimal.ts'
import { dateIn, isDecimal, momentIn, numberIn, type Operand, textIn } from './operand.ts'

const whole = (n: number): Decimal => ({ units: BigInt(n), scale: 0 })
const ZERO = whole(0)
/** More digits than any figure has; a longer result is unknown. */
const LONGEST_TEXT = 2000
const MOST_DIGITS = 60

/** `args` are evaluated; the functions that look at elements or lists are not among them. */
export function apply(name: Exclude<FunctionName, 'last' | 'total' | 'rows'>, args: readonly Operand[]): Operand {
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
  if (args.some((x) => x === null)) return null
  switch (name) {
    case 'equal':
      return equal(a, b)
    case 'less':
      return order(a, b, (n) => n < 0)
    case 'atMost':
      return order(a, b, (n) => n <= 0)
    case 'has':
      if (b === OWN_WORDS) return [a].flat().some(isOwnWords)
      return Array.isArray(a) ? a.includes(textIn(b) ?? '') : equal(a, b)
    case 'sum':
      return numbers(args, (n) => n.reduce(addDecimals))
    case 'product':
      return numbers(args, (n) => n.reduce(multiplyDecimals))
    case 'difference':
      return numbers([a, b], ([x, y]) => subtractDecimals(x as Decimal, y as Decimal))
    case 'ratio':
      return numbers(args, ([x, y, d]) => divideDecimals(x as Decimal, y as Decimal, digitsIn(d)))
    case 'remainder':
      return numbers([a, b], ([x, y]) => remainder(x as Decimal, y as Decimal))
    case 'abs':
      return numbers([a], ([x]) =>
        compareDecimals(x as Decimal, ZERO) < 0 ? subtractDecimals(ZERO, x as Decimal) : (x as Decimal),
      )
    case 'round':
      return numbers([a, b], ([x, d]) => divideDecimals(x as Decimal, whole(1), digitsIn(d)))
    case 'least':
      return extreme(args, -1)
    case 'greatest':
      return extreme(args, 1)
    case 'age': {
      const years = ageAt(textIn(a) ?? '', textIn(b) ?? '')
      return years === null ? null : whole(years)
    }
    case 'days': {
      const [from, to] = [dateIn(a), dateIn(b)]
      return from && to ? whole(daysBetween(from, to)) : null
    }
    case 'later': {
      const [from, n] = [dateIn(a), numberIn(b)]
      return from && n && n.units % 10n ** BigInt(n.scale) === 0n
        ? daysAfter(from, Number(n.units / 10n ** BigInt(n.scale)))
        : null
    }
    case 'date':
      return asDate(textIn(a) ?? '')
    case 'substring': {
      const [text, from, length] = [textIn(a), digitsIn(numberIn(b)), digitsIn(numberIn(c))]
      return text?.slice(from - 1, from - 1 + length) || null
    }
    case 'length': {
      const text = textIn(a)
      return text === null ? null : whole([...text].length)
    }
    case 'joined': {
      const texts = args.map(textIn)
      const text = texts.includes(null) ? null : texts.join('')
      return text && text.length <= LONGEST_TEXT ? text : null
    }
    case 'parity': {
      const text = textIn(a) ?? ''
      return /^\d+$/.test(text) ? (Number(text.at(-1)) % 2 === 1 ? b : c) : null
    }
    case 'valid': {
      const text = textIn(a) ?? ''
      return (b === 'GB11643' ? isGb11643(text) : b === 'GB32100' && isGb32100(text)) ? a : null
    }
    case 'matches': {
      const [text, pattern] = [textIn(a), typeof b === 'string' ? compiled(b) : null]
      return text === null || pattern === null || text.length > LONGEST_MATCHED ? null : pattern.test(text)
    }
  }
}

/** Two texts are equal as written: code 01 is not code 1. Beside a number, a text counts as a number. */
function equal(a: Operand, b: Operand): boolean {
  if (isDecimal(a) || isDecimal(b)) {
    const [x, y] = [numberIn(a), numberIn(b)]
    return x !== null && y !== null && compareDecimals(x, y) === 0
  }
  if (Array.isArray(a) || Array.isArray(b)) return JSON.stringify([a].flat()) === JSON.stringify([b].flat())
  return a === b
}

/** Null if the two cannot be ordered. */
function compare(a: Operand, b: Operand): number | null {
  const [x, y] = [numberIn(a), numberIn(b)]
  if (x && y) return compareDecimals(x, y)
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

/** -1 is no number of digits. */
const digitsIn = (d: Decimal | null | undefined): number =>
  d && d.scale === 0 && d.units >= 0n && d.units < 1000n ? Number(d.units) : -1

function remainder(a: Decimal, b: Decimal): Decimal | null {
  if (b.units === 0n) return null
  const scale = Math.max(a.scale, b.scale)
  const at = ({ units, scale: s }: Decimal) => units * 10n ** BigInt(scale - s)
  return { units: at(a) % at(b), scale }
}
