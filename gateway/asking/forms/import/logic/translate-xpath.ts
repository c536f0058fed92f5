// What an XPath of an XLSForm means in the hub's own language. In XPath a comparison with an empty answer is false; here it is
// unknown, and a condition that is not true is not met. Under a `not` the two differ, so there it is said that the answer is given.
import {
  allOf,
  call,
  type Datatype,
  type Expression,
  element,
  literal,
  numberOf,
  safePattern,
} from '../../../../../schema/index.ts'
import { parseXPath, UnreadXPath, type XNode } from './parse-xpath.ts'

export interface XPathNames {
  /** The field itself. */
  self: string
  /** The type of a field; undefined: no such field. */
  typeOf(name: string): Datatype | 'several' | null | undefined
  /** The list that a field is a column of. */
  listOf(name: string): string | null
  /** The code of a list by its name. */
  list(name: string): string | null
}

/** `condition`: whether something is asked. `constraint`: says nothing about empty answers. */
export type XPathUse = 'condition' | 'constraint' | 'calculation'

/** Throws UnreadXPath with the part that is not understood. */
export function translateXPath(text: string, use: XPathUse, names: XPathNames): Expression {
  const node = parseXPath(text)
  return use === 'calculation' ? value(node, names) : truth(node, names, use === 'condition' ? 'met' : 'free')
}

/** `met`: false for empty answers. `unmet`: the same under a `not`. `free`: empty answers stay unknown. */
type Mode = 'met' | 'unmet' | 'free'

const flipped = (mode: Mode): Mode => (mode === 'met' ? 'unmet' : mode === 'unmet' ? 'met' : 'free')

const isEmptyText = (n: XNode | undefined): boolean => n?.kind === 'text' && n.text === ''

function truth(node: XNode, names: XPathNames, mode: Mode): Expression {
  if (node.kind === 'number') return literal(Number(node.text) !== 0)
  if (node.kind === 'text') return literal(node.text !== '')
  if (node.kind !== 'call') {
    const of = value(node, names)
    return names.typeOf(node.kind === 'self' ? names.self : node.name) === 'BOOLEAN' ? of : call('given', of)
  }
  const { name, args } = node
  const [a, b, c] = args as [XNode, XNode, XNode]
  switch (name) {
    case 'and':
    case 'or':
      return allOf(name, [truth(a, names, mode), truth(b, names, mode)]) as Expression
    case 'not':
      need(node, 1)
      return call('not', truth(a, names, flipped(mode)))
    case 'true':
    case 'false':
      return literal(name === 'true')
    case 'if':
      need(node, 3)
      return call('if', truth(a, names, 'met'), truth(b, names, mode), truth(c, names, mode))
    case 'boolean':
      need(node, 1)
      return truth(a, names, mode)
    case '=':
    case '!=': {
      const empty = isEmptyText(b) ? a : isEmptyText(a) ? b : null
      if (empty) {
        const given = call('given', value(empty, names))
        return name === '=' ? call('not', given) : given
      }
      const same = call('equal', value(a, names), value(b, names))
      if (name === '=') return mode === 'unmet' ? withGiven(same, node, names) : same
      const other = call('not', same)
      return mode === 'met' ? (allOf('or', [...givens(node, names).map((g) => call('not', g)), other]) as Expression) : other
    }
    case '<':
    case '>':
    case '<=':
    case '>=': {
      const [x, y] = [value(a, names), value(b, names)]
      const compared =
        name === '<'
          ? call('less', x, y)
          : name === '>'
            ? call('less', y, x)
            : name === '<='
              ? call('atMost', x, y)
              : call('atMost', y, x)
      return mode === 'unmet' ? withGiven(compared, node, names) : compared
    }
    case 'selected': {
      need(node, 2)
      const has = call('has', value(a, names), value(b, names))
      return mode === 'unmet' ? withGiven(has, node, names) : has
    }
    case 'regex': {
      need(node, 2)
      const pattern = b.kind === 'text' ? safePattern(b.text, true) : null
      if (!pattern) throw new UnreadXPath(b.kind === 'text' ? b.text : name)
      const matches = call('matches', value(a, names), literal(pattern))
      return mode === 'unmet' ? withGiven(matches, node, names) : matches
    }
    case 'starts-with': {
      need(node, 2)
      if (b.kind !== 'text' || b.text === '') throw new UnreadXPath(name)
      const starts = call('equal', call('substring', value(a, names), literal(1), literal(b.text.length)), literal(b.text))
      return mode === 'unmet' ? withGiven(starts, node, names) : starts
    }
    default:
      throw new UnreadXPath(`${name}()`)
  }
}

const withGiven = (e: Expression, node: XNode, names: XPathNames): Expression =>
  allOf('and', [...givens(node, names), e]) as Expression

/** For each answer that the comparison needs: that it is given. */
function givens(node: XNode, names: XPathNames): Expression[] {
  const of = (n: XNode): string[] =>
    n.kind === 'self' ? [names.self] : n.kind === 'ref' ? [n.name] : n.kind === 'call' ? n.args.flatMap(of) : []
  return [...new Set(of(node))]
    .filter((name) => names.listOf(name) === names.listOf(names.self) || names.listOf(name) === null)
    .map((name) => call('given', element(name)))
}

const TODAY = new Set(['today', 'now'])

function value(node: XNode, names: XPathNames): Expression {
  switch (node.kind) {
    case 'number':
      return numberOf(node.text)
    case 'text':
      return literal(node.text)
    case 'self':
      return element(names.self)
    case 'ref': {
      if (names.typeOf(node.name) === undefined) throw new UnreadXPath(`\${${node.name}}`)
      const list = names.listOf(node.name)
      if (list !== null && list !== names.listOf(names.self)) throw new UnreadXPath(`\${${node.name}}`)
      return element(node.name)
    }
  }
  const { name, args } = node
  const [a, b, c] = args as [XNode, XNode, XNode]
  const of = (n: XNode) => value(n, names)
  switch (name) {
    case '+':
      if (isDay(a, names) || isDay(b, names)) return isDay(a, names) ? call('later', of(a), of(b)) : call('later', of(b), of(a))
      return sumOf([of(a), of(b)])
    case '-':
      if (isDay(a, names) && isDay(b, names)) return call('days', of(b), of(a))
      if (isDay(a, names)) return call('later', of(a), call('difference', literal(0), of(b)))
      return call('difference', of(a), of(b))
    case 'minus':
      return call('difference', literal(0), of(a))
    case '*':
      return call('product', of(a), of(b))
    case 'div':
      return call('ratio', of(a), of(b), literal(10))
    case 'mod':
      return call('remainder', of(a), of(b))
    case 'if':
      need(node, 3)
      return call('if', truth(a, names, 'met'), of(b), of(c))
    case 'coalesce':
      need(node, 2)
      return call('coalesce', of(a), of(b))
    case 'int': {
      need(node, 1)
      const x = of(a)
      return call('difference', x, call('remainder', x, literal(1)))
    }
    case 'round':
      if (args.length === 1) return call('round', of(a), literal(0))
      need(node, 2)
      return call('round', of(a), of(b))
    case 'abs':
      need(node, 1)
      return call('abs', of(a))
    case 'number':
    case 'string':
      need(node, 1)
      return of(a)
    case 'date':
      need(node, 1)
      return of(a)
    case 'string-length':
      need(node, 1)
      return call('length', of(a))
    case 'count-selected':
      need(node, 1)
      return call('count', of(a))
    case 'concat':
      if (args.length < 2) throw new UnreadXPath('concat()')
      return call('joined', ...args.map(of))
    case 'min':
    case 'max':
      if (args.length < 2) throw new UnreadXPath(`${name}()`)
      return call(name === 'min' ? 'least' : 'greatest', ...args.map(of))
    case 'sum': {
      const list = a?.kind === 'ref' ? names.listOf(a.name) : null
      if (args.length !== 1 || a?.kind !== 'ref' || list === null) throw new UnreadXPath('sum()')
      return call('total', literal(list), element(a.name))
    }
    case 'count': {
      const list = a?.kind === 'ref' ? names.list(a.name) : null
      if (args.length !== 1 || list === null) throw new UnreadXPath('count()')
      return call('rows', literal(list))
    }
    default:
      if (TODAY.has(name) && args.length === 0) {
        if (name === 'now') throw new UnreadXPath('now()')
        return { kind: 'today' }
      }
      return truth(node, names, 'free')
  }
}

const sumOf = (parts: readonly Expression[]): Expression =>
  call('sum', ...parts.flatMap((p) => (p.kind === 'call' && p.name === 'sum' ? p.args : [p])))

/** Whether the part is a date. */
function isDay(node: XNode | undefined, names: XPathNames): boolean {
  if (node?.kind === 'ref') return names.typeOf(node.name) === 'DATE'
  if (node?.kind === 'self') return names.typeOf(names.self) === 'DATE'
  return node?.kind === 'call' && (node.name === 'today' || node.name === 'date')
}

function need({ name, args }: XNode & { kind: 'call' }, n: number): void {
  if (args.length !== n) throw new UnreadXPath(`${name}()`)
}
