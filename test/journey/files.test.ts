// Forms as files over HTTP: the empty form for every reader of the catalogue, the filled one for its sender. Personal values
// need a recorded purpose.
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { identityUrlOf } from '../../gateway/config.ts'
import { tokenFor } from '../../gateway/platform/index.ts'
import { startWorld, type World } from '../support/world.ts'
import { valuesFor } from './answers.ts'
import { createClient, SUBMIT } from './client.ts'

let world: World
let sent: { id: string; form: string; name: string }
beforeAll(async () => {
  world = await startWorld({ residents: 400 })
  const client = createClient(world)
  const sheet = await client.openSheet(await client.busiest())
  const input = { sheet: sheet.id, idempotencyKey: crypto.randomUUID(), values: valuesFor(sheet) }
  const answer = await world.ask<{ submitSheet: { submission: { id: string } | null; problems: unknown } }>('worker', SUBMIT, {
    input,
  })
  const id = answer.data?.submitSheet.submission?.id
  if (!id) throw new Error(JSON.stringify(answer))
  interface Sent {
    deliveries: { task: { form: { id: string } } }[]
    values: { element: { id: string }; value: string }[]
  }
  const { data } = await world.ask<{ submission: Sent }>(
    'worker',
    'query ($id: ID!) { submission(id: $id) { deliveries { task { form { id } } } values { element { id } value } } }',
    { id },
    'zh',
    '测试下载',
  )
  const name = data.submission.values.find((v) => v.element.id === 'resident.name')?.value
  sent = { id, form: data.submission.deliveries[0]?.task.form.id ?? '', name: name ?? '' }
}, 240_000)
afterAll(() => world?.close())

async function get(account: string | null, path: string, purpose?: string) {
  const { config } = world.running.hub
  const token = account && (await tokenFor({ issuerUrl: `${identityUrlOf(config)}/realms/${config.realm}` }, account))
  const response = await fetch(`${world.url}/files/${path}`, {
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(purpose && { 'x-yibiao-purpose': encodeURIComponent(purpose) }),
    },
  })
  return { status: response.status, headers: response.headers, bytes: new Uint8Array(await response.arrayBuffer()) }
}

async function textOf(bytes: Uint8Array): Promise<string> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer)
  const cells: string[] = []
  for (const sheet of workbook.worksheets) sheet.eachRow((row) => row.eachCell((cell) => void cells.push(cell.text)))
  return cells.join('\n')
}

test('an empty form is a workbook and a PDF under its Chinese name', async () => {
  for (const [kind, magic] of [
    ['xlsx', 'PK'],
    ['pdf', '%PDF-'],
  ] as const) {
    const file = await get('officer', `forms/${encodeURIComponent(sent.form)}.${kind}`)
    expect(file.status).toBe(200)
    expect(new TextDecoder('latin1').decode(file.bytes.slice(0, magic.length))).toBe(magic)
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="form\.\w+"; filename\*=UTF-8''%E/)
    expect(file.headers.get('cache-control')).toBe('no-store')
  }
})

test('the form as it was sent masks personal values, and writes them out for a purpose, which is journaled', async () => {
  const path = `submissions/${sent.id}/${encodeURIComponent(sent.form)}.xlsx`
  expect(await textOf((await get('worker', path)).bytes)).not.toContain(sent.name)
  const before = await world.running.hub.db.selectFrom('access_record').select('id').execute()
  expect(await textOf((await get('worker', path, '打印后入户核对')).bytes)).toContain(sent.name)
  const after = await world.running.hub.db.selectFrom('access_record').select('id').execute()
  expect(after.length).toBe(before.length + 1)
})

test('a roster holds one row for each of my own submissions', async () => {
  const file = await get('worker', `rosters/${encodeURIComponent(sent.form)}.xlsx?period=`, '汇总')
  expect(file.status).toBe(200)
  expect(await textOf(file.bytes)).toContain(sent.name)
  const other = await get('worker2', `rosters/${encodeURIComponent(sent.form)}.xlsx?period=`, '汇总')
  expect(await textOf(other.bytes)).not.toContain(sent.name)
})

test('nobody else gets it: without a sign-in 401; another worker, an officer, a form that it did not answer 404', async () => {
  const path = `submissions/${sent.id}/${encodeURIComponent(sent.form)}.xlsx`
  expect((await get(null, path)).status).toBe(401)
  for (const account of ['worker2', 'officer', 'supervisor', 'admin'])
    expect((await get(account, path, '查看')).status, account).toBe(404)
  for (const wrong of [
    `submissions/${sent.id}/statistics:none.xlsx`,
    'submissions/none/a.xlsx',
    'forms/none.xlsx',
    'forms/none.exe',
  ])
    expect((await get('worker', wrong)).status, wrong).toBe(404)
})
