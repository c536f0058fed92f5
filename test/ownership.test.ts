// A module owns the tables that its tables.ts names; other modules read and write them through the owner's functions. It is
// derived from the code: owners from `gateway/<module>/tables.ts`, uses from kysely's calls and from SQL text.
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** The most remaining uses of another module's table; the aim is five. */
const MOST_FOREIGN = 5

const root = join(import.meta.dirname, '..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const files = globSync('gateway/**/*.ts', { cwd: root }).filter((file) => !/generated|migrations/.test(file))
const moduleOf = (file: string) => file.split('/')[1] ?? ''

const owners = new Map(
  globSync('gateway/*/tables.ts', { cwd: root }).flatMap((file) =>
    [...(/interface Tables \{([^}]*)\}/.exec(read(file))?.[1] ?? '').matchAll(/(\w+): \w+/g)].map((m) => [
      m[1] ?? '',
      moduleOf(file),
    ]),
  ),
)

const KYSELY =
  /\b(?:selectFrom|insertInto|updateTable|deleteFrom|innerJoin|leftJoin|rightJoin|fullJoin|crossJoin|innerJoinLateral|leftJoinLateral|using|from|mergeInto|table)\(\s*\[?\s*'(\w+)(?: as \w+)?'/g
const SQL_TEMPLATE = /\bsql(?:<[^`]*?>)?`/g
const IN_SQL = /\b(?:from|join|into|update|using)\s+(?:only\s+)?(\w+)\b/gi

/** The end of the template that begins before `at`, and its text without its substitutions (which may be templates too). */
function templateAt(source: string, at: number): { text: string; end: number } {
  let text = ''
  for (let i = at; ; i++) {
    if (source[i] === undefined || source[i] === '`') return { text, end: i }
    if (source[i] === '\\') i += 1
    else if (source.startsWith('${', i)) i = insertedUntil(source, i + 2)
    else text += source[i]
  }
}

function insertedUntil(source: string, at: number): number {
  for (let i = at, open = 1; ; i++) {
    const c = source[i]
    if (c === '`') i = templateAt(source, i + 1).end
    else if (c === '{') open += 1
    else if (c === undefined || (c === '}' && --open === 0)) return i
  }
}

const sqlTexts = (source: string): string[] =>
  [...source.matchAll(SQL_TEMPLATE)].map((m) => templateAt(source, m.index + m[0].length).text)

function tablesUsed(file: string): string[] {
  const source = read(file).replaceAll(/^\s*(\/\/|\*|\/\*).*$/gm, '')
  const named = [...source.matchAll(KYSELY)].map((m) => m[1] ?? '')
  for (const text of sqlTexts(source)) for (const m of text.matchAll(IN_SQL)) named.push(m[1] ?? '')
  return [...new Set(named.filter((name) => owners.has(name)))].toSorted()
}

const foreign = files.flatMap((file) =>
  tablesUsed(file)
    .filter((table) => owners.get(table) !== moduleOf(file))
    .map((table) => `${file.replace('gateway/', '')} -> ${table}`),
)

test('every table belongs to one module, and the scan finds who uses it', () => {
  expect(owners.size).toBeGreaterThan(50)
  const used = new Set(files.flatMap(tablesUsed))
  expect([...owners.keys()].filter((table) => !used.has(table) && table !== 'write_probe')).toEqual([])
})

test('SQL within SQL is read too', () => {
  expect(sqlTexts('sql`a ${sql`b ${c}`} d` + sql<Row>`e ${f({ g: `h` })}`')).toEqual(['a  d', 'b ', 'e '])
})

test('no module uses the table of another beyond the list, and the list only becomes shorter', () => {
  const left = read('test/foreign-tables.txt')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  expect(foreign.filter((use) => !left.includes(use))).toEqual([])
  expect(
    left.filter((use) => !foreign.includes(use)),
    'gone since: take them off the list',
  ).toEqual([])
  expect(left.length).toBeLessThanOrEqual(MOST_FOREIGN)
})
