// A department's officer takes a connector from a document to TESTED: drafted, saved, run through the suite against the live
// system, and published with its report.
import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { book, json, type Manner } from '../connectors/http-department.ts'
import { another, change, draft, ID, KEY, manifest, officer, startLifeWorld } from './life-world.ts'

const OPENAPI = readFileSync(new URL('../connectors/draft/openapi.yaml', import.meta.url), 'utf8')

const world = await startLifeWorld()
afterAll(() => world.close())

const ANN = '990101195003070025'
/** A department that checks the caller, and knows one person. */
const strict: Manner = (request, response) => {
  if (request.headers['x-key'] !== KEY) return json(response, 401, { msg: 'who are you?' })
  if (request.url === '/people') {
    const { ids } = JSON.parse(request.body) as { ids: string[] }
    return json(response, 200, { people: ids.includes(ANN) ? [{ id: ANN, who: '备注', born: '19500307', rooms: 3 }] : [] })
  }
  if (request.method === 'POST') return json(response, 200, { number: book(world.department, request) })
  const number = world.department.ledger.get(request.url.replace('/reports/', ''))
  return request.url === '/ping' || number ? json(response, 200, { number }) : json(response, 404, {})
}

world.department.behave(strict)

interface Tested {
  connector: { state: string; draft: { tested: boolean } | null } | null
  passed: boolean | null
  report: {
    cases: { id: string; state: string; because: { en: string } | null; notes: { en: string }[] }[]
    wrote: boolean
  } | null
  markdown: string | null
  kept: boolean
  problems: { code: string }[]
}

async function runTest(input: Record<string, unknown>, who = officer): Promise<Tested> {
  const fields = 'connector { state draft { tested } } passed report markdown kept problems { code }'
  const query = `mutation ($input: TestConnectorInput!) { testConnector(input: $input) { ${fields} } }`
  return (await world.ask<{ testConnector: Tested }>(query, { input: { connector: ID, ...input } }, who)).testConnector
}

interface Drafted {
  manifest: string | null
  notes: string[]
  mapped: { path: string; target: string; probability: number; reasons: string[] }[]
  findings: { line: number }[]
  problems: { code: string }[]
}

async function make(input: Record<string, unknown>, who = officer): Promise<Drafted> {
  const fields = 'manifest notes mapped { path target probability reasons } findings { line } problems { code message }'
  const query = `mutation ($input: NewConnectorDraftInput!) { newConnectorDraft(input: $input) { ${fields} } }`
  const wanted = { kind: 'OPENAPI', text: OPENAPI, connector: 'elder-care', department: 'test-department', ...input }
  return (await world.ask<{ newConnectorDraft: Drafted }>(query, { input: wanted }, who)).newConnectorDraft
}

describe('a draft from a document', () => {
  test('is made for whoever answers for the department, named as the hub knows it, and nothing is kept', async () => {
    const made = await make({})
    expect(made).toMatchObject({ problems: [], findings: [] })
    expect(made.manifest).toContain('department: { id: test-department, name: { zh: 测试局, en: Test Bureau } }')
    expect(made.mapped.find(({ path }) => path === 'csrq')).toMatchObject({
      target: 'resident.birthDate',
      reasons: expect.arrayContaining([expect.any(String)]),
    })
    expect(await world.hub.db.selectFrom('connector_draft').selectAll().where('id', '=', 'elder-care').execute()).toEqual([])
    await expect(make({}, another)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(make({ department: 'statistics', connector: ID }, another)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('says in words why a document cannot be used', async () => {
    expect(await make({ text: 'not a document' })).toMatchObject({ manifest: null, problems: [{ code: 'BAD_INPUT' }] })
    const csv = Buffer.from('身份证号,姓名\n990101194403050002,张三\n').toString('base64')
    const made = await make({ kind: 'SAMPLE', text: csv, base64: true, fileName: 'people.csv' })
    expect(made.manifest).toContain('{ to: resident.name, from: 姓名 }')
  })
})

describe('the conformance suite on a draft', () => {
  test('writes nothing without permission, says why, and what passed is TESTED and published with its report', {
    timeout: 60_000,
  }, async () => {
    const settings = { origin: world.department.origin }
    const revision = await draft(world, `${manifest()}# a second version\n`, settings)
    const sent = () => world.department.arrivals.filter(({ method, url }) => method === 'POST' && url === '/reports').length
    const before = sent()
    const tested = await runTest({ revision, identifiers: [{ class: 'resident', identifiers: [ANN] }] })
    expect(tested.report?.cases.filter(({ state }) => state === 'failed')).toEqual([])
    expect(tested).toMatchObject({ passed: true, kept: true, problems: [], connector: { draft: { tested: true } } })
    const undeclared = tested.report?.cases.find(({ id }) => id === 'undeclared-fields')
    expect(undeclared?.notes).toMatchObject([{ en: 'resident: rooms' }])
    expect(tested.report?.wrote).toBe(false)
    expect(sent()).toBe(before)
    const skipped = tested.report?.cases.filter(({ state }) => state === 'skipped') ?? []
    expect(skipped.map(({ id }) => id)).toContain('delivery')
    expect(skipped.every(({ because }) => (because?.en.length ?? 0) > 10)).toBe(true)
    expect(tested.markdown).toContain('一致性测试报告')
    expect(`${JSON.stringify(tested)}`).not.toContain(KEY)
    const done = await change(world, 'publishConnector', { connector: ID, revision, reason: 'tested' })
    expect(done).toMatchObject({ problems: [], connector: { version: 2 } })
    const kept = await world.hub.db
      .selectFrom('connector_version')
      .selectAll()
      .where('connector_id', '=', ID)
      .where('version', '=', 2)
      .executeTakeFirstOrThrow()
    expect(kept).toMatchObject({ untested: null, report: { passed: true, connector: ID } })
  })

  test('with a marker and a test task it delivers, loses a reply on purpose, and the department acted once each', {
    timeout: 60_000,
  }, async () => {
    const revision = await draft(world, `${manifest()}# a third version\n`)
    const tested = await runTest({
      revision,
      identifiers: [{ class: 'resident', identifiers: [ANN] }],
      write: { marker: 'suite', task: 'T-test', values: [{ code: 'XM', value: '测试' }] },
    })
    expect(tested.report?.cases.find(({ id }) => id === 'delivery-reply-lost')).toMatchObject({ state: 'passed' })
    expect(tested).toMatchObject({ passed: true, report: { wrote: true } })
    const ids = [...world.department.ledger.keys()]
    expect(ids.filter((id) => id.startsWith('suite-'))).toHaveLength(2)
  })

  test('a system that fails is told, and its draft is not TESTED', { timeout: 60_000 }, async () => {
    const revision = await draft(world, `${manifest()}# a fourth version\n`)
    world.department.behave((_request, response) => response.writeHead(500).end())
    const tested = await runTest({ revision })
    world.department.behave(strict)
    expect(tested).toMatchObject({ passed: false, kept: true, connector: { draft: { tested: false } } })
    const refused = await change(world, 'publishConnector', { connector: ID, revision, reason: 'untested' })
    expect(refused.problems).toMatchObject([{ code: 'NOT_TESTED' }])
    expect(await runTest({ revision: revision - 1 })).toMatchObject({ passed: null, problems: [{ code: 'STALE' }] })
    await expect(runTest({ revision }, another)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
