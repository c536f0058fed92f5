// What a new connector begins with holds as it stands, and a chosen path lands where the cursor stands.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkManifest } from '../../connectors/index.ts'
import { insertionOf } from '../../portal/src/connectors/insertion.ts'
import { filled } from '../../portal/src/connectors/templates.ts'
import { standardCodeLists, standardElements } from '../../schema/index.ts'

const folder = 'portal/src/connectors/templates'
const catalogue = {
  elements: new Map(standardElements().map((e) => [e.id, e])),
  codeLists: new Map(standardCodeLists().map((list) => [list.id, list])),
}

test.each(readdirSync(folder))('the template %s is a manifest that holds, whatever the department is called', (name) => {
  const text = filled(readFileSync(`${folder}/${name}`, 'utf8'), {
    id: 'new-bureau',
    department: 'new-bureau',
    zh: '新"局": {',
    en: 'No, yes # or',
  })
  expect(checkManifest(text, catalogue)).toMatchObject({
    warnings: [],
    manifest: {
      id: 'new-bureau',
      kind: name.replace('.yaml', ''),
      department: { id: 'new-bureau', name: { zh: '新"局": {', en: 'No, yes # or' } },
    },
  })
})

describe('a path that is chosen from the real system', () => {
  const insert = (before: string, path = 'data.csrq') => {
    const { text, caret } = insertionOf(path, before)
    return `${text.slice(0, caret)}|${text.slice(caret)}`
  }
  test('is a whole row on an empty line, with the cursor where the target goes', () =>
    expect(insert('map:\n    ')).toBe('- { to: |, from: data.csrq }'))
  test('is the path alone after from:', () => {
    expect(insert('- { to: x, from: ')).toBe('data.csrq|')
    expect(insert('- { to: x, from:')).toBe(' data.csrq|')
  })
  test('is from: path elsewhere', () => expect(insert('- { to: x, ')).toBe('from: data.csrq|'))
  test('is quoted where YAML would read it otherwise', () => expect(insert('from: ', 'a[0].b')).toBe('"a[0].b"|'))
})
