// The number of live streams is limited too: one worker cannot hold all the connections of a process.
import { afterAll, expect, test } from 'vitest'
import { startHub } from '../support/hub.ts'

const MOST = 12
const web = await startHub()
afterAll(() => web.close())

async function listen(name: string) {
  const gone = new AbortController()
  const reply = await fetch(`${web.url}/graphql/stream`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      authorization: `Bearer ${name}`,
      'accept-language': 'en',
    },
    body: JSON.stringify({ query: 'subscription { inboxChanged { id } }' }),
    signal: gone.signal,
  })
  return { reply, status: reply.status, close: () => gone.abort() }
}

test('the thirteenth stream of one worker is refused and told when to come back; those that are open stay, others come in', async () => {
  const open = await Promise.all(Array.from({ length: MOST }, () => listen('hoarder')))
  expect(open.map((s) => s.status)).toEqual(Array(MOST).fill(200))
  const { reply } = await listen('hoarder')
  expect([reply.status, Number(reply.headers.get('retry-after')) > 0]).toEqual([429, true])
  expect(await reply.json()).toMatchObject({
    errors: [{ message: 'Too many requests. Try again later.', extensions: { code: 'RATE_LIMITED' } }],
  })
  const other = await listen('neighbour')
  expect(other.status).toBe(200)
  other.close()
  expect((await web.post({ query: '{ me { id } }' }, { authorization: 'Bearer hoarder' })).status, 'questions go on').toBe(200)
  for (const stream of open) expect(stream.reply.body?.locked).toBe(false)

  // A slot is released when its stream ends, for any reason.
  open[0]?.close()
  await expect
    .poll(async () => {
      const again = await listen('hoarder')
      if (again.status === 200) open.push(again)
      return again.status
    })
    .toBe(200)
  for (const stream of open) stream.close()
})
