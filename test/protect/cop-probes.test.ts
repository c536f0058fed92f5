// A GraphQL scanner's findings on a hub in production (reliability: row 5). Probes are sent as the scanner would, without the
// portal's cookie and headers, except where a probe must be signed in to show anything.
import { afterAll, expect, test } from 'vitest'
import { startHub } from '../support/hub.ts'
import { writeScore } from '../support/score.ts'
import { PROBES, type Probe } from './cop-probes.ts'

const web = await startHub({ production: true })
afterAll(() => web.close())

const flagged: string[] = []

async function send({ path = '/graphql', method = 'POST', send: text }: Probe, authorization: string | undefined) {
  const body = text === null ? null : JSON.stringify(Array.isArray(text) ? text.map((query) => ({ query })) : { query: text })
  const reply = await fetch(web.url + path, {
    method,
    // The scanner sends a browser's queries by GET: signed in by cookie, from a foreign page.
    headers: {
      accept: method === 'GET' ? 'text/html, */*' : '*/*',
      ...(authorization && text !== null ? { authorization } : { cookie: 'yibiao-session=ann' }),
      ...(body !== null && { 'content-type': 'application/json' }),
      ...(body === null && method === 'POST' && { 'content-type': 'application/x-www-form-urlencoded' }),
    },
    body,
  })
  const answer = await reply.text()
  let json: unknown
  try {
    json = JSON.parse(answer)
  } catch {}
  return { status: reply.status, text: answer, json }
}

test.each(PROBES)('$id: $title is refused', async (probe) => {
  const reply = await send(probe, 'Bearer ann')
  if (probe.flagged(reply)) flagged.push(probe.id)
  expect(probe.flagged(reply), reply.text.slice(0, 300)).toBe(false)
  expect(reply.status).toBeLessThan(500)
})

test('the scanner was let in: an ordinary question is answered', async () => {
  const answer = await web.post({ query: '{ me { username } }' })
  expect(await answer.json()).toEqual({ data: { me: { username: 'ann' } } })
})

test('fourteen of fourteen probes come back negative', async () => {
  expect(PROBES.map((p) => p.id)).toEqual(Array.from({ length: 14 }, (_, i) => `COP-${String(i + 1).padStart(2, '0')}`))
  await writeScore(
    'graphql-cop',
    { probes: PROBES.length, negative: PROBES.length - flagged.length },
    'vitest run test/protect/cop-probes.test.ts',
  )
  expect(flagged).toEqual([])
})
