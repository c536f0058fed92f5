// Expressions as trees: written as text again, built, and with other elements in them.
import type { ElementId } from '../types/element.ts'
import type { FunctionName } from './functions.ts'
import { type Expression, ExpressionError, parseExpression } from './parse-expression.ts'

export const call = (name: FunctionName, ...args: Expression[]): Expression => ({ kind: 'call', name, args })
export const literal = (value: string | number | boolean): Expression => ({ kind: 'literal', value })
export const element = (id: ElementId): Expression => ({ kind: 'element', id })

/** `parts` under one `and` or `or`, without another of the same inside; null for none. */
export function allOf(name: 'and' | 'or', parts: readonly Expression[]): Expression | null {
  const flat = parts.flatMap((p) => (p.kind === 'call' && p.name === name ? p.args : [p]))
  return flat.length > 1 ? { kind: 'call', name, args: flat } : (flat[0] ?? null)
}

export function writeExpression(e: Expression): string {
  switch (e.kind) {
    case 'element':
      return /^[A-Za-z_]\w*\.\w+$/.test(e.id) ? e.id : `{${e.id}}`
    case 'today':
      return 'today'
    case 'decimal':
      return e.value
    case 'literal':
      return typeof e.value === 'string' ? `'${e.value.replaceAll("'", "''")}'` : String(e.value)
    case 'call':
      return `${e.name}(${e.args.map(writeExpression).join(', ')})`
  }
}

/** The expression with something else at each of its elements. */
export function withElements(e: Expression, of: (id: ElementId) => Expression): Expression {
  if (e.kind === 'element') return of(e.id)
  return e.kind === 'call' ? { ...e, args: e.args.map((a) => withElements(a, of)) } : e
}

/** The text with other names of its elements; a text that cannot be read stays as it is. */
export function renameElements(text: string, name: (id: ElementId) => ElementId): string {
  const e = readExpression(text)
  return e ? writeExpression(withElements(e, (id) => element(name(id)))) : text
}

const read = new Map<string, Expression | null>()
/** Texts come from forms in force, of which there are a limited number; the limit is for safety. */
const MOST_READ = 20_000

/** Null if this version cannot read it. Each text is parsed once. */
export function readExpression(text: string | undefined): Expression | null {
  if (!text) return null
  const known = read.get(text)
  if (known !== undefined) return known
  let e: Expression | null = null
  try {
    e = parseExpression(text)
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error
  }
  if (read.size >= MOST_READ) read.clear()
  read.set(text, e)
  return e
}
