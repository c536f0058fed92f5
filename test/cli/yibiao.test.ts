// The program as a person uses it: real processes, real exit codes.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { freshDatabase } from '../support/database.ts'
import { BIN, runVerb } from '../support/hub-process.ts'

const database = await freshDatabase()
const folder = await mkdtemp(join(tmpdir(), 'yibiao-cli-'))
beforeAll(async () => {
  await database.db
    .insertInto('department')
    .values({ id: 'market-regulation', name_zh: '市场监督管理局', name_en: 'Market' })
    .execute()
  await database.db
    .insertInto('connector')
    .values({ id: 'market-regulation', department_id: 'market-regulation', manifest: '', state: 'PAUSED' })
    .execute()
  await database.db
    .insertInto('division')
    .values({ code: '990101100001', parent: null, name: '示例村', level: 'VILLAGE' })
    .execute()
})
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

async function yibiao(args: string[], env: Record<string, string> = {}) {
  const around = { HOME: folder, YIBIAO_DATA: folder, DATABASE_URL: database.url, ...env }
  const { code, output: out, said: err } = await runVerb(args, around, BIN)
  return { code, out, err }
}

test('every wrong setting is named at once, in words that say what to do, and nothing starts', async () => {
  const env = {
    PORT: '80',
    DATABASE_URL: 'mysql://x',
    KEYCLOAK_URL: 'login.example',
    YIBIAO_DEMO: 'maybe',
    YIBIAO_KEYS: '1:short',
  }
  const { code, err, out } = await yibiao(['start'], env)
  expect(code).toBe(1)
  expect(out).toBe('')
  for (const name of Object.keys(env)) expect(err).toMatch(new RegExp(`^ {2}${name}: `, 'm'))
  expect(err).not.toMatch(/\bat .*\.ts:\d+/)
})

test('production starts with nothing that is only for development', async () => {
  const { code, err } = await yibiao(['start'], { NODE_ENV: 'production', DATABASE_URL: '' })
  expect(code).toBe(1)
  for (const name of ['DATABASE_URL', 'KEYCLOAK_URL', 'YIBIAO_KEYS']) expect(err).toContain(`${name}: must be set`)
})

test('a token without a running hub says what to start', async () => {
  const { code, err } = await yibiao(['token', 'worker'], { PORT: '39990' })
  expect(code).toBe(1)
  expect(err).toContain('Is `npm start` running?')
})

test('a verb that does not exist is told with the way to help', async () => {
  const { code, err } = await yibiao(['sumbit'])
  expect(code).toBe(1)
  expect(err).toContain('--help')
})

test("a department's forms come in from JSON and from Excel of the same shape, twice without a second version, and can be issued", async () => {
  const fields = [
    { code: 'fdmc', label: '法定名称' },
    { code: 'gjxyztdm', label: '统一社会信用代码' },
    { code: 'wh', label: '行政许可决定书文号' },
    { code: 't_id', label: 'ID' },
  ]
  const json = join(folder, 'forms.json')
  await writeFile(json, JSON.stringify({ source: 'hand-made', forms: [{ key: 'Xzxk', title: '行政许可', fields }] }))
  const imported = await yibiao(['forms', 'import', json, '--department', 'market-regulation', '--json'])
  expect(imported.err).toBe('')
  const report = JSON.parse(imported.out) as { forms: Record<string, unknown>[]; problems: unknown[] }
  expect(report.problems).toEqual([])
  expect(report.forms).toMatchObject([{ id: 'market-regulation:Xzxk', version: 1, fields: 3, skipped: ['t_id'] }])

  const xlsx = join(folder, 'forms.xlsx')
  const rows = [['字段代码', '字段名称'], ...fields.map((f) => [f.code, f.label])].map((r) => r.map((value) => ({ value })))
  await writeFile(xlsx, await writeXlsxFile([{ sheet: '行政许可', data: rows }]).toBuffer())
  const second = await yibiao(['forms', 'import', xlsx, '--department', 'market-regulation', '--json'])
  expect((JSON.parse(second.out) as { forms: { title: string; fields: number }[] }).forms).toMatchObject([
    { title: '行政许可', fields: 3 },
  ])
  const third = await yibiao(['forms', 'import', json, '--department', 'market-regulation', '--json'])
  expect((JSON.parse(third.out) as typeof report).forms).toMatchObject([{ version: 1, changed: false }])

  const subject = '91990101000101792R@990101100001'
  const issue = ['forms', 'issue', 'market-regulation:Xzxk', '--subject', subject, '--due', '2026-12-20', '--json']
  expect(JSON.parse((await yibiao(issue)).out)).toEqual({ issued: 1, problems: [] })
  expect(JSON.parse((await yibiao(issue)).out)).toMatchObject({ issued: 0 })
  const wrong = await yibiao([
    'forms',
    'issue',
    'market-regulation:Xzxk',
    '--subject',
    '91990101000101792X@990101100001',
    '--json',
  ])
  expect(wrong.code).toBe(1)
  expect((JSON.parse(wrong.out) as { problems: unknown[] }).problems).toHaveLength(1)
})

test("a form comes in under its department's connector, which need not have the department's id", async () => {
  const { db } = database
  await db.insertInto('department').values({ id: 'parks', name_zh: '园林局', name_en: 'Parks' }).execute()
  await db.insertInto('connector').values({ id: 'parks-2026', department_id: 'parks', manifest: '', state: 'PAUSED' }).execute()
  const fields = [{ code: 'xydm', label: '统一社会信用代码' }]
  const file = join(folder, 'parks.json')
  await writeFile(file, JSON.stringify({ source: 'hand-made', forms: [{ key: 'Gs', title: '绿化企业', fields }] }))
  const imported = await yibiao(['forms', 'import', file, '--department', 'parks', '--json'])
  expect(JSON.parse(imported.out)).toMatchObject({ forms: [{ id: 'parks-2026:Gs' }] })
  const reviewed = await yibiao(['catalogue', 'import', file, '--department', 'parks', '--json'])
  expect(JSON.parse(reviewed.out)).toMatchObject({ forms: [{ id: 'parks-2026:Gs' }] })
  const wrong = await yibiao(['catalogue', 'import', file, '--department', 'parks', '--connector', 'market-regulation'])
  expect(wrong).toMatchObject({ code: 1, err: expect.stringContaining('parks-2026') })
}, 60_000)

test('a file that is no form says which file and why', async () => {
  const file = join(folder, 'broken.json')
  await writeFile(file, '{"forms": [')
  const { code, out, err } = await yibiao(['forms', 'import', file, '--department', 'market-regulation'])
  expect(code).toBe(1)
  expect(out + err).toContain('broken.json')
})
