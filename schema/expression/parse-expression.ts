// The language of derivations: calls of a few named functions on elements, texts, whole numbers and `today`. It is parsed into a
// tree and never run as code; functions outside FUNCTIONS do not exist.
// age(resident.birthDate, today)      difference(place.populationTotal, place.malePopulation)
import type { ElementId } from '../types/element.ts'

export type Expression =
  | { kind: 'element'; id: ElementId }
  | { kind: 'today' }
  | { kind: 'literal'; value: string | number }
  | { kind: 'call'; name: FunctionName; args: Expression[] }

/** Name, and the minimum and maximum number of arguments. */
const FUNCTIONS = {
  /** Exact sum of numbers. */
  sum: [2, 20],
  /** The first minus the second. */
  difference: [2, 2],
  /** The first divided by the second, rounded half away from zero to this many digits. */
  ratio: [3, 3],
  /** Completed years at a date; a person born on 29 February becomes older on 1 March of a common year. */
  age: [2, 2],
  /** "19500307" as a date. */
  date: [1, 1],
  /** From the n-th character, this many. */
  substring: [3, 3],
  /** The second if the first is odd, otherwise the third. */
  parity: [3, 3],
  /** The first, if its named check digit is correct. */
  valid: [2, 2],
} as const satisfies Record<string, readonly [number, number]>

export type FunctionName = keyof typeof FUNCTIONS

const TOKEN = /\s*(?:([A-Za-z_]\w*(?:\.\w+)?)|('[^']*')|(\d{1,9})|([(),]))/y

export class ExpressionError extends Error {}

/** Throws an ExpressionError with the position of the fault. */
export function parseExpression(text: string): Expression {
  const tokens: string[] = []
  TOKEN.lastIndex = 0
  const end = text.trimEnd().length
  while (TOKEN.lastIndex < end) {
    const at = TOKEN.lastIndex
    const match = TOKEN.exec(text)
    if (!match) throw new ExpressionError(`nothing known at character ${at + 1} of "${text}"`)
    tokens.push(match[0].trim())
  }
  let at = 0
  const take = (token: string) => {
    if (tokens[at++] !== token) throw new ExpressionError(`"${token}" expected after "${tokens.slice(0, at - 1).join(' ')}"`)
  }
  const read = (depth: number): Expression => {
    const token = tokens[at++]
    if (token === undefined || depth > 10) throw new ExpressionError(`"${text}" ends too early or is too deep`)
    if (token.startsWith("'")) return { kind: 'literal', value: token.slice(1, -1) }
    if (/^\d/.test(token)) return { kind: 'literal', value: Number(token) }
    if (token === 'today') return { kind: 'today' }
    if (token.includes('.')) return { kind: 'element', id: token }
    if (!Object.hasOwn(FUNCTIONS, token)) throw new ExpressionError(`there is no function "${token}"`)
    const name = token as FunctionName
    take('(')
    const args = [read(depth + 1)]
    while (tokens[at] === ',') {
      at++
      args.push(read(depth + 1))
    }
    take(')')
    const [least, most] = FUNCTIONS[name]
    if (args.length < least || args.length > most)
      throw new ExpressionError(`${name} takes ${least === most ? least : `${least} to ${most}`} arguments, not ${args.length}`)
    return { kind: 'call', name, args }
  }
  const expression = read(0)
  if (at < tokens.length) throw new ExpressionError(`"${tokens[at]}" is too much in "${text}"`)
  return expression
}

/** The elements of an expression, each once. */
export function inputsOf(expression: Expression): ElementId[] {
  if (expression.kind === 'element') return [expression.id]
  return expression.kind === 'call' ? [...new Set(expression.args.flatMap(inputsOf))] : []
}
