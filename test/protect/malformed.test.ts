// Ten thousand malformed requests from five seeds (reliability: row 7): none causes an internal error or stops the hub.
import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { startHub } from '../support/hub.ts'
import { writeScore } from '../support/score.ts'
import { type MalformedRequest, malformedRequest, randomFrom } from './malformed.ts'

const SEEDS = [1, 2, 3, 4, 5]
const EACH = 2000
const AT_ONCE = 16

const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })
const statuses = new Map<number, number>()
let broken = 0
const web = await startHub()
afterAll(async () => {
  agent.destroy()
  await web.close()
})

/** Returns the status, or 0 if the connection was closed without one. */
function send({ method, path, headers, body, bytes }: MalformedRequest): Promise<number> {
  const { port } = new URL(web.url)
  if (bytes)
    return new Promise((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.end(bytes))
      let text = ''
      socket.on('data', (chunk) => {
        text += chunk.toString('latin1')
      })
      socket.on('error', () => {})
      socket.on('close', () => resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0)))
    })
  return new Promise((resolve) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers, agent }, (reply) => {
      const status = reply.statusCode ?? 0
      // An open event stream never ends by itself.
      if (reply.headers['content-type']?.includes('event-stream') && status === 200) {
        reply.destroy()
        return resolve(status)
      }
      reply.on('error', () => resolve(0))
      reply.resume().on('end', () => resolve(status))
    })
    sent.on('error', () => resolve(0))
    if (body) sent.setHeader('content-length', body.length)
    sent.end(body ?? undefined)
  })
}

test.each(SEEDS)('seed %i: two thousand malformed requests, and not one answer says that the hub failed', async (seed) => {
  const random = randomFrom(seed)
  const failed: string[] = []
  const requests = Array.from({ length: EACH }, () => malformedRequest(random))
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let next = requests.pop(); next; next = requests.pop()) {
        const status = await send(next)
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
        if (status === 0) broken++
        if (status >= 500)
          failed.push(`${status} ${next.method} ${next.path} ${JSON.stringify(next.headers)} ${next.body?.toString('latin1')}`)
      }
    }),
  )
  expect(failed).toEqual([])
  const good = await web.post({ query: '{ me { username } }' })
  expect(await good.json()).toEqual({ data: { me: { username: 'ann' } } })
})

test('every request was answered, and the log holds no error', async () => {
  const answers = Object.fromEntries(
    [...statuses].toSorted(([a], [b]) => a - b).map(([s, n]) => [s === 0 ? 'closed' : `HTTP ${s}`, n]),
  )
  await writeScore(
    'malformed-requests',
    {
      requests: SEEDS.length * EACH,
      seeds: SEEDS.join(' '),
      'HTTP 5xx': [...statuses].filter(([s]) => s >= 500).length,
      ...answers,
    },
    'vitest run test/protect/malformed.test.ts',
  )
  expect([...statuses.values()].reduce((a, b) => a + b, 0)).toBe(SEEDS.length * EACH)
  expect(Object.keys(answers), 'the requests were let in, and met more than one refusal').toEqual(
    expect.arrayContaining(['HTTP 200', 'HTTP 400', 'HTTP 401', 'HTTP 404', 'HTTP 415']),
  )
  // Only bytes that are not HTTP may be answered with a closed connection.
  expect(broken).toBeLessThan(SEEDS.length * EACH * 0.06)
  expect(web.logged.filter((line) => (JSON.parse(line) as { level: number }).level >= 50)).toEqual([])
})
