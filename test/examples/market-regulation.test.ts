// Market regulation as a process and a database: views to read, one function to write, a front that can lose a reply.
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { createWorld, readDivisions } from '../../examples/departments/world/index.ts'
import { emptyDatabase } from '../support/database.ts'
import { department, SECRET } from './support.ts'

const world = createWorld({ seed: 42, residents: 1500, divisions: readDivisions() })
let office = await department('market-regulation', { DEPARTMENT_DATABASE_URL: await emptyDatabase() })

const url = () => `postgres://${office.ready.role}:${SECRET}@127.0.0.1:${office.ready.sqlPort}/${office.ready.database}`
let hub = connect()
function connect(): pg.Pool {
  const pool = new pg.Pool({ connectionString: url(), max: 12 })
  pool.on('error', () => {})
  return pool
}
afterAll(() => hub.end())

const rows = async (sql: string, values: unknown[] = []) => (await hub.query(sql, values)).rows
const refusal = (sql: string, values: unknown[] = []) =>
  hub.query(sql, values).then(
    () => 'no refusal',
    ({ code, message }) => `${code} ${message}`,
  )
const send = (id: string | null, task: string, payload: object): [string, unknown[]] => [
  'select hub_receive($1, $2, $3, $4) as told',
  [id, task, 'QYNB', payload],
]

async function report(n: number): Promise<{ task: string; payload: Record<string, unknown> }> {
  const [task] = await rows('select rwbh, tyshxydm from v_hub_task order by rwbh offset $1 limit 1', [n])
  const [payload] = await rows(
    `select tyshxydm, mc as qymc, fddbr, clrq::text, trim_scale(zczb)::text as zczb, zt, jycs, jyfw, qylx, lxdh, cyrs
     from v_hub_enterprise where tyshxydm = $1`,
    [task.tyshxydm],
  )
  return { task: task.rwbh, payload }
}

test('many enterprises are read in one statement, capital in ten thousand yuan', async () => {
  const codes = world.enterprises.map(({ creditCode }) => creditCode)
  const found = await rows('select tyshxydm, zczb from v_hub_enterprise where tyshxydm = any($1)', [codes])
  expect(found.length).toBe(codes.length)
  const [one] = world.enterprises
  const told = found.find(({ tyshxydm }) => tyshxydm === one?.creditCode)
  expect(Number(told.zczb) * 10_000).toBeCloseTo(one?.capital ?? 0)
})

test('the role of the hub may read the views and call two functions, and nothing else', async () => {
  for (const sql of ['select * from scjg.task', 'select scjg.gate(true)', 'create table x ()', 'select * from scjg.effect'])
    expect(await refusal(sql)).toMatch(/^42501/)
})

test('tasks carry a number that grows with every change', async () => {
  const numbers = (await rows('select bgxh::int from v_hub_task order by bgxh')).map(({ bgxh }) => bgxh)
  const last = numbers.at(-1)
  const { tasks } = await office.control('tasks', { dueInDays: 2 })
  expect(await rows('select rwbh from v_hub_task where bgxh > $1', [last])).toEqual([{ rwbh: tasks[0].taskNo }])
})

test('twenty repeats at the same moment are booked once and all get the first acknowledgement', async () => {
  const { task, payload } = await report(0)
  const told = await Promise.all(Array.from({ length: 20 }, () => rows(...send('d-1', task, payload))))
  expect(new Set(told.map(([row]) => row.told)).size).toBe(1)
  expect(await office.ledger()).toMatchObject([{ deliveryId: 'd-1', repeats: 19 }])
  expect(await rows('select hub_find($1) as told', ['d-1'])).toEqual(told[0])
  expect(await rows('select hub_find($1) as told', ['never'])).toEqual([{ told: null }])
  expect(await rows('select zt from v_hub_task where rwbh = $1', [task])).toEqual([{ zt: '1' }])
})

test('a report that is wrong, or other content under a used id, is refused with P0001 and the reason', async () => {
  const { task, payload } = await report(0)
  const wrong = (id: string, change: object) => refusal(...send(id, task, { ...payload, ...change }))
  expect(await wrong('d-1', { bz: '改' })).toBe('P0001 同一投递编号的内容与首次不同')
  expect(await wrong('d-2', { zt: '9', clrq: '2020-02-31', qymc: '', zz: 1 })).toBe(
    'P0001 未知字段 zz；企业名称：必填；成立日期：格式不符；登记状态：代码不在代码表中',
  )
  expect(await wrong('d-2', { tyshxydm: world.enterprises.at(-1)?.creditCode })).toContain('与任务对象不一致')
  expect((await office.ledger()).length).toBe(1)
})

test('when the reply is lost the report is booked all the same; a repeat finds it', async () => {
  const { task, payload } = await report(1)
  await office.mode('drop-reply', { times: 1 })
  expect(await refusal(...send('lost', task, payload))).toContain('Connection terminated')
  expect((await office.ledger()).filter(({ deliveryId }) => deliveryId === 'lost')).toMatchObject([{ repeats: 0 }])
  const [{ told }] = (await rows(...send('lost', task, payload))) as [{ told: string }]
  expect((await office.ledger()).at(-1)).toMatchObject({ acknowledgement: told, repeats: 1 })
})

test('it can be busy, be down, refuse reports, and be well again', async () => {
  const { task, payload } = await report(2)
  await office.mode('fail')
  expect(await refusal('select count(*) from v_hub_enterprise')).toMatch(/^57P03/)
  expect(await refusal(...send('d-3', task, payload))).toMatch(/^57P03/)
  await office.mode('refuse')
  expect(await refusal(...send('d-3', task, payload))).toMatch(/^P0001 暂不接收/)
  expect((await rows('select count(*)::int as n from v_hub_enterprise'))[0].n).toBe(world.enterprises.length)
  await office.mode('down')
  expect(await refusal('select 1')).toMatch(/terminated|ECONNRESET|closed/i)
  await office.mode('ok')
  expect(await rows('select hub_find($1) as told', ['d-3'])).toEqual([{ told: null }])
})

test('after a restart its books are what they were', async () => {
  const ledger = await office.ledger()
  const tasks = await rows('select * from v_hub_task order by bgxh')
  await hub.end()
  office = await office.restart()
  hub = connect()
  expect(await office.ledger()).toEqual(ledger)
  expect(await rows('select * from v_hub_task order by bgxh')).toEqual(tasks)
})
