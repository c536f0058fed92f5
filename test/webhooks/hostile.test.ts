import { createHash, createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeScore } from '../support/score.ts'
import { type Hub, post, SECRET, sign, stampOf, startHub } from './world.ts'

interface Case {
  id: string
  what: string
  status: number
  method?: string
  path?: string
  body?: string
  send?: string
  drop?: string[]
  set?: Record<string, string>
  twice?: string
  secret?: string
  at?: number
  retime?: number
  stamp?: string
  encoding?: 'base64'
  text?: string
  strip?: boolean
  plain?: boolean
  shorten?: number
  lengthen?: string
}

const cases = readFileSync(new URL('./hostile-hooks.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Case)

const TASK = { no: 'T1', name: '核查', place: '420525101001', open: true, at: '2026-11-22T01:00:00Z' }
const GOOD = JSON.stringify({ events: [{ id: 'good', type: 'task', task: TASK }] })

let hub: Hub
let foreign = ''
let unsent = ''
let held = 0

beforeAll(async () => {
  hub = await startHub()
  await hub.world.database.db
    .insertInto('division')
    .values({ code: '420525101001', parent: null, name: '测试村', level: 'VILLAGE' })
    .execute()
  const { world } = hub
  const one = async (department: string) => {
    const submission = await world.submit([{ connector: { id: department } } as never])
    return (await world.deliveries(submission))[0]?.id ?? ''
  }
  unsent = await one('test-rest')
  foreign = await one('test-other')
  await sql`update delivery set state = 'SENDING', attempts = 1, awaiting_since = now() where id = ${foreign}`.execute(
    world.database.db,
  )
})
afterAll(async () => {
  await hub.close()
  await writeScore(
    'webhooks-hostile',
    { cases: cases.length, held, actedOnByMistake: cases.length - held },
    'vitest run test/webhooks/hostile.test.ts',
  )
})

/** All state that an event could change. */
const picture = async () => {
  const { rows } = await sql`select (select count(*) from task where external_id not like 'ext-%') as tasks,
    (select string_agg(id || state, ',' order by id) from delivery) as deliveries, (select count(*) from journal) as journal`.execute(
    hub.world.database.db,
  )
  return rows[0]
}

describe('whoever is not the department, or tells what is not so, changes nothing', () => {
  test('the cases have permanent ids, each once', () => {
    expect(new Set(cases.map((c) => c.id)).size).toBe(cases.length)
    expect(cases.length).toBeGreaterThanOrEqual(50)
  })

  test.each(cases)('$id $what', async (c) => {
    const before = await picture()
    const body = bodyOf(c.body)
    const { stamp, signed } = signatureOf(c, body)
    const headers: Record<string, string | string[]> = {
      'x-timestamp': stamp,
      'x-signature': `${c.strip ? '' : 'sha256='}${signed}`,
      ...c.set,
    }
    if (c.retime) headers['x-timestamp'] = stampOf(c.retime)
    for (const name of c.drop ?? []) delete headers[name]
    if (c.twice) headers[c.twice] = [String(headers[c.twice]), String(headers[c.twice])]
    const reply = await post(hub.addresses[0], {
      body: sentOf(c.send, body),
      headers,
      ...(c.method && { method: c.method }),
      ...(c.path && { path: c.path.replace('${signature}', signed) }),
    })
    expect(reply.status).toBe(c.status)
    if (c.status === 401) expect(reply.body).toBe('{}')
    expect(await picture()).toEqual(before)
    held += 1
  })

  test('the same text, signed as agreed, is heard: the cases fail for what they say', async () => {
    const before = (await picture()) as { tasks: string }
    const reply = await post(hub.addresses[0], {
      body: GOOD,
      headers: { 'x-timestamp': stampOf(), 'x-signature': `sha256=${sign(GOOD)}` },
    })
    expect(reply).toEqual({ status: 200, body: JSON.stringify({ acted: 1, repeated: 0, setAside: [] }) })
    expect(Number(((await picture()) as { tasks: string }).tasks)).toBe(Number(before.tasks) + 1)
  })

  test('the log names the reason and neither secret, signature nor body', () => {
    const text = JSON.stringify(hub.said)
    expect(text).toContain('outside the time window')
    for (const never of [SECRET, sign(GOOD), '核查']) expect(text).not.toContain(never)
  })
})

function bodyOf(body: string | undefined): Buffer {
  const events = (list: unknown[]) => Buffer.from(JSON.stringify({ events: list }))
  switch (body) {
    case undefined:
      return Buffer.from(GOOD)
    case 'large':
      return Buffer.from(`{"events":[],"x":"${'x'.repeat(1_100_000)}"}`)
    case 'latin':
      return Buffer.from('{"events":[{"id":"\xe9"}]}', 'latin1')
    case 'longId':
      return events([{ id: 'i'.repeat(1000), type: 'task' }])
    case 'many':
      return events(Array.from({ length: 1001 }, (_, i) => ({ id: `m${i}`, type: 'task', task: TASK })))
    case 'deep':
      return Buffer.from(`{"events":${'['.repeat(1000)}${']'.repeat(1000)}}`)
    default:
      return Buffer.from(body.replace('${foreign}', foreign).replace('${unsent}', unsent))
  }
}

function signatureOf(c: Case, body: Buffer): { stamp: string; signed: string } {
  const stamps: Record<string, string> = {
    milliseconds: `${stampOf()}000`,
    exponent: `${Number(stampOf()).toExponential()}`,
    negative: `-${stampOf()}`,
    word: 'now',
  }
  const stamp = stamps[c.stamp ?? ''] ?? stampOf(c.at)
  if (c.plain) return { stamp, signed: createHash('sha256').update(`${stamp}.`).update(body).digest('hex') }
  if (c.text) return { stamp, signed: createHmac('sha256', SECRET).update(body).digest('hex') }
  const signed = sign(body, stamp, c.secret ?? SECRET, c.encoding ?? 'hex')
  return { stamp, signed: `${signed.slice(0, signed.length - (c.shorten ?? 0))}${c.lengthen ?? ''}` }
}

function sentOf(send: string | undefined, body: Buffer): Buffer {
  if (send === 'nothing') return Buffer.alloc(0)
  if (send === 'cut') return body.subarray(0, -1)
  if (send === 'spaced') return Buffer.concat([body, Buffer.from(' ')])
  if (send !== 'changed') return body
  const changed = Buffer.from(body)
  changed[changed.length - 10] = (changed.at(-10) ?? 0) ^ 1
  return changed
}
