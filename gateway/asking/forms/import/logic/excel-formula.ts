// Formulas of a workbook, as far as a form needs them: arithmetic, sums, rounding. What is outside of this throws UnreadLogic.
import { rangeOf } from '../xlsx/reference.ts'
import { UnreadLogic } from './asked-under.ts'

export type FormulaNode =
  | { kind: 'number'; text: string }
  | { kind: 'cell'; row: number; column: number }
  | { kind: 'range'; top: number; left: number; bottom: number; right: number }
  | { kind: 'call'; name: '+' | '-' | '*' | '/' | 'SUM' | 'ROUND' | 'TODAY'; args: FormulaNode[] }

const TOKEN =
  /\s*(?:(\d{1,15}(?:\.\d{1,15})?)(%)?|(\$?[A-Z]{1,3}\$?\d{1,7})(?::(\$?[A-Z]{1,3}\$?\d{1,7}))?(?![\w(])|([A-Z]+)(?=\()|([()+\-*/,]))/iy
const LONGEST = 500
const DEEPEST = 20
const FUNCTIONS: Readonly<Record<string, readonly [number, number]>> = { SUM: [1, 30], ROUND: [2, 2], TODAY: [0, 0] }

interface Token {
  node?: FormulaNode
  word?: string
  sign?: string
}

export function parseFormula(formula: string): FormulaNode {
  const text = formula.trim().replace(/^=/, '')
  const stop = (): never => {
    throw new UnreadLogic(`=${text.slice(0, 40)}`)
  }
  if (text.length > LONGEST) return stop()
  const tokens = tokensOf(text) ?? stop()
  let at = 0
  const take = (sign: string): boolean => {
    if (tokens[at]?.sign !== sign) return false
    at++
    return true
  }
  const binary = (signs: readonly ('+' | '-' | '*' | '/')[], inner: (deep: number) => FormulaNode, deep: number): FormulaNode => {
    let left = inner(deep)
    for (let sign = signs.find((s) => take(s)); sign; sign = signs.find((s) => take(s)))
      left = { kind: 'call', name: sign, args: [left, inner(deep)] }
    return left
  }
  const sum = (deep: number): FormulaNode => (deep > DEEPEST ? stop() : binary(['+', '-'], product, deep))
  const product = (deep: number): FormulaNode => binary(['*', '/'], signed, deep)
  const signed = (deep: number): FormulaNode => {
    if (deep > DEEPEST) return stop()
    if (take('+')) return signed(deep + 1)
    if (take('-')) return { kind: 'call', name: '-', args: [{ kind: 'number', text: '0' }, signed(deep + 1)] }
    return primary(deep)
  }
  const primary = (deep: number): FormulaNode => {
    if (take('(')) {
      const inside = sum(deep + 1)
      return take(')') ? inside : stop()
    }
    const { node, word } = tokens[at++] ?? {}
    if (node) return node
    const arity = word === undefined ? undefined : FUNCTIONS[word]
    if (!arity || !take('(')) return stop()
    const args: FormulaNode[] = []
    if (!take(')')) {
      do args.push(sum(deep + 1))
      while (take(','))
      if (!take(')')) return stop()
    }
    if (args.length < arity[0] || args.length > arity[1]) return stop()
    return { kind: 'call', name: word as 'SUM', args }
  }
  const whole = sum(0)
  return at === tokens.length ? whole : stop()
}

/** Null: something in it is not understood. */
function tokensOf(text: string): Token[] | null {
  const tokens: Token[] = []
  TOKEN.lastIndex = 0
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at
    const found = TOKEN.exec(text)
    if (!found) return null
    const [, number, percent, from, to, word, sign] = found
    if (number !== undefined) {
      tokens.push({ node: { kind: 'number', text: number } })
      if (percent) tokens.push({ sign: '/' }, { node: { kind: 'number', text: '100' } })
    } else if (from !== undefined) {
      const range = rangeOf((to === undefined ? from : `${from}:${to}`).toUpperCase())
      if (!range) return null
      tokens.push({
        node: to === undefined ? { kind: 'cell', row: range.top, column: range.left } : { kind: 'range', ...range },
      })
    } else tokens.push(word !== undefined ? { word: word.toUpperCase() } : { sign: sign ?? '' })
  }
  return tokens
}
