// Taxation as a process: workbooks over SFTP both ways, each booked once.
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSheet } from 'read-excel-file/node'
import SftpClient from 'ssh2-sftp-client'
import { afterAll, expect, test, vi } from 'vitest'
import writeWorkbook from 'write-excel-file/node'
import { department, SECRET } from './support.ts'

let office = await department('taxation')
const folder = join(office.folder, 'exchange')

const quiet = { error: () => {}, end: () => {}, close: () => {} }
const connect = async (password = SECRET) => {
  const client = new SftpClient('test', quiet)
  await client.connect({
    host: '127.0.0.1',
    port: office.ready.sftpPort as number,
    username: String(office.ready.user),
    password,
  })
  return client
}
let client = await connect()
afterAll(() => client.end())

type Row = Record<string, string>
const dropped = async (n: number): Promise<Row[]> => {
  const [header = [], ...rows] = await readSheet(
    (await client.get(`/out/rw-${String(n).padStart(6, '0')}.xlsx`)) as Buffer,
    '任务',
  )
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [String(name), String(row[i] ?? '')])))
}
const tasks = await dropped(1)

const figures = (task: Row, more: Row = {}): Row => ({
  ...{ 任务编号: String(task.任务编号), 报表代码: 'XWQYJY', NSRSBH: String(task.纳税人识别号), NSRMC: String(task.纳税人名称) },
  ...{ SCJYDZ: '示例路1号', LXDH: '15400000000', CYRS: '12', YYSR: '12.345025', CKJHZ: '1.5', ...more },
})

async function put(id: string, row: Row): Promise<void> {
  const cells = [Object.keys(row), Object.values(row)].map((all) => all.map((value) => ({ value, type: String })))
  await client.put(await writeWorkbook(cells).toBuffer(), `/in/${id}.tmp`)
  await client.rename(`/in/${id}.tmp`, `/in/${id}.xlsx`)
}
const acknowledgement = (id: string): Promise<Row> =>
  vi.waitFor(() => JSON.parse(readFileSync(join(folder, 'ack', `${id}.json`), 'utf8')) as Row, { timeout: 20_000 })

test('its tasks lie there as a workbook with a Chinese header, and a mark says that it is whole', async () => {
  expect(tasks.length).toBeGreaterThan(5)
  expect(tasks[0]).toMatchObject({ 报表代码: 'XWQYJY', 状态: '未报', 所属期: expect.stringMatching(/^\d{6}$/) })
  expect(readdirSync(join(folder, 'out'))).toContain('rw-000001.xlsx.ok')
})

test('nobody comes in with another password', async () => {
  await expect(connect('another')).rejects.toThrow(/authentication/i)
})

test('a workbook is booked, acknowledged and put away, a repeat gets the same receipt, and the task is told as done', async () => {
  const [task] = tasks as [Row]
  await put('d-1', figures(task))
  expect(await acknowledgement('d-1')).toMatchObject({ TDBH: 'd-1', ZT: '1', QSH: 'SW-H-000001' })
  await vi.waitFor(() => expect(existsSync(join(folder, 'in/done/d-1.xlsx'))).toBe(true), { timeout: 20_000 })
  await put('d-1', figures(task))
  await vi.waitFor(async () => expect(await office.ledger()).toMatchObject([{ deliveryId: 'd-1', repeats: 1 }]), {
    timeout: 20_000,
  })
  await vi.waitFor(async () => expect(await dropped(2)).toMatchObject([{ 任务编号: task.任务编号, 状态: '已报' }]), {
    timeout: 20_000,
  })
})

test('figures that cannot be, and files that are no workbook, are refused in words', async () => {
  await put('d-2', figures(tasks[1] as Row, { CKJHZ: '99' }))
  expect(await acknowledgement('d-2')).toMatchObject({ ZT: '2', YY: '出口交货值不得多于营业收入' })
  writeFileSync(join(folder, 'in/d-3.tmp'), 'no workbook')
  renameSync(join(folder, 'in/d-3.tmp'), join(folder, 'in/d-3.xlsx'))
  expect(await acknowledgement('d-3')).toMatchObject({ ZT: '2', YY: '文件应为一行表头和一行数据' })
})

test('no name leads out of its folder', async () => {
  await expect(client.get('/../department.sqlite')).rejects.toThrow()
  expect((await client.list('/..')).map(({ name }) => name).sort()).toEqual(['ack', 'in', 'out'])
})

test('while it is down nobody gets in; after a restart it shows the same key and its books are what they were', async () => {
  await office.mode('down')
  await expect(connect()).rejects.toThrow()
  const before = { ledger: await office.ledger(), key: office.ready.hostKey }
  await client.end().catch(() => {})
  office = await office.restart()
  client = await connect()
  expect({ ledger: await office.ledger(), key: office.ready.hostKey }).toEqual(before)
})
