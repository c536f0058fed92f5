// Statistics as a process: files out, files in, acknowledgement files, each booked once.
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import iconv from 'iconv-lite'
import { expect, test, vi } from 'vitest'
import { department } from './support.ts'

let office = await department('statistics')
const folder = String(office.ready.folder)

type Row = Record<string, string>

const dropped = (n: number): Row[] => {
  const bytes = readFileSync(join(folder, 'out', `tasks-${String(n).padStart(6, '0')}.csv`))
  return parse(iconv.decode(bytes, 'gb18030'), { columns: true })
}
const villages = dropped(1).filter(({ 报表代码 }) => 报表代码 === 'CJYB')

const figures = (task: Row, more: Row = {}): Row => ({
  ...{
    任务编号: String(task.任务编号),
    报表代码: 'CJYB',
    来源单号: 's-1',
    A01: String(task.对象代码),
    A02: String(task.对象名称),
  },
  ...{ B01: '300', B02: '900', B03: '460', B04: '440', B05: '200', B06: '1', B07: '2', B08: '0', B09: '3' },
  ...{ C01: '50', C02: '12', D01: '7', E01: '1200.50', E02: '', E03: '18000', ...more },
})

function put(id: string, row: Row): void {
  const path = join(folder, 'in', `${id}.csv`)
  writeFileSync(`${path}.tmp`, iconv.encode(stringify([row], { header: true }), 'gb18030'))
  renameSync(`${path}.tmp`, path)
}

const acknowledgement = (id: string): Promise<Record<string, string>> =>
  vi.waitFor(() => JSON.parse(readFileSync(join(folder, 'ack', `${id}.json`), 'utf8')), { timeout: 20_000 })

const putAway = (id: string) =>
  vi.waitFor(() => expect(existsSync(join(folder, 'in', `${id}.csv`))).toBe(false), { timeout: 20_000 })

test('it drops its tasks as a table in GB 18030 with a Chinese header, and its forms beside it', () => {
  expect(villages.length).toBeGreaterThan(100)
  expect(villages[0]).toMatchObject({ 对象类型: '区划', 状态: '待报' })
  expect(villages[0]?.报告期).toMatch(/^\d{4}年\d{2}月$/)
  const { forms } = JSON.parse(readFileSync(join(folder, 'out', 'forms.json'), 'utf8'))
  expect(forms.map(({ code, fields }: { code: string; fields: unknown[] }) => [code, fields.length])).toEqual([
    ['CJYB', 17],
    ['QYYG', 9],
  ])
})

test('a file is booked, acknowledged and put away, and the task is told as done in the next table', async () => {
  const [task] = villages as [Row]
  put('d-1', figures(task))
  expect(await acknowledgement('d-1')).toMatchObject({ deliveryId: 'd-1', status: 'accepted', receipt: 'TJ-S-000001' })
  await putAway('d-1')
  await vi.waitFor(() => expect(dropped(2)).toMatchObject([{ 任务编号: task.任务编号, 状态: '已报' }]), { timeout: 20_000 })
})

test('a file that comes again is booked once and gets the same receipt', async () => {
  put('d-1', figures(villages[0] as Row))
  await putAway('d-1')
  await vi.waitFor(async () => expect(await office.ledger()).toMatchObject([{ deliveryId: 'd-1', repeats: 1 }]), {
    timeout: 20_000,
  })
  expect(await acknowledgement('d-1')).toMatchObject({ receipt: 'TJ-S-000001' })
})

test('figures that do not add up are rejected in words', async () => {
  put('d-2', figures(villages[1] as Row, { B03: '1' }))
  expect(await acknowledgement('d-2')).toMatchObject({ status: 'rejected', reason: '男、女人数之和应等于户籍人口' })
})

test('when its acknowledgement is lost, the same file again brings it', async () => {
  await office.mode('drop-reply', { times: 1 })
  put('d-3', figures(villages[2] as Row))
  await putAway('d-3')
  expect(readdirSync(join(folder, 'ack'))).not.toContain('d-3.json')
  put('d-3', figures(villages[2] as Row))
  expect(await acknowledgement('d-3')).toMatchObject({ status: 'accepted' })
  expect((await office.ledger()).filter(({ deliveryId }) => deliveryId === 'd-3')).toMatchObject([{ repeats: 1 }])
})

test('while it is down files wait; what it was given meanwhile is booked when it is back, also after a restart', async () => {
  await office.mode('down')
  put('d-4', figures(villages[3] as Row))
  await office.control('tasks', {})
  const files = readdirSync(join(folder, 'out')).length
  expect(existsSync(join(folder, 'in', 'd-4.csv'))).toBe(true)
  const before = await office.ledger()
  office = await office.restart()
  expect(await acknowledgement('d-4')).toMatchObject({ status: 'accepted' })
  expect((await office.ledger()).slice(0, before.length)).toEqual(before)
  expect(readdirSync(join(folder, 'out')).length).toBeGreaterThan(files)
})
