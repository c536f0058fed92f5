// Careless files of forms: each gives a result, or an error that names the form and the field.
import { expect, test } from 'vitest'
import { matchForms, readMatchForms } from '../../gateway/catalogue/index.ts'

const run = (json: unknown) => matchForms(readMatchForms(json)).fields
const fields = (list: unknown, key: unknown = 'a') => run({ forms: [{ key, fields: list }] })

test.each([null, 'text', 5, { forms: null }, {}])('%o holds no forms, and that is said', (json) => {
  expect(() => run(json)).toThrow('holds no forms')
})

test('an empty list of forms and a form without fields are results', () => {
  expect([run([]), run({ forms: [{ key: 'a' }] })]).toEqual([[], []])
})

test('what cannot be read is named by form and field', () => {
  expect(() => run({ forms: [{ key: 'a', fields: [] }, 7] })).toThrow('Form 2: must be an object, not number')
  expect(() => fields([{ label: '姓名' }, null])).toThrow('Form a, field 2: must be an object, not null')
  expect(() => fields([{ label: '配偶', fields: [{ label: '姓名' }, true] }])).toThrow('Form a, field 配偶 > 2')
  expect(() => fields('姓名')).toThrow('Form a: "fields" must be a list, not string')
})

test('fields may be names only, an object by name, or numbers', () => {
  expect(fields(['姓名', '性别', 5]).map((f) => f.field)).toEqual(['姓名', '性别', '5'])
  expect(fields({ xm: { label: '姓名' }, lxdh: '联系电话' }).map((f) => f.id)).toEqual(['a#xm', 'a#lxdh'])
  expect(fields([{ label: 3, code: 4 }, { label: 1.5 }, { label: true }], 1)).toHaveLength(3)
})

test('fields that stand in a field or a section are read, and it says whose they are', () => {
  const person = [{ label: '姓名' }, { label: '性别' }, { label: '身份证号' }]
  const found = run({
    forms: [
      { key: 'a', fields: [...person, { label: '配偶', fields: [{ label: '电话' }] }] },
      {
        key: 'b',
        sections: [
          { title: '个人信息', fields: person },
          { title: '配偶信息', fields: [{ label: '联系电话' }] },
        ],
      },
      { key: 'c', fields: [...person, { label: '配偶电话' }, { label: '电话' }] },
    ],
  })
  const cluster = (id: string) => found.find((f) => f.id === id)?.cluster
  expect(cluster('a#电话')).toBe(cluster('c#配偶电话'))
  expect(cluster('b#联系电话')).toBe(cluster('c#配偶电话'))
  expect(cluster('c#电话')).not.toBe(cluster('c#配偶电话'))
})

test('nothing but empty texts, signs, emoji or broken characters is read and merged with nothing', () => {
  const odd = [
    { label: '', code: '', name: '' },
    { label: '  ' },
    {},
    { label: '😀😀' },
    { code: '😀' },
    { label: '\uD800' },
    { label: '（）' },
    { label: '?!' },
  ]
  const found = run({
    forms: [
      { key: '', title: '', fields: odd },
      { key: '😀', fields: odd },
    ],
  })
  expect(found).toHaveLength(odd.length * 2)
  expect(found.filter((f) => f.decision === 'auto')).toEqual([])
})

test('each field has a name of its own, whatever the keys are', () => {
  const found = run({
    forms: [
      { key: 'a', fields: [{ code: 'x' }, { code: 'x' }, { code: 'x~2' }] },
      { key: 'a', fields: [{ code: 'x' }] },
      { key: 'a~2', fields: [{ code: 'x' }] },
    ],
  })
  expect(new Set(found.map((f) => f.id)).size).toBe(found.length)
})

test('names that a program keeps for itself are names like others', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']
  expect(fields(names.flatMap((name) => [{ code: name }, { label: name }, { path: `${name}.${name}` }]))).toHaveLength(15)
})

test('a label of a hundred thousand letters is read by its beginning and merged with nothing', () => {
  const long = ['姓名'.repeat(50_000), 'a b'.repeat(50_000), '1男 '.repeat(30_000), `（${'是/'.repeat(30_000)}）`]
  const list = [...long.map((label) => ({ label })), { code: 'sfzh'.repeat(20_000) }, { path: 'a.'.repeat(30_000) }]
  const found = run({
    forms: [
      { key: 'a', title: '表'.repeat(50_000), fields: list },
      { key: 'b', fields: list },
    ],
  })
  expect(found.filter((f) => f.decision === 'auto')).toEqual([])
})

test('choices, samples, units and types of any shape do no harm', () => {
  const found = fields([
    { label: '甲', enum: [null, { a: { b: 1 } }, [1], 5, ''] },
    { label: '乙', enum: '男,女', samples: { a: 1 } },
    { label: '丙', enum: Array.from({ length: 20_000 }, (_, i) => `v${i}`), samples: ['x'.repeat(1_000_000)] },
    { label: '丁', unit: 5, type: { x: 1 } },
    { label: '戊', unit: 'toString', type: [[1]] },
  ])
  expect(found).toHaveLength(5)
})

test('a mark of byte order, traditional characters, full width and two languages in one label are read like the plain one', () => {
  const person = [{ label: '性别' }, { label: '身份证号' }, { label: '出生日期' }]
  for (const label of ['\ufeff联系电话', '聯繫電話', '聯絡電話：', '＊联系电话', '联系电话（必填）', '3、联系电话']) {
    const found = run({
      forms: [
        { key: 'a', fields: [...person, { label }] },
        { key: 'b', fields: [...person, { label: '联系电话' }] },
      ],
    })
    expect([label, found[3]?.cluster]).toEqual([label, found[7]?.cluster])
  }
})

test('a form of ten thousand fields is a form', () => {
  const list = Array.from({ length: 10_000 }, (_, i) => ({ label: i % 2 ? '姓名' : `字段${i}`, code: `f${i}` }))
  expect(fields(list)).toHaveLength(10_000)
})
