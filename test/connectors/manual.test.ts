// The manual is correct: every YAML snippet is a valid manifest, or sections that form one together with the manual's head.
// Both languages show the same snippets, and the manual covers every conversion and every way of paging.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { CONVERSIONS } from '../../connectors/convert/index.ts'
import { checkManifest } from '../../connectors/index.ts'
import { standardCodeLists, standardElements } from '../../schema/index.ts'

const page = (name: string) => readFileSync(new URL(`../../connectors/${name}`, import.meta.url), 'utf8')
const snippets = (text: string) => [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map((m) => m[1] ?? '')
const catalogue = {
  elements: new Map(standardElements().map((e) => [e.id, e])),
  codeLists: new Map(standardCodeLists().map((list) => [list.id, list])),
}

describe.each(['README.md', 'README.zh-CN.md'])('%s', (name) => {
  const all = snippets(page(name))
  const head = parse(all[0] ?? '') as Record<string, unknown>

  test('has the head and every capability', () => {
    const keys = new Set(all.flatMap((text) => Object.keys(parse(text) as object)))
    for (const key of ['manifest', 'tasks', 'records', 'forms', 'delivery', 'errors', 'conversions']) expect(keys).toContain(key)
  })

  test.each(all.map((text, i) => [i + 1, text] as const))('snippet %d holds, also against the catalogue', (_, text) => {
    const manifest = stringify({ ...head, ...(parse(text) as object) })
    expect(checkManifest(manifest, catalogue)).toMatchObject({ manifest: {}, warnings: [] })
  })

  test('names every conversion and every way of paging', () => {
    for (const conversion of Object.keys(CONVERSIONS)) expect(page(name)).toContain(`\`${conversion}\``)
    for (const paging of ['page', 'offset', 'cursor', 'link', 'watermark']) expect(page(name)).toContain(`| \`${paging}\``)
  })
})

test('both languages show the same manifests', () => {
  const shown = (name: string) => snippets(page(name)).map((text) => parse(text) as unknown)
  expect(shown('README.zh-CN.md')).toEqual(shown('README.md'))
})
