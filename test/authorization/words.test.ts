// Words that come from a manifest or a file of elements.
import { expect, test } from 'vitest'
import { checkManifest } from '../../connectors/index.ts'
import { readCatalogueFile } from '../../gateway/catalogue/index.ts'
import { ElementMap, standardCodeLists, standardElements } from '../../schema/index.ts'

test('the words of a manifest, and of an element or a code list that a file brings, have lengths (issue 10, 29; F4, F11)', () => {
  const long = (most: number) => ({ zh: '名'.repeat(most + 1), en: 'x' })
  const at = (text: string) => {
    const checked = checkManifest(text, { elements: new Map() })
    return 'problems' in checked ? checked.problems.map((p) => `${p.code} ${p.line}`) : []
  }
  const department = (name: string) => `manifest: 1\nid: a-b\nkind: rest\ndepartment: { id: a-b, name: { zh: ${name}, en: x } }\n`
  expect(at(department('名'.repeat(101)))).toContain('WRONG_VALUE 4')
  expect(at(department('民政局'))).not.toContain('WRONG_VALUE 4')
  const codeLists = new Map(standardCodeLists().map((list) => [list.id, list]))
  const elements = new ElementMap(standardElements(), codeLists)
  const present = { revision: '1', elements, codeLists, departments: new Map(), classes: new Map() }
  const known = present.elements.get('resident.name')
  const file = {
    ...{ format: 'yibiao-catalogue', version: 1 },
    elements: [
      { ...known, label: long(500) },
      { ...known, definition: long(5000) },
      { ...known, synonyms: ['名'.repeat(501)] },
    ],
    codeLists: [{ id: 'long', label: { zh: '长', en: 'long' }, codes: [{ code: '1', label: long(500) }] }],
  }
  expect(readCatalogueFile(file, present).problems.map(({ entry, message }) => [entry, message.split(':')[0]])).toEqual([
    ['long', 'a code list has an id, a label and codes with labels, in both languages, of at most 500 characters each'],
    ['resident.name', 'label.zh'],
    ['resident.name', 'definition.zh'],
    ['resident.name', 'synonyms.0'],
  ])
})
