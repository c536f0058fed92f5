// No function takes more than five positional parameters; beyond that a reader has to count. A plain scan, so that it needs no
// compiler.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const MOST = 5
const root = join(import.meta.dirname, '..')
const FOLDERS = '{schema,connectors,gateway,portal/src,examples,bench,test,bin}/**/*.{ts,tsx,mjs}'
const files = globSync(FOLDERS, { cwd: root }).filter((file) => !/(^|\/)generated\/|\.generated\.ts$/.test(file))

const COMMENT_OR_TEXT = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g
/** Blanks out comments and texts, whose brackets and commas do not count; lines keep their numbers. */
const bare = (source: string) => source.replace(COMMENT_OR_TEXT, (found) => found.replace(/[^\n]/g, ' '))

/** The number of parts between commas from an opening bracket to its closing one, and the end position. */
function partsFrom(source: string, open: number): { parts: number; end: number } {
  let depth = 0
  let parts = 0
  let empty = true
  for (let at = open; at < source.length; at++) {
    const sign = source[at] ?? ''
    const arrow = sign === '>' && /[=-]/.test(source[at - 1] ?? '')
    if ('([{<'.includes(sign)) depth += 1
    else if (')]}>'.includes(sign) && !arrow) depth -= 1
    if (depth === 0) return { parts: parts + (empty ? 0 : 1), end: at }
    if (sign === ',' && depth === 1) {
      parts += 1
      empty = true
    } else if (at > open && !/\s/.test(sign)) empty = false
  }
  return { parts: 0, end: source.length }
}

const KEYWORD = /\b(?:if|for|while|switch|catch|with|await|return|typeof)\s*$/
/** What follows the parameters of a function: a body, an arrow, or the return type. */
const FOLLOWS = /^\)(?:: |\s=>|\s\{)/

function longLists(source: string): { line: number; parameters: number }[] {
  const text = bare(source)
  return [...text.matchAll(/\(/g)].flatMap(({ index }) => {
    if (KEYWORD.test(text.slice(Math.max(0, index - 12), index))) return []
    const { parts, end } = partsFrom(text, index)
    if (parts <= MOST || !FOLLOWS.test(text.slice(end, end + 4))) return []
    return [{ line: text.slice(0, index).split('\n').length, parameters: parts }]
  })
}

describe('positional parameters', () => {
  test('are counted in functions, arrows, methods and signatures, whatever stands in their types, and not in calls', () => {
    const six =
      'a: Map<string, (x: number) => void>, b: [string, number], c: { d: string; e: number }, f = (1, 2), g?: string, h = 1'
    for (const found of [
      `function x(${six}) {}`,
      `const x = async (${six}): Promise<void> => {}`,
      `interface X { y(${six}): void }`,
    ])
      expect(longLists(found), found).toEqual([{ line: 1, parameters: 6 }])
    expect(longLists(`// (a, b, c, d, e, f) {\nx(a, b, c, d, e, f)\nfunction y(a: X<b, c>, { d, e, f, g, h }: Z) {}`)).toEqual([])
  })

  test('are five at the most, everywhere', () => {
    expect(files.length).toBeGreaterThan(1000)
    const found = files.flatMap((file) =>
      longLists(readFileSync(join(root, file), 'utf8')).map(({ line, parameters }) => `${file}:${line} takes ${parameters}`),
    )
    expect(found).toEqual([])
  })
})
