// A dry run shows the request, the answer and the hub's reading of it, without any value that it should hide.

import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { ensureSubjects, listAccess } from '../../gateway/platform/index.ts'
import { json } from '../connectors/http-department.ts'
import { admin, draft, ID, KEY, manifest, officer, startLifeWorld } from './life-world.ts'

const ANN = '990101195003070025'
const PERSON = {
  id: ANN,
  who: '来自公安的备注',
  born: '19500307',
  phone: '15412345678',
  home: { address: '凤山社区9组909号', rooms: 3 },
}

const world = await startLifeWorld()
afterAll(() => world.close())
afterEach(() => world.department.behave(null))

interface Trial {
  ok: boolean
  calls: { purpose: string; sent: boolean; request: Record<string, unknown>; reply: unknown; failure: string | null }[]
  result: Record<string, unknown> | null
  faults: string[]
}

async function attempt(input: Record<string, unknown>): Promise<Trial> {
  const fields = 'trial { ok calls { purpose sent request reply failure milliseconds } result faults }'
  const query = `mutation ($input: TryConnectorInput!) { tryConnector(input: $input) { ${fields} } }`
  return (await world.ask<{ tryConnector: { trial: Trial } }>(query, { input: { connector: ID, ...input } }, officer))
    .tryConnector.trial
}

describe('a dry run of records', () => {
  test('shows request, reply and values side by side: credentials in none of them, personal values masked, mapped or not', async () => {
    world.department.behave((_request, response) => json(response, 200, { people: [PERSON] }))
    const trial = await attempt({ capability: 'RECORDS', identifiers: [ANN] })
    expect(trial).toMatchObject({ ok: true, faults: [] })
    expect(trial.calls[0]).toMatchObject({
      sent: true,
      request: { method: 'POST', path: '/people', body: { ids: ['9****************5'] } },
      reply: {
        people: [{ born: '********', phone: '***********', home: { address: expect.stringMatching(/^\*+$/), rooms: '****' } }],
      },
    })
    const text = JSON.stringify(trial)
    for (const value of [ANN, KEY, PERSON.born, '1950-03-07', PERSON.phone, PERSON.home.address, PERSON.who])
      expect(text).not.toContain(value)
    expect(JSON.stringify(trial.result)).toContain('****-**-**')
  })

  test('says what cannot be read, and a system that does not answer is told in words', async () => {
    world.department.behave((_request, response) => json(response, 200, { people: [{ ...PERSON, born: 'long ago' }] }))
    expect(await attempt({ capability: 'RECORDS', identifiers: [ANN] })).toMatchObject({
      ok: false,
      faults: [expect.stringContaining('resident.birthDate')],
    })
    world.department.behave((_request, response) => json(response, 500, {}))
    const down = await attempt({ capability: 'RECORDS', identifiers: [ANN] })
    expect(down).toMatchObject({ ok: false, calls: [{ failure: 'HTTP 500' }] })
  })

  test('runs the draft where there is one, and leaves what is in force alone', async () => {
    await draft(world, manifest().replace('path: /people', 'path: /people/draft'))
    world.department.behave((request, response) =>
      json(response, 200, { people: request.url === '/people/draft' ? [PERSON] : [] }),
    )
    expect((await attempt({ capability: 'RECORDS', identifiers: [ANN] })).calls[0]?.request).toMatchObject({
      path: '/people/draft',
    })
    expect(world.hub.connectors.get(ID)?.version).toBe(1)
    await world.ask(`mutation { dropConnectorDraft(input: { connector: "${ID}" }) { problems { code } } }`)
  })
})

describe('a dry run of a delivery', () => {
  test('is shown with invented values and not sent', async () => {
    const before = world.department.arrivals.length
    const trial = await attempt({ capability: 'DELIVERY' })
    expect(trial.calls).toMatchObject([{ purpose: 'SEND', sent: false, reply: null, failure: null }])
    expect(trial.calls[0]?.request).toMatchObject({ method: 'POST', path: '/reports', body: { form: 'T1', data: { XB: 'M' } } })
    expect(world.department.arrivals).toHaveLength(before)
  })

  test('is sent only with a word that marks it as a test, and arrives under that word', async () => {
    const trial = await attempt({
      capability: 'DELIVERY',
      testMarker: 'trial-of-today',
      values: [{ code: 'XM', value: '测试人' }],
    })
    expect(trial).toMatchObject({ ok: true, result: { outcome: 'acknowledged' }, calls: [{ sent: true }] })
    const [key] = [...world.department.ledger.keys()]
    expect(key).toMatch(/^trial-of-today-/)
    expect(JSON.stringify(trial)).not.toContain('测试人')
  })
})

test('while mapping one chooses from what the real system answers: every path, with masked values and what it is mapped to', async () => {
  world.department.behave((_request, response) => json(response, 200, { people: [PERSON, { ...PERSON, phone: null }] }))
  const query = `{ connectorSample(connector: "${ID}", capability: RECORDS, identifiers: ["${ANN}"]) { path type filled rows samples mappedTo } }`
  const { connectorSample } = await world.ask<{ connectorSample: { path: string }[] }>(query)
  expect(connectorSample).toEqual([
    { path: 'id', type: 'TEXT', filled: 2, rows: 2, samples: [expect.stringContaining('*')], mappedTo: [] },
    { path: 'who', type: 'TEXT', filled: 2, rows: 2, samples: [expect.any(String)], mappedTo: ['resident.remark'] },
    { path: 'born', type: 'TEXT', filled: 2, rows: 2, samples: ['********'], mappedTo: ['resident.birthDate'] },
    { path: 'phone', type: 'TEXT', filled: 1, rows: 2, samples: ['***********'], mappedTo: [] },
    { path: 'home.address', type: 'TEXT', filled: 2, rows: 2, samples: [expect.stringContaining('*')], mappedTo: [] },
    { path: 'home.rooms', type: 'NUMBER', filled: 2, rows: 2, samples: ['****'], mappedTo: [] },
  ])
  expect(JSON.stringify(connectorSample)).not.toContain(ANN)
})

describe('whoever tries a connector sees no value of anybody (issue 10, 25)', () => {
  // Information that fits in one character: a yes or no, a code, a level, an amount.
  const SECRET = { id: ANN, who: '重度', born: '19500307', poor: true, level: 2, income: 1500, kind: '1', 宋文明: '精神障碍' }
  const OTHER = { ...SECRET, who: '轻微', poor: false, level: 4, income: 2700, kind: '6', 宋文明: '肢体残疾' }
  const both = async (question: () => Promise<unknown>) => {
    const said = []
    for (const person of [SECRET, OTHER]) {
      world.department.behave((_request, response) => json(response, 200, { people: [person] }))
      said.push(JSON.stringify(await question()).replace(/"milliseconds":\d+/g, ''))
    }
    return said
  }

  test('its answer is the same to the last sign whatever the department keeps, mapped or not, in a try and among the samples', async () => {
    for (const text of [manifest(), manifest().replace('from: who', 'from: level').replace('from: born', 'from: kind')]) {
      await draft(world, text)
      const [one, two] = await both(async () => (await attempt({ capability: 'RECORDS', identifiers: [ANN] })).calls)
      expect(one).toBe(two)
      const query = `{ connectorSample(connector: "${ID}", capability: RECORDS, identifiers: ["${ANN}"]) { path type filled rows samples mappedTo } }`
      const [first, second] = await both(() => world.ask(query))
      expect(first).toBe(second)
    }
    await world.ask(`mutation { dropConnectorDraft(input: { connector: "${ID}" }) { problems { code } } }`)
  })

  test('and is written down for the person before anything is asked, and in the journal of the hub', async () => {
    const { db, seal } = world.hub
    const known = { objectClass: 'resident', identifier: ANN, division: '420525100000' }
    const [subject] = (await ensureSubjects(db, seal, '420525', [known])) as [string]
    world.department.behave((_request, response) => json(response, 500, {}))
    await attempt({ capability: 'RECORDS', identifiers: [ANN, '990101194912310028'] })
    const { nodes } = await listAccess(world.hub, subject, { first: 9, after: null })
    expect(nodes).toMatchObject([
      { worker: 'officer', purpose: 'try connector', elements: expect.arrayContaining(['resident.birthDate']), connectors: [ID] },
    ])
    const entries = await db.selectFrom('journal').select('body').where('kind', '=', 'connector.tried').execute()
    expect(entries.at(-1)?.body).toEqual({ connector: ID, capability: 'records', class: 'resident', named: 2, known: 1 })
  })
})

test('marked values that a department keeps reach neither an administrator nor an officer: tries, samples, reports, lists, journal (issue 10, 25)', async () => {
  const MARKS = { id: ANN, who: '甲乙丙丁', born: '19500307', phone: '15412349876', home: { address: '戊己庚辛街九号' } }
  const about = `connector: "${ID}", identifiers: ["${ANN}"]`
  const questions = [
    ...['RECORDS', 'TASKS', 'FORMS'].map(
      (c) => `{ connectorSample(${about}, capability: ${c}) { path type filled rows samples mappedTo } }`,
    ),
    ...['RECORDS', 'TASKS', 'FORMS'].map(
      (c) =>
        `mutation { tryConnector(input: {${about}, capability: ${c}}) { trial { ok calls { request reply failure } result faults } problems { code message } } }`,
    ),
    `mutation { testConnector(input: {connector: "${ID}", identifiers: [{class: "resident", identifiers: ["${ANN}"]}]}) { passed report markdown problems { code message } } }`,
    '{ connectors { nodes { id events { kind actor { id } reason } versions { version report } draft { revision report } } } }',
    '{ departments { id freshness { state reason } } }',
  ]
  const said: string[] = []
  const answers: ((request: unknown, response: never) => unknown)[] = [
    (_request, response) => json(response, 200, { people: [MARKS] }),
    (_request, response) => json(response, 200, { people: [{ ...MARKS, born: '甲乙丙丁', [ANN]: ANN }] }),
  ]
  for (const answer of answers)
    for (const who of [admin, officer])
      for (const question of questions) {
        world.department.behave(answer as never)
        said.push(JSON.stringify(await world.ask(question, {}, who).catch((error: Error) => [error.message, String(error)])))
      }
  expect(said.filter((s) => s.includes('"calls"')).length).toBeGreaterThan(4)
  const { db } = world.hub
  const kept = await Promise.all(
    (['journal', 'connector_event', 'connector_draft'] as const).map((t) => db.selectFrom(t).selectAll().execute()),
  )
  const all = [...said, JSON.stringify(kept)]
  for (const mark of [ANN, '甲乙', '戊己', MARKS.born, '1950-03-07', MARKS.phone])
    expect(all.filter((text) => text.includes(mark))).toEqual([])
})
