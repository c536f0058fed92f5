// The language of derivations, conditions, calculations and constraints: calls of a few named functions on elements, texts,
// numbers, yes and no, and `today`. It is parsed into a tree and never run as code; functions outside FUNCTIONS do not exist.
// age(resident.birthDate, today)      and(equal(resident.sex, '2'), less({place.births[sex=2]}, 2.5))
import type { ElementId } from '../types/element.ts'
import { FUNCTIONS, type FunctionName, isFunction } from './functions.ts'

export type Expression =
  | { kind: 'element'; id: ElementId }
  | { kind: 'today' }
  /** A text, a whole number, yes or no. */
  | { kind: 'literal'; value: string | number | boolean }
  /** A number as text, so that it stays exact. */
  | { kind: 'decimal'; value: string }
  | { kind: 'call'; name: FunctionName; args: Expression[] }

/** Bounds, so that a form cannot make a sheet slow. */
const DEEPEST = 40
const LONGEST = 8000

const TOKEN = /\s*(?:([A-Za-z_]\w*(?:\.\w+)?)|(\{[^{}]{1,300}\})|('(?:[^']|'')*')|(-?\d{1,30}(?:\.\d{1,20})?)|([(),]))/y

export class ExpressionError extends Error {}

/** Throws an ExpressionError with the position of the fault. */
export function parseExpression(text: string): Expression {
  if (text.length > LONGEST) throw new ExpressionError(`an expression has at most ${LONGEST} characters`)
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
    if (token === undefined || depth > DEEPEST) throw new ExpressionError(`"${text}" ends too early or is too deep`)
    if (token.startsWith("'")) return { kind: 'literal', value: token.slice(1, -1).replaceAll("''", "'") }
    if (token.startsWith('{')) return { kind: 'element', id: token.slice(1, -1) }
    if (/^-?\d/.test(token)) return numberOf(token)
    if (token === 'today') return { kind: 'today' }
    if (token === 'true' || token === 'false') return { kind: 'literal', value: token === 'true' }
    if (token.includes('.')) return { kind: 'element', id: token }
    if (!isFunction(token)) throw new ExpressionError(`there is no function "${token}"`)
    take('(')
    const args = [read(depth + 1)]
    while (tokens[at] === ',') {
      at++
      args.push(read(depth + 1))
    }
    take(')')
    const [least, most] = FUNCTIONS[token]
    if (args.length < least || args.length > most)
      throw new ExpressionError(`${token} takes ${least === most ? least : `${least} to ${most}`} arguments, not ${args.length}`)
    return { kind: 'call', name: token, args }
  }
  const expression = read(0)
  if (at < tokens.length) throw new ExpressionError(`"${tokens[at]}" is too much in "${text}"`)
  return expression
}

/** A number that a double holds exactly, otherwise its text. */
export const numberOf = (text: string): Expression =>
  /^-?\d{1,9}$/.test(text) ? { kind: 'literal', value: Number(text) } : { kind: 'decimal', value: text }

/** The elements of an expression, each once. */
export function inputsOf(expression: Expression): ElementId[] {
  if (expression.kind === 'element') return [expression.id]
  return expression.kind === 'call' ? [...new Set(expression.args.flatMap(inputsOf))] : []
}
