// Natural resources as a process: requests signed by hand here, replays refused, land in two units, keys.
import { createHash, createHmac, randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { readXml } from '../../connectors/xml/index.ts'
import { department, SECRET } from './support.ts'

let office = await department('natural-resources')

interface Signing {
  secret?: string
  time?: number
  nonce?: string
}

async function call(
  path: string,
  body?: string,
  { secret = SECRET, time = Date.now(), nonce = randomUUID() }: Signing = {},
  // biome-ignore lint/suspicious/noExplicitAny: each path answers something else
): Promise<any> {
  const url = `/zrzy/api${path}`
  const [bare, query = ''] = url.split('?')
  const digest = createHash('sha256')
    .update(body ?? '')
    .digest('hex')
  const method = body === undefined ? 'GET' : 'POST'
  const text = [method, bare, query.split('&').sort().join('&'), time, nonce, digest].join('\n')
  const sign = createHmac('sha256', secret).update(text).digest('hex')
  const headers = { 'x-zr-appid': 'yibiao-hub', 'x-zr-time': String(time), 'x-zr-nonce': nonce, 'x-zr-sign': sign }
  const reply = await fetch(office.origin + url, {
    method,
    headers: { ...headers, ...(body && { 'content-type': 'application/xml' }) },
    ...(body && { body }),
  })
  return (readXml(await reply.text(), new Set(['Response.Body.Rws.Rw'])) as { Response: unknown }).Response
}

// biome-ignore lint/suspicious/noExplicitAny: attributes and elements
type Task = any

const tasks = async () => (await call('/rw?xh=0&ym=1&ts=200')).Body.Rws.Rw as Task[]
const sheet = (task: Task, lsh: string, mu = '12.50') =>
  `<Sb lsh="${lsh}" rw="${task['@bh']}" bd="CBD"><Sj><Hh>${task.Dx['@dm']}</Hh><Hzxm>示例</Hzxm><Hzsfz>990101194403050002</Hzsfz><Dz>示例村</Dz><Rs>3</Rs><Dh>15400000000</Dh><Cbmj>${mu}</Cbmj></Sj></Sb>`

test('a wrong signature, an old one and one that was used are refused', async () => {
  expect(await call('/ping')).toMatchObject({ Head: { Code: '0000' } })
  expect(await call('/ping', undefined, { secret: 'wrong' })).toMatchObject({ Head: { Code: '1001' } })
  expect(await call('/ping', undefined, { time: Date.now() - 3_600_000 })).toMatchObject({ Head: { Code: '1001' } })
  const nonce = randomUUID()
  expect(await call('/ping', undefined, { nonce })).toMatchObject({ Head: { Code: '0000' } })
  expect(await call('/ping', undefined, { nonce })).toMatchObject({ Head: { Code: '1001' } })
})

test('a village has its land in hectares that are exact in 亩', async () => {
  const village = (await tasks()).find((t: Task) => t.Bd === 'TDLY')
  const { Xzq } = (await call(`/td/xzq?dm=${village?.Xzqdm}`)).Body
  expect(Xzq.Gdmj['@dw']).toBe('公顷')
  expect(Math.round(Number(Xzq.Gdmj['#text']) * 50) / 50).toBe(Number(Xzq.Gdmj['#text']))
})

test('a repeated number is booked once; other content under it and a broken report are refused', async () => {
  const task = (await tasks()).find((t: Task) => t.Bd === 'CBD' && t['@zt'] === '待办') as Task
  const first = await call('/sb', sheet(task, 'k1'))
  expect(first.Body.Hz).toMatchObject({ '@cf': 'N' })
  expect((await call('/sb', sheet(task, 'k1'))).Body.Hz).toEqual({ '@bh': first.Body.Hz['@bh'], '@cf': 'Y' })
  expect(await call('/sb', sheet(task, 'k1', '13.00'))).toMatchObject({ Head: { Code: '3002' } })
  expect(await call('/sb', sheet(task, 'k2', 'much'))).toMatchObject({ Head: { Code: '3001' } })
  expect(await call('/sb/k1')).toMatchObject({ Body: { Hz: { '@bh': first.Body.Hz['@bh'] } } })
  expect(await call('/sb/never')).toMatchObject({ Head: { Code: '4004' } })
  expect((await office.ledger()).filter(({ deliveryId }) => deliveryId === 'k1')).toMatchObject([{ repeats: 1 }])
})

test('after a restart its books are what they were', async () => {
  const ledger = await office.ledger()
  office = await office.restart()
  expect(await office.ledger()).toEqual(ledger)
})
