// Public security as a process: it follows its README.md, books a repeat once, and keeps its books over a restart.
import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { networkInterfaces } from 'node:os'
import { expect, test } from 'vitest'
import { createWorld, readDivisions } from '../../examples/departments/world/index.ts'
import { department, SECRET } from './support.ts'

const world = createWorld({ seed: 42, residents: 1500, divisions: readDivisions() })
let office = await department('public-security')

type Reply = { status: number; code: string; msg: string; data: never }

async function call(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Reply> {
  const reply = await fetch(`${office.origin}/rkxx/v1${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'x-api-key': SECRET, ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  return { status: reply.status, ...((await reply.json()) as Omit<Reply, 'status'>) }
}

type Task = { RWBH: string; BDBM: string; DXBS: string; RWMC: string; DXMC: string; BGXH: number; ZT: string }

async function tasks(): Promise<Task[]> {
  const all: Task[] = []
  for (let after = 0, more = '1'; more === '1'; ) {
    const { data } = (await call(`/rw?BGXH=${after}&TS=50`)) as unknown as { data: { RW: Task[]; XYXH: number; SFHY: string } }
    all.push(...data.RW)
    after = data.XYXH
    more = data.SFHY
  }
  return all
}

async function report(task: Task) {
  const { data } = await call('/rk/plcx', { GMSFHM: [task.DXBS] })
  const { GXSJ: _, ...person } = data[0] as Record<string, string>
  return { RWBH: task.RWBH, BDBM: task.BDBM, SJ: { ...person, LXDH: person.LXDH || '15400000000', SFDJ: '0' } }
}

test('many residents and households are looked up in one call, and unknown numbers are left out', async () => {
  const some = world.residents.slice(0, 150)
  const { code, data } = await call('/rk/plcx', { GMSFHM: [...some.map(({ idNumber }) => idNumber), '990101190001010000'] })
  expect(code).toBe('0')
  const people = data as Record<string, string>[]
  expect(people.length).toBe(150)
  const [one] = some
  const told = people.find(({ GMSFHM }) => GMSFHM === one?.idNumber)
  expect(told).toMatchObject({
    XM: one?.name,
    CSRQ: one?.birthDate.replaceAll('-', ''),
    HH: one?.household,
    XB: one?.sex === 'male' ? '1' : '2',
  })
  const home = world.households[7]
  const homes = await call('/hu/plcx', { HH: [home?.number] })
  expect(homes.data).toMatchObject([{ HH: home?.number, HZSFHM: home?.head.idNumber, HRS: home?.members.length }])
})

test('a wrong key is refused, and so are more than 200 numbers at once', async () => {
  expect(await call('/ping', undefined, { 'x-api-key': 'wrong' })).toMatchObject({ status: 401, code: '1001' })
  expect(await call('/rk/plcx', { GMSFHM: Array(201).fill('x') })).toMatchObject({ status: 400, code: '2001' })
})

test('tasks come in pages by change number, and no title holds a name', async () => {
  const all = await tasks()
  expect(all.length).toBeGreaterThan(100)
  expect(all.map(({ BGXH }) => BGXH)).toEqual(all.map((_, n) => n + 1))
  expect(new Set(all.map(({ BDBM }) => BDBM))).toEqual(new Set(['SYRKHC', 'JJAQPC']))
  for (const { RWMC, DXMC } of all) expect(RWMC).not.toContain(DXMC.replace(/户$/, ''))
})

test('every form says its fields, their types, code lists and rules', async () => {
  const { data } = (await call('/bd')) as unknown as {
    data: { BD: { BDBM: string; ZDLB: { LX: string; DMB: string }[] }[]; DMB: object }
  }
  expect(data.BD.map(({ BDBM, ZDLB }) => [BDBM, ZDLB.length])).toEqual([
    ['SYRKHC', 17],
    ['JJAQPC', 15],
  ])
  for (const field of data.BD.flatMap(({ ZDLB }) => ZDLB)) if (field.LX === 'DM') expect(data.DMB).toHaveProperty(field.DMB)
})

test('a repeated delivery is booked once and gets the first acknowledgement; other content under its number is refused', async () => {
  const task = (await tasks()).find(({ BDBM }) => BDBM === 'SYRKHC') as Task
  const body = await report(task)
  const first = await call('/hcsj', body, { 'x-lsh': 'delivery-1' })
  expect(first).toMatchObject({ code: '0', data: { CF: '0' } })
  const { QSBH } = first.data as { QSBH: string }
  const again = await Promise.all(Array.from({ length: 20 }, () => call('/hcsj', body, { 'x-lsh': 'delivery-1' })))
  for (const reply of again) expect(reply).toMatchObject({ code: '0', data: { QSBH, CF: '1' } })
  expect(await call('/hcsj', { ...body, SJ: { ...body.SJ, BZ: '改' } }, { 'x-lsh': 'delivery-1' })).toMatchObject({
    status: 200,
    code: '3002',
  })
  expect(await call('/hcsj/delivery-1')).toMatchObject({ code: '0', data: { ZT: '1', QSBH } })
  expect(await call('/hcsj/never-sent')).toMatchObject({ code: '4004' })
  expect(await office.ledger()).toMatchObject([{ deliveryId: 'delivery-1', acknowledgement: QSBH, repeats: 20 }])
  expect((await tasks()).at(-1)).toMatchObject({ RWBH: task.RWBH, ZT: '1' })
})

test('a report that is wrong is refused in words, and nothing is booked', async () => {
  const task = (await tasks()).find(({ BDBM, ZT }) => BDBM === 'SYRKHC' && ZT === '0') as Task
  const body = await report(task)
  const before = (await office.ledger()).length
  const wrong = async (SJ: object) => (await call('/hcsj', { ...body, SJ }, { 'x-lsh': 'wrong' })).msg
  expect(await wrong({ ...body.SJ, XB: '3' })).toContain('性别：代码不在代码表中')
  expect(await wrong({ ...body.SJ, CSRQ: '19900230' })).toContain('出生日期：格式不符')
  expect(await wrong({ ...body.SJ, XM: '' })).toContain('姓名：必填')
  expect(await wrong({ ...body.SJ, NOPE: '1' })).toContain('未知字段')
  expect(await wrong({ ...body.SJ, SFDJ: '1' })).toContain('独居人员须填写监护人电话')
  expect(await wrong({ ...body.SJ, GMSFHM: world.residents.find(({ idNumber }) => idNumber !== task.DXBS)?.idNumber })).toContain(
    '与任务对象不一致',
  )
  expect((await office.ledger()).length).toBe(before)
})

test('when its reply is lost the report is booked all the same; a repeat finds it', async () => {
  const task = (await tasks()).find(({ BDBM, ZT }) => BDBM === 'SYRKHC' && ZT === '0') as Task
  const body = await report(task)
  await office.mode('drop-reply', { times: 1 })
  await expect(call('/hcsj', body, { 'x-lsh': 'lost' })).rejects.toThrow()
  expect((await office.ledger()).filter(({ deliveryId }) => deliveryId === 'lost').length).toBe(1)
  expect(await call('/hcsj', body, { 'x-lsh': 'lost' })).toMatchObject({ code: '0', data: { CF: '1' } })
})

test('without a delivery number a repeat is booked twice: what the key is for', async () => {
  const task = (await tasks()).find(({ BDBM, ZT }) => BDBM === 'SYRKHC' && ZT === '0') as Task
  const body = await report(task)
  await call('/hcsj', body)
  await call('/hcsj', body)
  expect((await office.ledger()).filter(({ deliveryId }) => deliveryId === null).length).toBe(2)
})

test('it can be busy, hang, be down, refuse, and be well again', async () => {
  await office.mode('fail')
  expect(await call('/ping')).toMatchObject({ status: 503, code: '9001' })
  await office.mode('down')
  await expect(call('/ping')).rejects.toThrow()
  await office.mode('hang')
  const hanging = AbortSignal.timeout(300)
  await expect(fetch(`${office.origin}/rkxx/v1/ping`, { signal: hanging })).rejects.toThrow('timeout')
  await office.mode('refuse')
  expect(await call('/ping')).toMatchObject({ code: '0' })
  expect(await call('/hcsj', { RWBH: 'x', BDBM: 'x', SJ: {} }, { 'x-lsh': 'r' })).toMatchObject({ code: '3009' })
  await office.mode('ok')
  expect(await call('/ping')).toMatchObject({ code: '0' })
})

test('it listens on the loopback address only', async () => {
  const outside = Object.values(networkInterfaces())
    .flat()
    .find((address) => address && !address.internal && address.family === 'IPv4')
  if (outside) await expect(fetch(`http://${outside.address}:${office.ready.port}/control/mode`)).rejects.toThrow()
  // A foreign page whose host name points to this machine reaches the port, but gets no data.
  const [reply] = (await once(get(`${office.origin}/control/mode`, { headers: { host: 'evil.example' } }), 'response')) as [
    IncomingMessage,
  ]
  expect(reply.resume().statusCode).toBe(403)
})

test('its page shows what arrived and masks numbers', async () => {
  const html = await (await fetch(office.origin)).text()
  const [entry] = await office.ledger()
  expect(html).toContain('公安局')
  expect(html).toContain(entry?.acknowledgement)
  expect(html).not.toContain(String(entry?.content.GMSFHM))
})

test('after a restart its books and its tasks are what they were', async () => {
  const [ledger, before] = [await office.ledger(), await tasks()]
  office = await office.restart()
  expect(await office.ledger()).toEqual(ledger)
  expect(await tasks()).toEqual(before)
})
