// The exact output of the check for every manifest in the examples, tests and portal, and for every known mistake in one: code,
// line, column, message and advice. An unintended change of the checks shows here.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkManifest } from '../../connectors/index.ts'
import { ElementMap, standardCodeLists, standardElements } from '../../schema/index.ts'
import { fileManifest } from './file-world.ts'
import { kindManifests } from './kind-manifests.ts'
import { restManifest } from './rest-manifest.ts'
import { takingManifest } from './taking-manifest.ts'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const codeLists = new Map(standardCodeLists().map((list) => [list.id, list]))
const catalogue = { elements: new ElementMap(standardElements(), codeLists), codeLists }

/** Every manifest among the YAML files of these folders. They are found, not listed, so that none is forgotten. */
const files = ['examples', 'test', 'portal/src'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.yaml') && /^manifest: 1$/m.test(read(path)))
    .toSorted(),
)
const made = { ...kindManifests, rest: restManifest(), file: fileManifest, taking: takingManifest() }

/** Without such a line the YAML itself is broken, so the result says nothing about the checks. */
const YAML = / (UNQUOTED_VALUE|WRONG_INDENT|UNCLOSED|YAML_SYNTAX|DUPLICATE_KEY|TAB_INDENT)\b/

function said(text: string, against?: typeof catalogue): string[] {
  const checked = checkManifest(text, against)
  return [...('problems' in checked ? checked.problems : []), ...checked.warnings].map(
    ({ line, column, code, message, zh, suggestion }) =>
      `  ${line}:${column} ${code} | ${message} | ${zh} | ${suggestion.en} | ${suggestion.zh}`,
  )
}

const page = (manifests: readonly (readonly [string, string])[]) =>
  manifests
    .flatMap(([name, text]) => [name, ...said(text, catalogue), '  without the catalogue', ...said(text)])
    .join('\n')
    .concat('\n')

describe('what the check says of a manifest', () => {
  test('of every manifest of the examples, the tests and the portal is the same as ever', async () => {
    expect(files.length).toBeGreaterThanOrEqual(15)
    const all = [...files.map((path) => [path, read(path)] as const), ...Object.entries(made)]
    await expect(page(all)).toMatchFileSnapshot('./goldens/manifests.txt')
  })

  test('of every known mistake is the same as ever, with all that follows from it', async () => {
    const bases: Record<string, string> = {
      rest: read('test/connectors/mistakes/rest.yaml'),
      sql: read('test/connectors/mistakes/sql.yaml'),
      graphql: read('examples/departments/health/manifest.yaml'),
      soap: read('examples/departments/emergency-management/manifest.yaml'),
      xml: read('examples/departments/natural-resources/manifest.yaml'),
    }
    const mistakes = read('test/connectors/mistakes/mistakes.jsonl')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { title: string; base: string; change: [string, string] })
    const all = mistakes.map(
      ({ title, base, change: [from, to] }) => [title, (bases[base] ?? '').replace(from, () => to)] as const,
    )
    await expect(page(all)).toMatchFileSnapshot('./goldens/mistakes.txt')
  })

  test('of every line left out, one at a time, is the same as ever', async () => {
    const codes = files.map((path) => {
      const lines = read(path).split('\n')
      const without = lines.map((_, left) => {
        const checked = checkManifest(lines.toSpliced(left, 1).join('\n'), catalogue)
        const found = [...('problems' in checked ? checked.problems : []), ...checked.warnings]
        return `  ${left + 1}: ${found.map(({ line, column, code }) => `${line}:${column} ${code}`).join(', ')}`
      })
      return [path, ...without.filter((line) => !line.endsWith(': ') && !YAML.test(line))].join('\n')
    })
    await expect(codes.join('\n').concat('\n')).toMatchFileSnapshot('./goldens/lines-left-out.txt')
  })
})
