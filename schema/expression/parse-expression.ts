// The language of derivations: calls of a few named functions over elements, texts, whole numbers and `today`. It is read into a tree
// and never run as code; what is not in FUNCTIONS does not exist.
//   age(resident.birthDate, today)      difference(place.populationTotal, place.malePopulation)
import type { ElementId } from '../types/element.ts'

export type Expression =
  | { kind: 'element'; id: ElementId }
  | { kind: 'today' }
  | { kind: 'literal'; value: string | number }
  | { kind: 'call'; name: FunctionName; args: Expression[] }

/** Name and how many arguments each takes, at least and at most. */
const FUNCTIONS = {
  /** Exact sum of numbers. */
  sum: [2, 20],
  /** The first less the second. */
  difference: [2, 2],
  /** The first over the second, rounded half away from zero to so many digits. */
  ratio: [3, 3],
  /** Completed years at a date; someone born on 29 February grows older on 1 March of a common year. */
  age: [2, 2],
  /** "19500307" as a date. */
  date: [1, 1],
  /** From the n-th character, so many. */
  substring: [3, 3],
  /** The second where the first is an odd number, else the third. */
  parity: [3, 3],
  /** The first, if it passes the named check digit. */
  valid: [2, 2],
} as const satisfies Record<string, readonly [number, number]>

export type FunctionName = keyof typeof FUNCTIONS

const TOKEN = /\s*(?:([A-Za-z_]\w*(?:\.\w+)?)|('[^']*')|(\d{1,9})|([(),]))/y

export class ExpressionError extends Error {}

/** Throws an ExpressionError that says where it goes wrong. */
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

/** The elements that it speaks of, each once. */
export function inputsOf(expression: Expression): ElementId[] {
  if (expression.kind === 'element') return [expression.id]
  return expression.kind === 'call' ? [...new Set(expression.args.flatMap(inputsOf))] : []
}
