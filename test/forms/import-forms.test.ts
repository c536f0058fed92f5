import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { importFile } from '../../gateway/asking/forms/import/import-forms.ts'
import { listForms, readForm } from '../../gateway/asking/index.ts'
import { takeIn } from '../../gateway/asking/review/take-in.ts'
import { openStore } from '../support/store.ts'
import { rawWorkbook, visits } from './raw-workbook.ts'

const options = { department: 'credit', connector: 'credit', actor: 'officer' }
const { db, catalogue, close } = await openStore({ catalogue: true, departments: { credit: '信用办' } })
afterAll(close)

const json = (forms: unknown) => new TextEncoder().encode(JSON.stringify({ source: 'hand-made', forms }))
const field = (code: string, label: string) => ({ code, label })

const license = {
  key: 'Xk',
  title: '行政许可',
  fields: [
    field('fdmchxm', '法定名称或姓名'),
    field('tyshxydm', '统一社会信用代码'),
    field('wh', '许可决定文书号'),
    field('zt', '当前状态'),
    field('rq', '许可生效期'),
    field('fzr', '经办人姓名'),
    field('sxyztdm', '信用主体唯一标识'),
    field('cjsj', '创建时间'),
    field('t_id', 'ID'),
  ],
}

test('known fields bind to the catalogue, unknown ones join it, system columns are left out', async () => {
  const report = await importFile(db, catalogue, { name: 'a.json', bytes: json([license]) }, options)
  expect(report.problems).toEqual([])
  expect(report.forms).toMatchObject([{ id: 'credit:Xk', version: 1, objectClass: 'enterprise', skipped: ['cjsj', 't_id'] }])
  const form = await readForm(db, 'credit:Xk')
  expect(form?.fields.map((f) => [f.code, f.element])).toEqual([
    ['fdmchxm', 'enterprise.name'],
    ['tyshxydm', 'enterprise.uscc'],
    ['wh', 'enterprise.xkWh'],
    ['zt', 'enterprise.xkZt'],
    ['rq', 'enterprise.xkRq'],
    ['fzr', 'enterprise.xkFzr'],
    ['sxyztdm', 'enterprise.xkSxyztdm'],
  ])
  expect(catalogue.current().elements.get('enterprise.xkRq')?.domain.datatype).toBe('DATE')
  expect(catalogue.current().elements.get('enterprise.xkFzr')?.classification).toBe('PERSONAL')
  expect(catalogue.current().elements.get('enterprise.xkWh')?.classification).toBe('INTERNAL')
})

test('importing the same file again changes nothing; a changed form becomes version 2 and version 1 stays', async () => {
  const again = await importFile(db, catalogue, { name: 'a.json', bytes: json([license]) }, options)
  expect(again.forms).toMatchObject([{ version: 1, changed: false, added: [] }])
  const grown = { ...license, fields: [...license.fields, field('bz', '备注')] }
  const next = await importFile(db, catalogue, { name: 'a.json', bytes: json([grown]) }, options)
  expect(next.forms).toMatchObject([{ version: 2, changed: true }])
  expect((await readForm(db, 'credit:Xk', 1))?.fields).toHaveLength(7)
  expect((await readForm(db, 'credit:Xk'))?.fields).toHaveLength(8)
})

test('the same long label in two forms is one element; a short one ("当前状态") belongs to its own form', async () => {
  const penalty = { ...license, key: 'Cf', title: '行政处罚' }
  await importFile(db, catalogue, { name: 'b.json', bytes: json([penalty]) }, options)
  const elementOf = async (code: string) => (await readForm(db, 'credit:Cf'))?.fields.find((f) => f.code === code)?.element
  expect(await elementOf('sxyztdm')).toBe('enterprise.xkSxyztdm')
  expect(await elementOf('zt')).toBe('enterprise.cfZt')
})

test('one bad form is named with file, form and row, and the others are imported', async () => {
  const forms = [
    { key: 'Bad', title: '坏表', fields: [{ code: 1 }] },
    { key: 'Zrr', title: '自然人信息', fields: [field('xm', '姓名'), field('id', ''), field('x1', ''), field('xm', '姓名')] },
    { title: '没有代码' },
    { key: 'Q', title: '调查', fields: [field('q', '不知何物')] },
  ]
  const report = await importFile(db, catalogue, { name: 'mixed.json', bytes: json(forms) }, options)
  expect(report.forms.map((f) => [f.id, f.fields, f.skipped])).toEqual([['credit:Zrr', 1, ['id']]])
  expect(report.problems.map((p) => [p.file, p.form, p.row])).toEqual([
    ['mixed.json', '坏表', 1],
    ['mixed.json', '没有代码', null],
    ['mixed.json', '自然人信息', 3],
    ['mixed.json', '自然人信息', 4],
    ['mixed.json', '调查', null],
  ])
})

test('a file that is neither JSON nor a workbook is refused in a sentence', async () => {
  for (const name of ['x.json', 'x.xlsx']) {
    const report = await importFile(db, catalogue, { name, bytes: new TextEncoder().encode('PK nonsense') }, options)
    expect(report).toMatchObject({ forms: [], problems: [{ file: name, form: null, row: null }] })
  }
})

test('an Excel workbook of the same shape is imported: one sheet a form, bad rows named', async () => {
  const row = (...cells: (string | null)[]) => cells.map((value) => ({ value: value ?? undefined, type: String }))
  const bytes = await writeXlsxFile([
    {
      sheet: '居民入户核查',
      data: [
        row('报表代码', 'RHHC'),
        row('字段代码', '字段名称', '必填'),
        row('xm', '姓名', '是'),
        row('sfzh', '身份证号', null),
        row('gzqk', '当前困难情况', null),
        row(null, '没有代码的字段', null),
      ],
    },
    { sheet: '说明', data: [row('请于月底前报送')] },
  ]).toBuffer()
  const report = await importFile(db, catalogue, { name: 'forms.xlsx', bytes }, options)
  expect(report.forms).toMatchObject([{ id: 'credit:RHHC', title: '居民入户核查', objectClass: 'resident', fields: 3 }])
  expect(report.problems.map((p) => [p.file, p.form, p.row])).toEqual([
    ['forms.xlsx', '说明', null],
    ['forms.xlsx', '居民入户核查', 6],
  ])
  expect((await readForm(db, 'credit:RHHC'))?.fields.map((f) => [f.element, f.required])).toEqual([
    ['resident.name', true],
    ['resident.idNumber', true],
    ['resident.rHHCGzqk', false],
  ])
})

const templates = join(import.meta.dirname, '../../../shared/data/departments-cn.json')
test.runIf(existsSync(templates))('the eleven templates that departments of one city really use are imported', async () => {
  const report = await importFile(db, catalogue, { name: 'departments-cn.json', bytes: readFileSync(templates) }, options)
  expect(report.problems).toEqual([])
  expect(report.forms).toHaveLength(11)
  expect(report.forms.map((f) => f.objectClass).sort()).toEqual([...Array(10).fill('enterprise'), 'resident'])
  const person = await readForm(db, 'credit:Zrrxyxx')
  const bound = new Map(person?.fields.map((f) => [f.code, f.element]))
  expect(bound.get('sfzjh')).toBe('resident.idNumber')
  expect(bound.get('zz')).toBe('resident.registeredAddress')
  expect(bound.get('sjjzdz')).toBe('resident.residenceAddress')
  expect(bound.has('id')).toBe(false)
  expect((await listForms(db, '行政')).length).toBeGreaterThanOrEqual(9)
})

const roster = (...heads: string[]) =>
  rawWorkbook([{ name: '花名册', rows: [['花名册'], ['序号', ...heads], [1, ...heads.map(() => null)]], merges: ['A1:D1'] }])
const takenIn = async (name: string, bytes: Uint8Array, replaces?: string) =>
  takeIn(db, catalogue.current(), { name, bytes }, { ...options, replaces })

test('two forms with one title are two forms, which is told; brought again they are the same two (issue 10, 5; same-title-two-forms)', async () => {
  const [disabled, veterans] = [roster('姓名', '身份证号', '残疾类别'), roster('姓名', '身份证号', '入伍时间')]
  for (const times of [1, 2]) {
    const first = await importFile(db, catalogue, { name: '残疾人.xlsx', bytes: disabled }, options)
    const second = await importFile(db, catalogue, { name: '退役军人.xlsx', bytes: veterans }, options)
    expect(first.forms).toMatchObject([{ id: 'credit:hmc', version: 1, changed: times === 1 }])
    expect(second.forms).toMatchObject([{ id: 'credit:hmc_2', version: 1, changed: times === 1 }])
    const told = second.problems.map((p) => p.message.zh).join()
    if (times === 1) expect(told).toMatch(/credit:hmc .*另一张表 credit:hmc_2.*--replaces credit:hmc/)
    else expect(told).toBe('')
  }
  const labelsOf = async (id: string) => (await readForm(db, id))?.rowSets?.[0]?.fields.map((f) => f.label.zh)
  expect(await labelsOf('credit:hmc')).toEqual(['姓名', '身份证号', '残疾类别'])
  expect(await labelsOf('credit:hmc_2')).toEqual(['姓名', '身份证号', '入伍时间'])
})

test('a corrected form is a new version where a person says so, and only of one form of the department (issue 10, 5)', async () => {
  const bytes = roster('姓名', '身份证号', '残疾类别', '残疾等级')
  const file = { name: '残疾人.xlsx', bytes }
  const report = await importFile(db, catalogue, file, { ...options, replaces: 'credit:hmc' })
  expect(report.forms).toMatchObject([{ id: 'credit:hmc', version: 2, changed: true }])
  for (const replaces of ['credit:none', 'other:hmc'])
    await expect(importFile(db, catalogue, file, { ...options, replaces })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('forms taken in for review are kept apart in the same way (issue 10, 5)', async () => {
  const first = await takenIn('a.xlsx', rawWorkbook([visits()]))
  const [title, header = [], ...body] = visits().rows
  const other = rawWorkbook([{ ...visits(), rows: [title ?? [], [...header.slice(0, 4), '走访时间'], ...body] }])
  const second = await takenIn('b.xlsx', other)
  expect(first.forms).toMatchObject([{ id: 'credit:knqzzfdjb', changed: true }])
  expect(second.forms).toMatchObject([{ id: 'credit:knqzzfdjb_2', changed: true }])
  expect(second.problems.map((p) => p.message.en).join()).toContain('--replaces credit:knqzzfdjb')
  expect((await takenIn('b.xlsx', other)).forms).toMatchObject([{ id: 'credit:knqzzfdjb_2', changed: false }])
  expect((await takenIn('b.xlsx', other, 'credit:knqzzfdjb')).forms).toMatchObject([{ id: 'credit:knqzzfdjb', changed: true }])
})

test('two files of one department that are imported at the same time are still two forms (issue 10, 5)', async () => {
  const kinds = ['入伍时间', '残疾类别', '低保金额', '学籍号码']
  const file = (kind: string) => ({ name: `${kind}.xlsx`, bytes: roster('姓名', '身份证号', kind) })
  const connectors = ['office', 'desk'].map((id) => ({ id, department_id: 'credit', manifest: '' }))
  await db.insertInto('connector').values(connectors).execute()
  const office = { ...options, connector: 'office' }
  const reports = await Promise.all(kinds.map((kind) => importFile(db, catalogue, file(kind), office)))
  expect(reports.flatMap((r) => r.forms.map((f) => [f.id, f.version])).toSorted()).toEqual(
    ['hmc', 'hmc_2', 'hmc_3', 'hmc_4'].map((key) => [`office:${key}`, 1]),
  )
  const review = { ...options, connector: 'desk' }
  const taken = await Promise.all(kinds.map((kind) => takeIn(db, catalogue.current(), file(kind), review)))
  expect(taken.flatMap((r) => r.forms.map((f) => f.id)).toSorted()).toEqual(
    ['hmc', 'hmc_2', 'hmc_3', 'hmc_4'].map((key) => `desk:${key}`),
  )
})
