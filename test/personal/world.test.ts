// Personal data through the whole hub: masked, shown for a purpose, recorded. None of it is in logs or errors, and open streams
// end with the right to see it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { valuesFor } from '../journey/answers.ts'
import { type Client, createClient, type Sheet, SUBMIT, type Task } from '../journey/client.ts'
import { openStream } from '../journey/stream.ts'
import { writeScore } from '../support/score.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
let client: Client
const bodies: string[] = []
beforeAll(async () => {
  world = await startWorld()
  client = createClient(world)
  const { ask } = world
  world.ask = async (...question) => {
    const answer = await ask(...question)
    bodies.push(JSON.stringify(answer))
    return answer as never
  }
}, 240_000)
afterAll(() => world?.close())

interface Masked extends Sheet {
  items: (Sheet['items'][number] & { masked: boolean; readOnly: boolean; element: { classification: string } })[]
}
const SHEET = `mutation ($subject: SubjectInput!) { openSheet(input: { subject: $subject }) { sheet { id items { element { id classification } value masked readOnly state
  fetched { value masked source { kind } } candidates { value } } } } }`
const WHO = `query ($subject: ID!) { accessRecord(subject: $subject) { nodes { worker { name } purpose elements connectors { id } sequence } } }`
const REVEAL =
  'mutation ($input: RevealInput!) { reveal(input: $input) { facts { element { id } value masked } problems { code } } }'

describe('a sheet', () => {
  let task: Task
  let sheet: Masked

  test('shows what is to be checked, and masks what is sensitive until asked for with a purpose', async () => {
    task = await client.busiest()
    const about = { class: 'resident', id: task.subject?.id }
    sheet = (await world.ask<{ openSheet: { sheet: Masked } }>('worker', SHEET, { subject: about })).data.openSheet.sheet
    const idNumber = sheet.items.find((i) => i.element.id === 'resident.idNumber')
    expect(idNumber).toMatchObject({ value: expect.stringMatching(/^9\*{16}[\dX]$/), masked: true, readOnly: true })
    expect(sheet.items.find((i) => i.element.id === 'resident.name')).toMatchObject({
      masked: false,
      value: expect.not.stringContaining('*'),
    })
    for (const item of sheet.items)
      if (item.element.classification === 'SENSITIVE' && item.fetched)
        expect(String(item.fetched.value), item.element.id).toContain('*')
    const input = { subject: about, elements: ['resident.idNumber'], purpose: '现场核对证件', sheet: sheet.id }
    const shown = await world.ask<{ reveal: { facts: { value: string; masked: boolean }[]; problems?: unknown[] } }>(
      'worker',
      REVEAL,
      { input },
    )
    bodies.splice(-1)
    expect(shown.data.reveal.facts.length).toBeGreaterThan(0)
    for (const fact of shown.data.reveal.facts)
      expect(fact).toMatchObject({ masked: false, value: expect.stringMatching(/^99010\d{12}[\dX]$/) })
    const short = await world.ask<typeof shown.data>('worker', REVEAL, { input: { ...input, purpose: ' ' } })
    expect(short.data.reveal).toEqual({ facts: null, problems: [{ code: 'BAD_INPUT' }] })
    const foreign = await world.ask('worker2', REVEAL, { input })
    expect(foreign.errors?.[0]?.extensions.code).toBe('NOT_FOUND')
  })

  test('is submitted without showing anything, and the departments get the real values', async () => {
    const whole = await client.openSheet(task)
    const masks = sheet.items.flatMap((i) => (i.masked ? [{ element: i.element.id, value: i.value }] : []))
    expect(masks.length).toBeGreaterThan(0)
    const input = { sheet: sheet.id, idempotencyKey: 'never seen in full', values: [...valuesFor(whole), ...masks] }
    const { data } = await world.ask<{ submitSheet: { submission: { id: string } | null; problems: unknown[] } }>(
      'worker',
      SUBMIT,
      { input },
    )
    expect(data.submitSheet.problems).toEqual([])
    const content = await world.running.hub.db
      .selectFrom('submission')
      .select('content_sealed')
      .where('id', '=', data.submitSheet.submission?.id ?? '')
      .executeTakeFirstOrThrow()
    expect(world.running.hub.seal.open(content.content_sealed, 'submission.content')).not.toContain('*')
    const receipt = 'query ($id: ID!) { submission(id: $id) { values { element { id } value masked } } }'
    const id = data.submitSheet.submission?.id
    const masked = await world.ask<{ submission: { values: { value: unknown; masked: boolean }[] } }>('worker', receipt, { id })
    expect(masked.data.submission.values.some((v) => v.masked)).toBe(true)
    const inFull = await world.ask<typeof masked.data>('worker', receipt, { id }, 'zh', '答复本人询问')
    bodies.splice(-1)
    expect(inFull.data.submission.values.some((v) => v.masked)).toBe(false)
  })

  test('the record says who read what, what for and through which connectors; only auditors see it', async () => {
    const { data } = await world.ask<{
      accessRecord: { nodes: { purpose: string; elements: string[]; connectors: { id: string }[] }[] }
    }>('auditor', WHO, { subject: task.subject?.id })
    const purposes = data.accessRecord.nodes.map((n) => n.purpose)
    expect(purposes).toEqual(['答复本人询问', 'fill sheet', '现场核对证件', 'fill sheet'])
    expect(data.accessRecord.nodes[2]?.elements).toEqual(['resident.idNumber'])
    expect(data.accessRecord.nodes[2]?.connectors).toContainEqual({ id: 'public-security' })
    expect(data.accessRecord.nodes[1]?.elements).toContain('resident.name')
    for (const who of ['worker', 'officer', 'supervisor', 'admin'])
      expect((await world.ask(who, WHO, { subject: task.subject?.id })).errors?.[0]?.extensions.code, who).toBe('FORBIDDEN')
    const check = await world.ask<{ journalCheck: { broken: string | null } }>(
      'auditor',
      '{ journalCheck(county: "420525") { sequence checkedAt broken } }',
    )
    expect(check.data.journalCheck?.broken ?? null).toBeNull()
  })
})

describe('an open stream', () => {
  test('ends when the assignment of its worker ends, without being closed by anybody', async () => {
    const { db } = world.running.hub
    const stream = await openStream(world, 'worker2', 'subscription { inboxChanged { id } }')
    const worker = '00000000-0000-4000-8000-000000000006'
    await db
      .updateTable('assignment')
      .set({ ends_on: '2020-01-01', starts_on: '2019-01-01' })
      .where('worker_id', '=', worker)
      .execute()
    await expect(stream.next(() => true)).rejects.toThrow('the stream ended')
    await db.updateTable('assignment').set({ ends_on: null }).where('worker_id', '=', worker).execute()
  })
})

test('while the journal of the county is broken nothing is accepted or shown, and HTTP says 503 to every client', async () => {
  const { pool } = world.running.hub
  const task = await client.busiest()
  const set = (broken: string | null) =>
    pool.query(
      `insert into journal_check (county, sequence, hash, checked_at, full_at, broken) values ('420525', 0, '', now(), now(), $1)
       on conflict (county) do update set broken = $1`,
      [broken],
    )
  const reveal = () =>
    world.ask(
      'worker',
      `mutation ($subject: SubjectInput!) { reveal(input: {subject: $subject, elements: ["resident.name"], purpose: "现场核对"}) { facts { value } } }`,
      { subject: { class: 'resident', id: task.subject?.id } },
    )
  await set('entry 1 was changed')
  try {
    const refused = await reveal()
    expect([refused.status, refused.errors?.[0]?.extensions.code, refused.data]).toEqual([503, 'JOURNAL_BROKEN', null])
  } finally {
    await set(null)
  }
  expect((await reveal()).status).toBe(200)
})

test('no reply to a wrong question and no line of the log holds a personal number, a token, a host, a piece of SQL or of a stack', async () => {
  const task = await client.busiest()
  const id = task.subject?.id
  await world.mode('public-security', 'down')
  const wrong: [string, string, Record<string, unknown>?][] = [
    ['worker', 'query ($id: ID!) { resident(id: $id) { name phone birthDate idNumber } }', { id }],
    ['worker', '{ resident(id: "990101195003070025") { name } }'],
    ['worker', '{ subject(class: "resident", identifier: "990101195003070025\' or 1=1") { id } }'],
    ['worker', '{ task(id: "420525-%00") { id } }'],
    ['worker', '{ inbox(after: "bm9uc2Vuc2U") { nodes { id } } }'],
    ['worker', '{ nothing }'],
    [
      'worker',
      'mutation { submitSheet(input: {sheet: "x", idempotencyKey: "12345678", values: [{element: "resident.phone", value: "15400001234"}]}) { problems { code } } }',
    ],
    [
      'officer',
      'mutation { decideDelivery(input: {delivery: "x", decision: GIVE_UP, reason: "15400001234"}) { problems { code } } }',
    ],
    ['admin', 'query ($id: ID!) { resident(id: $id) { name } }', { id }],
    ['auditor', '{ journal(county: "zz") { nodes { hash } } }'],
  ]
  const replies: string[] = []
  for (const [who, query, variables] of wrong) replies.push(JSON.stringify((await world.ask(who, query, variables)).errors ?? []))
  for (const [path, init] of [
    ['/graphql', { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } }],
    [
      '/graphql',
      {
        method: 'POST',
        body: '{"query":"{ me { id } }"}',
        headers: { 'content-type': 'application/json', authorization: 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.' },
      },
    ],
    ['/graphql/stream', { method: 'POST', body: 'x', headers: { 'content-type': 'application/json' } }],
    ['/auth/callback?code=x&state=y', {}],
    ['/%c0%ae', {}],
  ] as const)
    replies.push(await (await fetch(`${world.url}${path}`, { ...init, redirect: 'manual' })).text())
  await world.mode('public-security', 'ok')

  const PERSONAL = {
    identityNumber: /99010\d{12}[\dX]/,
    telephone: /(?<!\d)1540000\d{4}(?!\d)/,
    token: /eyJ[\w-]{10,}\.eyJ[\w-]{10,}/,
  }
  const INSIDE = {
    sql: /\b(select|insert into|update|delete from)\s[^"]*\b(from|values|set|where)\b|relation \\?"/i,
    host: /postgres(ql)?:\/\/|127\.0\.0\.1:\d|ECONN/,
    stack: /\bat .{1,80}\.[cm]?[jt]s:\d+/,
  }
  const found = (texts: string[], patterns: Record<string, RegExp>) =>
    Object.entries(patterns).flatMap(([what, pattern]) =>
      texts.flatMap((t) => (pattern.test(t) ? [`${what}: ${t.slice(0, 300)}`] : [])),
    )
  // Replies to the browser on the sign-in pages are HTML with the hub's own address.
  const faults = replies.filter((r) => !r.startsWith('<!'))
  const leaks = [
    ...found(faults, { ...PERSONAL, ...INSIDE }),
    ...found(world.log, PERSONAL),
    // Answers to queries without a purpose in this run: none contains an identity number.
    ...found(bodies, { identityNumber: PERSONAL.identityNumber }),
  ]
  await writeScore(
    'personal-in-output',
    { replies: faults.length, answers: bodies.length, logLines: world.log.length, found: leaks.length },
    'vitest run test/personal/world.test.ts',
  )
  expect(leaks).toEqual([])
})
