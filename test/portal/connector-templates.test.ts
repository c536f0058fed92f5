// The template of a new connector is valid as it is, and a chosen path is inserted at the cursor.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkManifest } from '../../connectors/index.ts'
import { insertionOf } from '../../portal/src/connectors/insertion.ts'
import { kindOf } from '../../portal/src/connectors/made-from.ts'
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

test('a document is known for what it is, on one line or on many, by its text or by its name', () => {
  expect(kindOf('{"openapi":"3.0.3","paths":{}}')).toBe('OPENAPI')
  expect(kindOf('# ours\nswagger: "2.0"\n')).toBe('OPENAPI')
  expect(kindOf('<?xml version="1.0"?>\n<wsdl:definitions xmlns:wsdl="x">')).toBe('WSDL')
  expect(kindOf('scalar Date\ntype Query {\n  a: Int\n}')).toBe('GRAPHQL')
  expect(kindOf('{"data":{"__schema":{}}}')).toBe('GRAPHQL')
  expect(kindOf('', 'service.wsdl')).toBe('WSDL')
  expect(kindOf('id,name\n1,a', 'people.csv')).toBe('SAMPLE')
})
