// Parses the XPath of an XLSForm into a tree of calls: operators are calls too. What it means is for translate-xpath.ts.
export type XNode =
  | { kind: 'number'; text: string }
  | { kind: 'text'; text: string }
  /** ${name} */
  | { kind: 'ref'; name: string }
  /** The field itself: "." */
  | { kind: 'self' }
  | { kind: 'call'; name: string; args: XNode[] }

/** The part of the text that is not read. */
export class UnreadXPath extends Error {}

const TOKEN =
  /\s*(?:\$\{\s*([^}]{1,200}?)\s*\}|(\d{1,30}(?:\.\d{1,20})?)|'([^']*)'|"([^"]*)"|(!=|<=|>=|[()=<>+\-*,|/]|\.\.?)|([A-Za-z_][\w.:-]*))/y

interface Token {
  kind: 'ref' | 'number' | 'text' | 'sign' | 'word'
  text: string
}

const LONGEST = 4000
const DEEPEST = 30

/** From the loosest to the tightest; all of them bind to the left. */
const LEVELS: readonly (readonly string[])[] = [
  ['or'],
  ['and'],
  ['=', '!='],
  ['<', '<=', '>', '>='],
  ['+', '-'],
  ['*', 'div', 'mod'],
]

export function parseXPath(text: string): XNode {
  const tokens = tokensOf(text)
  let at = 0
  const is = (sign: string) => tokens[at]?.text === sign && tokens[at]?.kind !== 'text' && tokens[at]?.kind !== 'ref'
  const stop = (): never => {
    throw new UnreadXPath(tokens[at]?.text ?? text)
  }
  const level = (n: number, depth: number): XNode => {
    if (depth > DEEPEST) return stop()
    const signs = LEVELS[n]
    if (!signs) return unary(depth)
    let left = level(n + 1, depth)
    for (let sign = signs.find(is); sign; sign = signs.find(is)) {
      at++
      left = { kind: 'call', name: sign, args: [left, level(n + 1, depth)] }
    }
    return left
  }
  const unary = (depth: number): XNode => {
    if (!is('-')) return primary(depth)
    at++
    const of = unary(depth + 1)
    return of.kind === 'number' ? { kind: 'number', text: `-${of.text}` } : { kind: 'call', name: 'minus', args: [of] }
  }
  const primary = (depth: number): XNode => {
    const token = tokens[at++]
    if (!token) return stop()
    if (token.kind === 'ref') return { kind: 'ref', name: token.text }
    if (token.kind === 'number' || token.kind === 'text') return { kind: token.kind, text: token.text }
    if (token.text === '.') return { kind: 'self' }
    if (token.text === '(') {
      const inner = level(0, depth + 1)
      if (!is(')')) return stop()
      at++
      return inner
    }
    if (token.kind !== 'word' || !is('(')) {
      at--
      return stop()
    }
    at++
    const args: XNode[] = []
    while (!is(')')) {
      args.push(level(0, depth + 1))
      if (is(',')) at++
      else if (!is(')')) return stop()
    }
    at++
    return { kind: 'call', name: token.text, args }
  }
  const node = level(0, 0)
  if (at < tokens.length) return stop()
  return node
}

function tokensOf(text: string): Token[] {
  if (text.length > LONGEST) throw new UnreadXPath(`${text.slice(0, 40)}…`)
  const tokens: Token[] = []
  TOKEN.lastIndex = 0
  // Word processors turn quotes into curly ones.
  const plain = text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"')
  while (TOKEN.lastIndex < plain.trimEnd().length) {
    const from = TOKEN.lastIndex
    const m = TOKEN.exec(plain)
    if (!m) throw new UnreadXPath(plain.slice(from).trim().slice(0, 40))
    const [, ref, number, single, double, sign, word] = m
    if (ref !== undefined) tokens.push({ kind: 'ref', text: ref })
    else if (number !== undefined) tokens.push({ kind: 'number', text: number })
    else if (single !== undefined || double !== undefined) tokens.push({ kind: 'text', text: single ?? double ?? '' })
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign })
    else tokens.push({ kind: 'word', text: word ?? '' })
  }
  return tokens
}
