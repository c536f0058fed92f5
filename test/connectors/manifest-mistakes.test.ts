// Every mistake that the check recognises, one by one: the change to a valid manifest, and the reported code, place and advice.
// The same cases test the catalogue of codes and its page.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkManifest, type ManifestProblem, PROBLEM_CODES } from '../../connectors/index.ts'
import { standardCodeLists, standardElements } from '../../schema/index.ts'
import { writeScore } from '../support/score.ts'

interface Mistake {
  title: string
  base: string
  change: [string, string]
  code: string
  line: number
  column: number
  suggestion: string
}

const here = new URL('./mistakes/', import.meta.url)
const text = (name: string) => readFileSync(new URL(name, here), 'utf8')
const mistakes = text('mistakes.jsonl')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Mistake)
const department = (id: string) =>
  readFileSync(new URL(`../../examples/departments/${id}/manifest.yaml`, import.meta.url), 'utf8')
const bases: Record<string, string> = {
  rest: text('rest.yaml'),
  sql: text('sql.yaml'),
  graphql: department('health'),
  soap: department('emergency-management'),
  xml: department('natural-resources'),
}
const catalogue = {
  elements: new Map(standardElements().map((e) => [e.id, e])),
  codeLists: new Map(standardCodeLists().map((list) => [list.id, list])),
}

function told(manifest: string): ManifestProblem[] {
  const checked = checkManifest(manifest, catalogue)
  return [...('problems' in checked ? checked.problems : []), ...checked.warnings]
}

describe('mistakes in a manifest', () => {
  test.each(Object.keys(bases))('the manifest %s, which the mistakes are made in, has none', (name) => {
    expect(told(bases[name] ?? '')).toEqual([])
  })

  test.each(mistakes)('$title', ({ base, change: [from, to], code, line, column, suggestion }) => {
    const whole = bases[base] ?? ''
    expect(whole).toContain(from)
    const problems = told(whole.replace(from, () => to))
    const found = problems.find((p) => p.code === code && p.line === line && p.column === column)
    expect(found, JSON.stringify(problems)).toBeDefined()
    expect(found?.suggestion.en).toContain(suggestion)
    for (const words of [found?.zh, found?.suggestion.zh]) expect(words).toMatch(/\p{Script=Han}/u)
  })

  test('each code has a mistake that shows it, and enough of them are known', async () => {
    const shown = new Set(mistakes.map((m) => m.code))
    const without = Object.keys(PROBLEM_CODES).filter((code) => !shown.has(code))
    // One needs half a million characters, the other an error that no rule above names; manifest.test.ts covers both.
    expect(without.sort()).toEqual(['TOO_LARGE', 'YAML_SYNTAX'])
    expect(shown.size).toBeGreaterThanOrEqual(45)
    const recognised = mistakes.filter(({ base, change: [from, to], code, line, column }) =>
      told((bases[base] ?? '').replace(from, () => to)).some((p) => p.code === code && p.line === line && p.column === column),
    ).length
    console.log(`${recognised}/${mistakes.length} mistakes recognised, ${shown.size} distinct codes`)
    expect(recognised).toBe(mistakes.length)
    await writeScore(
      'manifest-mistakes',
      { mistakes: mistakes.length, recognised, codes: shown.size },
      'vitest run test/connectors/manifest-mistakes.test.ts',
    )
  })

  test('the page of mistakes lists every code with its words in both languages', () => {
    const page = readFileSync(new URL('../../docs/MANIFEST-ERRORS.md', import.meta.url), 'utf8')
    const rows = page.split('\n').filter((line) => /^\| `/.test(line))
    const cell = (words: string) => words.replaceAll('|', '\\|')
    expect(rows).toEqual(
      Object.entries(PROBLEM_CODES).map(
        ([code, { zh, en, fix }]) => `| \`${code}\` | ${cell(zh)} | ${cell(en)} | ${cell(fix.zh)} | ${cell(fix.en)} |`,
      ),
    )
  })
})
