// Documents that nest, branch or repeat endlessly, and tables that are no form: each ends at a limit or a message (issue 10).
import { expect, test } from 'vitest'
import { readForms } from '../../gateway/asking/forms/import/read-forms.ts'
import { readMatchForms as readMatcherForms } from '../../gateway/catalogue/match/read-match-forms.ts'
import { labelsOf as labels, type RawSheet, rawWorkbook, readSheets as read, tellsNobody, visits } from './raw-workbook.ts'

const text = (words: string) => new TextEncoder().encode(words)

test('a table as text: Excel’s own first line, a title above the header, a code list, data without a header (csv-sep-line, csv-title-line, code-list)', async () => {
  const csv = (words: string) => readForms({ name: '名单.csv', bytes: text(words) })
  expect(labels((await csv('\ufeffsep=;\r\n姓名;身份证号;联系电话\r\n')).forms[0])).toEqual(['姓名', '身份证号', '联系电话'])
  const titled = await csv('2026年困难群众名单,,\r\n姓名,身份证号,联系电话\r\n')
  expect(titled.forms).toMatchObject([{ title: '2026年困难群众名单' }])
  expect(labels(titled.forms[0])).toEqual(['姓名', '身份证号', '联系电话'])
  const list = await csv('code,name\r\n990101,甲区\r\n990102,乙区\r\n')
  expect(list).toMatchObject({ forms: [], problems: [{ message: { zh: expect.stringMatching(/代码表.*catalogue load/) } }] })
  const bare = await csv('王小二,990101199001011230,13800000000\r\n')
  expect(bare).toMatchObject({ forms: [], problems: [{ row: 1 }] })
  tellsNobody(bare)
})

test.each(['a.xlsm', 'a.xls', 'a.et', 'a.docx', 'a.pdf'])(
  'a workbook by the name %s is read as the workbook that it is',
  async (name) => {
    const { forms, problems } = await readForms({ name, bytes: rawWorkbook([visits()]) })
    expect(forms).toMatchObject([{ title: '困难群众走访登记表' }])
    expect(problems).toEqual([])
  },
)

test('a JSON Schema that meets itself is cut there and told (issue 10, 24; schema-that-meets-itself)', async () => {
  const person = {
    type: 'object',
    properties: {
      name: { type: 'string', title: '姓名' },
      parent: { $ref: '#/$defs/person' },
      spouse: { $ref: '#/$defs/person' },
      children: { type: 'array', items: { $ref: '#/$defs/person' } },
    },
  }
  const of = (schema: object) => readForms({ name: 's.json', bytes: text(JSON.stringify(schema)) })
  const family = await of({
    title: '家庭',
    properties: { head: { $ref: '#/$defs/person' }, other: { $ref: '#/$defs/person' } },
    $defs: { person },
  })
  expect(family.forms[0]?.fields.map((f) => f.code)).toEqual(['head.name', 'other.name'])
  expect(family.problems).toMatchObject([{ form: '家庭', message: { zh: expect.stringContaining('引用了自身') } }])
  const bomb = await of({
    properties: Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((key) => [key, { $ref: '#' }])),
  })
  expect(bomb.forms.flatMap((f) => f.fields)).toEqual([])
  expect(bomb.problems.length).toBeGreaterThan(0)
})

test('references that branch and never meet themselves end at a bound, which is told (issue 10, 24)', async () => {
  const $defs: Record<string, object> = {}
  for (let n = 0; n < 30; n++)
    $defs[`t${n}`] = { properties: Object.fromEntries(['a', 'b', 'c', 'd'].map((key) => [key, { $ref: `#/$defs/t${n + 1}` }])) }
  $defs.t30 = { properties: {} }
  const { forms, problems } = await readForms({
    name: 's.json',
    bytes: text(JSON.stringify({ $defs, properties: { t: { $ref: '#/$defs/t0' } } })),
  })
  expect(forms[0]?.fields.length ?? 0).toBeLessThanOrEqual(2000)
  expect(problems.length).toBeGreaterThan(0)
})

test('sections nested 3,000 deep are cut at a depth, which is told, in every kind of document (issue 10, 23)', async () => {
  const deep = 3000
  const nest = (inner: object, wrap: (inner: object) => object) => {
    let all = inner
    for (let n = 0; n < deep; n++) all = wrap(all)
    return all
  }
  const schema = nest({ type: 'string' }, (inner) => ({ type: 'object', properties: { a: inner } }))
  const parts = nest({ type: 'string' }, (inner) => ({ allOf: [inner], properties: { x: { type: 'string' } } }))
  const item = nest({ linkId: 'x', type: 'string', text: '姓名' }, (inner) => ({
    linkId: 'g',
    type: 'group',
    text: '组',
    item: [inner],
  }))
  // Written as text, because JSON.stringify itself cannot nest so deeply.
  for (const value of [schema, { $schema: 's', ...parts }, { resourceType: 'Questionnaire', item: [item] }]) {
    const { problems } = await readForms({ name: 'x.json', bytes: text(flat(value)) })
    expect(problems.map((p) => p.message.zh).join()).toMatch(/嵌套超过/)
  }
  const survey: RawSheet = {
    name: 'survey',
    rows: [
      ['type', 'name', 'label'],
      ...Array.from({ length: 1500 }, (_, i) => ['begin group', `g${i}`, '组']),
      ['text', 'x', '姓名'],
    ],
  }
  expect((await read([survey])).problems.map((p) => p.message.zh).join()).toMatch(/嵌套超过/)
  const fields = nest({ label: '姓名' }, (inner) => ({ label: '组', fields: [inner] }))
  expect(() => readMatcherForms({ forms: [{ key: 'f', title: 't', fields: [fields] }] })).toThrow(/nested/)
})

test('a form of more fields than any form has is left out, which is told (issue 10, 24)', async () => {
  const fields = Array.from({ length: 3000 }, (_, i) => ({ code: `c${i}`, label: `栏目${i}` }))
  const { forms, problems } = await readForms({
    name: 'x.json',
    bytes: text(JSON.stringify({ forms: [{ key: 'f', title: '表', fields }] })),
  })
  expect(forms).toEqual([])
  expect(problems).toMatchObject([{ message: { zh: expect.stringContaining('2000') } }])
})

/** JSON of values of any depth, without recursion. */
function flat(value: unknown): string {
  const out: string[] = []
  const work: (string | { value: unknown })[] = [{ value }]
  for (let next = work.pop(); next !== undefined; next = work.pop()) {
    if (typeof next === 'string') out.push(next)
    else if (Array.isArray(next.value))
      work.push(
        ']',
        ...next.value.toReversed().flatMap((one, i, all) => [{ value: one }, ...(i < all.length - 1 ? [','] : [])]),
        '[',
      )
    else if (typeof next.value === 'object' && next.value !== null) {
      const all = Object.entries(next.value).toReversed()
      work.push(
        '}',
        ...all.flatMap(([key, one], i) => [{ value: one }, `${JSON.stringify(key)}:`, ...(i < all.length - 1 ? [','] : [])]),
        '{',
      )
    } else out.push(JSON.stringify(next.value))
  }
  return out.join('')
}
