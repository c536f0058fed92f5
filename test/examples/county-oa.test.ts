// The county's old office system as a process: forms in GB 18030, HTTP 200 in every case, each report booked once.
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { department, SECRET } from './support.ts'

let office = await department('county-oa')

const percent = (text: string) =>
  [...iconv.encode(text, 'gb18030')].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')

interface Told {
  status: number
  result: string
  errcode: string
  errmsg: string
  // biome-ignore lint/suspicious/noExplicitAny: each path answers something else
  data: any
}

async function call(path: string, form?: Record<string, string>, password = SECRET): Promise<Told> {
  const reply = await fetch(`${office.origin}/oa/sjbs/${path}`, {
    headers: {
      authorization: `Basic ${Buffer.from(`yibiao:${password}`).toString('base64')}`,
      ...(form && { 'content-type': 'application/x-www-form-urlencoded; charset=GB18030' }),
    },
    ...(form && {
      method: 'POST',
      body: Object.entries(form)
        .map(([name, value]) => `${name}=${percent(value)}`)
        .join('&'),
    }),
  })
  return { status: reply.status, ...JSON.parse(iconv.decode(Buffer.from(await reply.arrayBuffer()), 'gb18030')) }
}

const { data } = await call('rwlist.do?xh=0&ts=200')
const report = (n: number, more: object = {}) => {
  const task = data.list[n]
  const counts = { hs: 300, rk: 900, czrk: 800, wcwg: 100, lset: 5, yhs: 0 }
  const nr = JSON.stringify({ cdm: task.cdm, cmc: task.cmc, ...counts, bz: '平安，𠮷祥', ...more })
  return { rwid: task.rwid, bbid: 'CZHYB', nr }
}

test('it asks every village, in pages by a number that grows', async () => {
  const page = await call('rwlist.do?xh=0&ts=5')
  expect(page).toMatchObject({ status: 200, result: 'ok', data: { more: '是' } })
  expect(page.data.list).toHaveLength(5)
  expect((await call(`rwlist.do?xh=${page.data.list[4].xh}&ts=1`)).data.list[0].xh).toBeGreaterThan(page.data.list[4].xh)
})

test('whoever is not signed in, asks wrongly or for nothing hears of it inside HTTP 200', async () => {
  expect(await call('ping.do', undefined, 'another')).toMatchObject({ status: 200, result: 'error', errcode: 'E101' })
  expect(await call('rwlist.do?ts=100000')).toMatchObject({ status: 200, errcode: 'E102' })
  expect(await call('cx.do?lsh=never')).toMatchObject({ status: 200, errcode: 'E301' })
})

test('a report in GB 18030 is booked once and found again, and other content under its number is refused', async () => {
  const first = await call('tj.do', { lsh: 'd-1', ...report(0) })
  expect(first).toMatchObject({ result: 'ok', data: { lsh: 'd-1', hzh: 'OA-HZ-000001', cf: '否' } })
  expect(await call('tj.do', { lsh: 'd-1', ...report(0) })).toMatchObject({ data: { hzh: 'OA-HZ-000001', cf: '是' } })
  expect(await call('cx.do?lsh=d-1')).toMatchObject({ data: { hzh: 'OA-HZ-000001' } })
  expect(await call('tj.do', { lsh: 'd-1', ...report(0, { hs: 301 }) })).toMatchObject({ errcode: 'E202' })
  expect(await office.ledger()).toMatchObject([{ deliveryId: 'd-1', repeats: 1, content: { bz: '平安，𠮷祥' } }])
})

test('figures that cannot be are refused in words', async () => {
  expect(await call('tj.do', { lsh: 'd-2', ...report(1, { wcwg: 1000 }) })).toMatchObject({
    errcode: 'E201',
    errmsg: '外出务工人数不得多于户籍人口',
  })
})

test('it can be busy, lose a reply, and start again with its books as they were', async () => {
  await office.mode('fail')
  expect(await call('ping.do')).toMatchObject({ status: 200, errcode: 'E900' })
  await office.mode('drop-reply', { times: 1 })
  await expect(call('tj.do', { lsh: 'd-3', ...report(2) })).rejects.toThrow()
  expect(await call('tj.do', { lsh: 'd-3', ...report(2) })).toMatchObject({ data: { cf: '是' } })
  const before = await office.ledger()
  office = await office.restart()
  expect(await office.ledger()).toEqual(before)
})
