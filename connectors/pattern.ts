// Matches patterns of a manifest in linear time: all paths through a pattern advance together. So no reply can block the hub by
// backtracking.
// Supported: text, `.`, `[a-z]`, `[^…]`, \d \w \s and their capitals, ^ $, groups, |, ? * + {m,n}. Not: lookaround, back
// references.

/** Text beyond this many characters is ignored. */
const MOST_TEXT = 4000
const MOST_STATES = 600
const MOST_REPEAT = 100

type Sign = (character: string) => boolean
type Node =
  | { kind: 'sign'; fits: Sign }
  | { kind: 'start' | 'end' }
  | { kind: 'all' | 'any'; of: Node[] }
  | { kind: 'repeat'; of: Node; least: number; most: number }

export type Pattern = (text: string) => boolean

const known = new Map<string, Pattern | null>()

/** Null: unsupported syntax, or too large. */
export function patternOf(source: string): Pattern | null {
  const before = known.get(source)
  if (before !== undefined) return before
  const made = compile(source)
  if (known.size < 10_000) known.set(source, made)
  return made
}

function compile(source: string): Pattern | null {
  try {
    const steps = stepsOf(parse([...source]))
    // The end of a cut text is unknown.
    return (text) => walk(steps, [...text.slice(0, MOST_TEXT)], text.length <= MOST_TEXT)
  } catch (error) {
    if (error instanceof Unknown) return null
    throw error
  }
}

class Unknown extends Error {}

function parse(signs: readonly string[]): Node {
  let at = 0
  const either = (): Node => {
    const of = [row()]
    while (signs[at] === '|') {
      at += 1
      of.push(row())
    }
    return of.length === 1 ? (of[0] as Node) : { kind: 'any', of }
  }
  const row = (): Node => {
    const of: Node[] = []
    while (at < signs.length && signs[at] !== '|' && signs[at] !== ')') of.push(repeated(one()))
    return { kind: 'all', of }
  }
  const one = (): Node => {
    const sign = signs[at++] as string
    if (sign === '^' || sign === '$') return { kind: sign === '^' ? 'start' : 'end' }
    if (sign === '.') return { kind: 'sign', fits: (c) => c !== '\n' }
    if (sign === '\\') return { kind: 'sign', fits: escaped(signs[at++]) }
    if (sign === '[') return { kind: 'sign', fits: oneOf() }
    if ('*+?{}])'.includes(sign)) throw new Unknown()
    if (sign !== '(') return { kind: 'sign', fits: (c) => c === sign }
    if (signs[at] === '?') {
      if (signs[at + 1] !== ':') throw new Unknown()
      at += 2
    }
    const inside = either()
    if (signs[at++] !== ')') throw new Unknown()
    return inside
  }
  const repeated = (of: Node): Node => {
    const counted = /^\{(\d{1,3})(?:(,)(\d{1,3})?)?\}/.exec(signs.slice(at, at + 9).join(''))
    const bounds = { '*': [0, Infinity], '+': [1, Infinity], '?': [0, 1] }[signs[at] ?? '']
    const [least = 0, most = 0] = bounds ?? (counted ? countsOf(counted) : [])
    if (!bounds && !counted) return of
    at += counted && !bounds ? counted[0].length : 1
    // Greedy or not does not change whether it matches; twice in a row is a mistake.
    if (signs[at] === '?') at += 1
    if (of.kind === 'start' || of.kind === 'end' || ['*', '+', '?', '{'].includes(signs[at] ?? '')) throw new Unknown()
    return { kind: 'repeat', of, least, most }
  }
  const oneOf = (): Sign => {
    const fits: Sign[] = []
    const not = signs[at] === '^'
    if (not) at += 1
    while (signs[at] !== ']') {
      if (at >= signs.length) throw new Unknown()
      const from = signs[at++] as string
      const to = signs[at + 1]
      if (from === '\\') fits.push(escaped(signs[at++]))
      else if (signs[at] === '-' && to !== undefined && to !== ']') {
        if (to < from || to === '\\') throw new Unknown()
        at += 2
        fits.push((c) => c >= from && c <= to)
      } else fits.push((c) => c === from)
    }
    at += 1
    return (c) => fits.some((sign) => sign(c)) !== not
  }
  const whole = either()
  if (at < signs.length) throw new Unknown()
  return whole
}

const countsOf = ([, least, several, most]: RegExpExecArray): [number, number] => {
  const from = Number(least)
  const to = most !== undefined ? Number(most) : several ? Infinity : from
  if (to < from || from > MOST_REPEAT || (to !== Infinity && to > MOST_REPEAT)) throw new Unknown()
  return [from, to]
}

const CLASSES: Readonly<Record<string, Sign>> = {
  d: (c) => c >= '0' && c <= '9',
  w: (c) => /^\w$/.test(c),
  s: (c) => /^\s$/.test(c),
  n: (c) => c === '\n',
  t: (c) => c === '\t',
}

function escaped(sign: string | undefined): Sign {
  const small = sign?.toLowerCase() ?? ''
  const fits = CLASSES[small]
  if (fits && (sign === small || 'dws'.includes(small))) return sign === small ? fits : (c) => !fits(c)
  if (sign === undefined || /[\p{L}\p{N}]/u.test(sign)) throw new Unknown()
  return (c) => c === sign
}

/** A step: a character that leads on, an edge of the text, or a fork; the last one is the match. */
type Step = { fits: Sign; next: number } | { edge: 'start' | 'end'; next: number } | { forks: number[] } | { done: true }

function stepsOf(whole: Node): Step[] {
  const steps: Step[] = []
  const add = (step: Step): number => {
    if (steps.length >= MOST_STATES) throw new Unknown()
    return steps.push(step) - 1
  }
  // Built from the end to the beginning, so that each step knows its successor.
  const build = (node: Node, next: number): number => {
    switch (node.kind) {
      case 'sign':
        return add({ fits: node.fits, next })
      case 'start':
      case 'end':
        return add({ edge: node.kind, next })
      case 'all':
        return node.of.reduceRight((onward, one) => build(one, onward), next)
      case 'any':
        return add({ forks: node.of.map((one) => build(one, next)) })
      case 'repeat': {
        let onward = next
        if (node.most === Infinity) {
          const fork = { forks: [next] }
          onward = add(fork)
          fork.forks.push(build(node.of, onward))
        } else for (let n = node.least; n < node.most; n++) onward = add({ forks: [next, build(node.of, onward)] })
        for (let n = 0; n < node.least; n++) onward = build(node.of, onward)
        return onward
      }
    }
  }
  const first = build(whole, add({ done: true }))
  // A match may begin anywhere: `walk` starts from here at every position.
  add({ forks: [first] })
  return steps
}

function walk(steps: readonly Step[], text: readonly string[], whole: boolean): boolean {
  let here = new Set<number>()
  const reach = (into: Set<number>, step: number, at: number): boolean => {
    if (into.has(step)) return false
    into.add(step)
    const one = steps[step] as Step
    if ('done' in one) return true
    if ('forks' in one) return one.forks.some((fork) => reach(into, fork, at))
    if ('edge' in one) return (one.edge === 'start' ? at === 0 : whole && at === text.length) && reach(into, one.next, at)
    return false
  }
  for (let at = 0; at <= text.length; at++) {
    if (reach(here, steps.length - 1, at)) return true
    const onward = new Set<number>()
    for (const step of here) {
      const one = steps[step] as Step
      if ('fits' in one && at < text.length && one.fits(text[at] as string) && reach(onward, one.next, at + 1)) return true
    }
    here = onward
  }
  return false
}
