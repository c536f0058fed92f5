import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { afterAll, expect, test } from 'vitest'
import { importFile } from '../../gateway/asking/forms/import/import-forms.ts'
import { readForms } from '../../gateway/asking/forms/import/read-forms.ts'
import { takeFolder } from '../../gateway/asking/forms/import/take-folder.ts'
import { listForms, readForm, readTemplate } from '../../gateway/asking/index.ts'
import { openStore } from '../support/store.ts'
import { CARD, ROSTER, workbookOf } from './paper-forms.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const json = (value: unknown) => bytes(JSON.stringify(value))
const only = async (name: string, content: Uint8Array) => (await readForms({ name, bytes: content })).forms[0]

test('a CSV is a form by its header, in UTF-8 with a BOM or in GB 18030', async () => {
  const text = '姓名,*身份证号,年收入（元）,member_count\n'
  for (const content of [bytes(`\ufeff${text}`), new Uint8Array(iconv.encode(text, 'gb18030'))]) {
    const form = await only('低保对象.csv', content)
    expect(form?.fields.map((f) => [f.code, f.label, f.required, f.unit ?? null])).toEqual([
      ['xm', '姓名', false, null],
      ['sfzh', '身份证号', true, null],
      ['nsr', '年收入', false, '元'],
      ['member_count', 'member_count', false, null],
    ])
  }
})

test('a JSON Schema is a form: references followed, nested objects as sections, arrays of objects as blocks', async () => {
  const form = await only(
    'case.json',
    json({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Case',
      required: ['name'],
      properties: {
        name: { type: 'string', title: '姓名', maxLength: 50 },
        born: { $ref: '#/$defs/day' },
        sex: { enum: ['1', '2'] },
        home: { type: 'object', title: '住址', properties: { street: { type: 'string' } } },
        family: { type: 'array', items: { type: 'object', properties: { relation: { type: ['string', 'null'] } } } },
        loop: { $ref: '#/properties/loop' },
      },
      $defs: { day: { type: 'string', format: 'date', description: 'Gregorian' } },
    }),
  )
  expect(form?.fields).toMatchObject([
    { code: 'name', label: '姓名', required: true, type: 'STRING', maxLength: 50 },
    { code: 'born', type: 'DATE', hint: 'Gregorian' },
    { code: 'sex', type: 'CODE', options: [{ code: '1' }, { code: '2' }] },
    { code: 'home.street', section: '住址' },
    { code: 'family.relation', repeats: 'family' },
    { code: 'loop' },
  ])
})

test('a FHIR Questionnaire is a form: groups are sections, choices are codes, display items are not asked', async () => {
  const form = await only(
    'q.json',
    json({
      resourceType: 'Questionnaire',
      id: 'followup',
      title: '老年人随访',
      item: [
        { linkId: '0', type: 'display', text: '请如实填写' },
        {
          linkId: '1',
          type: 'group',
          text: '体征',
          item: [
            { linkId: '1.1', type: 'decimal', text: '收缩压', required: true },
            { linkId: '1.2', type: 'choice', text: '吸烟', answerOption: [{ valueCoding: { code: 'y', display: '是' } }] },
          ],
        },
      ],
    }),
  )
  expect(form).toMatchObject({ key: 'followup', title: '老年人随访' })
  expect(form?.fields).toMatchObject([
    { code: '1.1', label: '收缩压', type: 'DECIMAL', required: true, section: '体征' },
    { code: '1.2', type: 'CODE', options: [{ code: 'y', label: '是' }] },
  ])
})

test('an XLSForm is a form: choices are codes, repeats blocks, notes are not asked', async () => {
  const content = await workbookOf([
    {
      sheet: 'survey',
      rows: [
        ['type', 'name', 'label::中文 (zh)', 'required', 'hint'],
        ['note', 'hello', '欢迎'],
        ['begin repeat', 'member', '家庭成员'],
        ['select_one sex', 'sex', '性别', 'yes'],
        ['integer', 'age', '年龄', undefined, '周岁'],
        ['end repeat'],
      ],
    },
    {
      sheet: 'choices',
      rows: [
        ['list_name', 'name', 'label'],
        ['sex', 1, '男'],
        ['sex', 2, '女'],
      ],
    },
    {
      sheet: 'settings',
      rows: [
        ['form_title', 'form_id'],
        ['入户登记', 'rhdj'],
      ],
    },
  ])
  const form = await only('x.xlsx', content)
  expect(form).toMatchObject({ key: 'rhdj', title: '入户登记' })
  expect(form?.fields).toMatchObject([
    { code: 'sex', label: '性别', type: 'CODE', required: true, options: [{ code: '1' }, { code: '2' }], repeats: '家庭成员' },
    { code: 'age', type: 'INTEGER', hint: '周岁', section: '家庭成员' },
  ])
})

test('what is no form says so in words: an empty file, an old .xls, a picture, another JSON', async () => {
  for (const [name, content] of [
    ['a.xlsx', new Uint8Array()],
    ['a.xls', bytes('D0CF')],
    ['a.xlsx', bytes('PK\u0003\u0004 not a workbook')],
    ['a.json', json({ answer: 42 })],
    ['a.csv', bytes('\n\n')],
  ] as const) {
    const read = await readForms({ name, bytes: content })
    expect(read.forms, name).toEqual([])
    expect(read.problems, name).toHaveLength(1)
    expect(read.problems[0]?.message.zh.length, name).toBeGreaterThan(5)
  }
})

const { db, catalogue, close } = await openStore({ catalogue: true, departments: { county: '县' } })
const folder = await mkdtemp(join(tmpdir(), 'yibiao-forms-'))
afterAll(async () => {
  await close()
  await rm(folder, { recursive: true, force: true })
})

test('a folder is imported in one go: the bad file named, the rest kept with their own sheets; taken up again it does only what is left', async () => {
  await mkdir(join(folder, '民政'))
  await writeFile(join(folder, '民政', '津贴.xlsx'), await workbookOf([ROSTER]))
  await writeFile(join(folder, '困难.xlsx'), await workbookOf([CARD]))
  await writeFile(join(folder, '坏.xlsx'), 'not a workbook')
  const options = { department: 'county', connector: 'county', actor: 'officer', objectClass: 'resident' }
  const cut = new AbortController()
  const started: string[] = []
  // Stop after the first file, as a kill would.
  const take = (onProgress: (progress: { file: string }) => void) =>
    takeFolder(db, { folder, onProgress }, { connector: 'county', kept: '', unpack: async () => null }, (file) =>
      importFile(db, catalogue, file, options),
    )
  const first = take(({ file }) => {
    started.push(file)
    if (started.length === 1) throw cut.signal
  })
  await expect(first).rejects.toBe(cut.signal)
  const report = await take(() => {})
  expect(report).toMatchObject({ files: 3, skipped: 1 })
  const all = await take(() => {})
  expect(all).toMatchObject({ files: 3, skipped: 3, forms: [], problems: [] })
  expect(report.problems.map((p) => p.file).concat(started)).toContain('坏.xlsx')
  const forms = await listForms(db, '')
  expect(forms.map((f) => f.title.zh).sort()).toEqual(['困难家庭入户调查表', '高龄津贴发放花名册（2026年11月）'].sort())
  const form = await readForm(db, forms.find((f) => f.title.zh.startsWith('高龄'))?.id ?? '')
  const template = await readTemplate(db, form?.id ?? '', form?.version ?? 0)
  expect(template).toMatchObject({ name: '民政/津贴.xlsx', layout: { sheet: '高龄津贴' } })
  expect(form?.fields.find((f) => f.label.zh === '身份证号码')?.element).toBe('resident.idNumber')
})
