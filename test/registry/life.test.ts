// The life of a connector from draft to retired, over GraphQL: by whom, past which checks, and with which records.
import { afterAll, describe, expect, test } from 'vitest'
import { saveForm } from '../../gateway/asking/index.ts'
import { startDeliveryWorker } from '../../gateway/delivering/index.ts'
import { registerConnector } from '../../gateway/exchange/index.ts'
import { WHOLE_HUB } from '../../gateway/exchange/registry/life/record-event.ts'
import { keepReport } from '../../gateway/exchange/registry/life/save-draft.ts'
import { accept } from '../../gateway/filling/submissions/accept.ts'
import { addScenes } from '../submissions/scene.ts'
import { eventually } from '../support/world.ts'
import { admin, another, branch, change, draft, ID, KEY, manifest, officer, startLifeWorld } from './life-world.ts'

const world = await startLifeWorld()
afterAll(() => world.close())

const inForce = () => world.hub.connectors.get(ID)
const reason = 'because of the test'
const WITHOUT_SEX = () => manifest().replace(/ {8}XB:.*\n/, '')

describe('who may', () => {
  test('officers of the department and administrators; nobody of another department, nor a branch in another county', async () => {
    const list = async (who: typeof admin) =>
      (await world.ask<{ connectors: { nodes: unknown[] } }>('{ connectors { nodes { id } } }', {}, who)).connectors.nodes
    expect(await list(officer)).toEqual([{ id: ID }])
    expect(await list(admin)).toEqual([{ id: ID }])
    expect(await list(another)).toEqual([])
    expect(await list(branch)).toEqual([])
    for (const who of [another, branch])
      await expect(change(world, 'pauseConnector', { connector: ID, reason }, who)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(inForce()?.version).toBe(1)
  })

  test('nobody takes over the connector of another department by writing its name into a manifest', async () => {
    const mine = manifest().replace('id: test-department', 'id: statistics')
    const input = { manifest: mine, settings: [] }
    const save = 'mutation ($input: SaveConnectorDraftInput!) { saveConnectorDraft(input: $input) { problems { code } } }'
    await expect(world.ask(save, { input }, another)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(world.ask(save, { input: { ...input, manifest: manifest() } }, another)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })
})

describe('a draft', () => {
  test('is kept while it is wrong, says what is wrong and where, and is not published', async () => {
    const revision = await draft(world, manifest().replace('kind: rest', 'kind: rost'))
    const { connector } = await world.ask<{ connector: { draft: { problems: { line: number; suggestion: string }[] } } }>(
      `{ connector(id: "${ID}") { draft { problems { line code suggestion } } } }`,
    )
    expect(connector.draft.problems[0]?.line).toBe(4)
    expect(connector.draft.problems[0]?.suggestion).not.toBe('')
    const done = await change(world, 'publishConnector', { connector: ID, revision, reason, untested: reason })
    expect(done.problems.map((p) => p.code)).toEqual(['MANIFEST_INVALID'])
    expect(inForce()?.version).toBe(1)
  })

  test('that leads where the deployer does not allow is refused, and so is a credential among its settings', async () => {
    const revision = await draft(world, manifest(), { origin: 'https://elsewhere.example' })
    const done = await change(world, 'publishConnector', { connector: ID, revision, reason, untested: reason })
    expect(done.problems.map((p) => p.code)).toEqual(['DESTINATION_REFUSED'])
    await expect(draft(world, manifest(), { origin: world.department.origin, key: 'x' } as never)).rejects.toMatchObject({
      code: 'BAD_INPUT',
    })
    const elsewhere = { manifest: manifest(), settings: { origin: 'https://elsewhere.example' }, secrets: { key: 'k' } }
    await expect(registerConnector(world.hub, elsewhere)).rejects.toMatchObject({ code: 'DESTINATION_REFUSED' })
    expect(await world.hub.db.selectFrom('connector_version').select('version').execute()).toHaveLength(1)
  })

  test('is published for a reason, after a passed report or with the reason why there is none, and not when it changed meanwhile', async () => {
    const text = manifest().replace('id: test-rest', 'id: test-rest\ndescription: second')
    const revision = await draft(world, text)
    const publish = (more: Record<string, unknown>) =>
      change(world, 'publishConnector', { connector: ID, revision, reason, ...more })
    expect((await publish({ reason: ' ' })).problems.map((p) => p.code)).toEqual(['REASON_REQUIRED'])
    expect((await publish({})).problems.map((p) => p.code)).toEqual(['NOT_TESTED'])
    expect((await publish({ revision: revision - 1, untested: 'x' })).problems.map((p) => p.code)).toEqual(['STALE'])
    expect(await keepReport(world.hub.db, { connector: ID, revision: revision - 1, report: {}, passed: true })).toBe(false)
    expect(await keepReport(world.hub.db, { connector: ID, revision, report: { cases: 3 }, passed: true })).toBe(true)
    const loaded = new Promise<void>((resolve) => void world.hub.onConnectors(() => inForce()?.version === 2 && resolve()))
    expect(await publish({})).toMatchObject({ connector: { state: 'PUBLISHED', version: 2 }, problems: [], impact: null })
    await loaded
    const versions = await world.hub.db.selectFrom('connector_version').selectAll().orderBy('version').execute()
    expect(versions.map((v) => [v.version, v.report, v.untested === null, v.published_by])).toEqual([
      [1, null, false, 'system'],
      [2, { cases: 3 }, true, 'officer'],
    ])
    expect((await publish({})).problems.map((p) => p.code)).toEqual(['NO_DRAFT'])
  })
})

describe('what a change would break', () => {
  test('is shown as a list, and publishing past a list that nobody accepted is refused', async () => {
    const { hub } = world
    const [form] = (await inForce()?.pullForms?.({ caller: { worker: 'system', purpose: 'pull' } })) ?? []
    if (!form) throw new Error('no form')
    await saveForm(hub.db, { connector: ID, department: 'test-department', draft: form })
    await addScenes(hub.db, hub.seal, [ID], 3)
    const revision = await draft(world, manifest('').replace('- { to: resident.remark, from: who }', ''))
    const publish = { connector: ID, revision, reason, untested: reason }
    const refused = await change(world, 'publishConnector', publish)
    expect(refused.problems.map((p) => p.code)).toEqual(['IMPACT'])
    expect(refused.impact?.findings.map((f) => [f.severity, f.code, f.about])).toEqual([
      ['BREAKING', 'FORM_LOST', `${ID}:T1`],
      ['WARNING', 'CAPABILITY_LOST', 'forms'],
      ['INFO', 'ELEMENT_LOST', 'resident.remark'],
    ])
    expect(refused.impact?.findings[0]).toMatchObject({ tasks: 3, message: expect.stringContaining('3 open tasks') })
    expect((await change(world, 'publishConnector', { ...publish, acceptImpact: 'another' })).problems).toHaveLength(1)
    expect(inForce()?.version).toBe(2)
    const done = await change(world, 'publishConnector', { ...publish, acceptImpact: refused.impact?.hash })
    expect(done).toMatchObject({ problems: [], connector: { version: 3 } })
    const kept = await hub.db.selectFrom('connector_version').select('impact').where('version', '=', 3).executeTakeFirst()
    expect(kept?.impact).toHaveLength(3)
  })

  test('fields that are bound no more, and codes that can no longer be written, are named one by one', async () => {
    await change(world, 'rollbackConnector', { connector: ID, version: 2, reason })
    const asked = async (text: string) => {
      await draft(world, text)
      const query = `{ connector(id: "${ID}") { draft { impact { findings { severity code about } } } } }`
      type Answer = { connector: { draft: { impact: { findings: unknown[] } } } }
      return (await world.ask<Answer>(query)).connector.draft.impact.findings
    }
    expect(await asked(WITHOUT_SEX())).toEqual([{ severity: 'WARNING', code: 'FIELD_LOST', about: `${ID}:T1 XB` }])
    expect(await asked(manifest().replace("'1': M, ", ''))).toEqual([
      { severity: 'BREAKING', code: 'CODES_LOST', about: `${ID}:T1 XB` },
    ])
    expect(await asked(manifest().replace('resident.sex,', 'resident.ethnicity,'))).toMatchObject([
      { severity: 'BREAKING', code: 'FIELD_REBOUND' },
    ])
    expect(await asked(manifest())).toEqual([])
  })
})

describe('a department that pauses', () => {
  test('keeps its tasks and settings; what is submitted waits, told since when, with no attempt counted, and goes on by itself', async () => {
    const { hub, department } = world
    const paused = await change(world, 'pauseConnector', { connector: ID, reason: '系统升级，电话13800000000' })
    expect(paused).toMatchObject({ connector: { state: 'PAUSED' }, problems: [] })
    await eventually(
      async () => inForce(),
      (connector) => connector === undefined,
    )
    const before = department.arrivals.length
    const [scene] = await addScenes(hub.db, hub.seal, [ID], 1)
    const worker = startDeliveryWorker(hub, { pollMs: 50 })
    const accepted = scene && (await accept(hub, scene.acceptance))
    if (accepted?.kind !== 'accepted') throw new Error('not accepted')
    const of = { submission: accepted.submissionId }
    const read = () =>
      hub.db.selectFrom('delivery').selectAll().where('submission_id', '=', of.submission).executeTakeFirstOrThrow()
    const held = await eventually(read, (d) => d.reason !== null, 30)
    expect(held.reason).toMatch(/^#CONNECTOR_PAUSED:\d{4}-/)
    expect([held.state, held.attempts]).toEqual(['PENDING', 0])
    expect(department.arrivals).toHaveLength(before)
    expect(
      await hub.db.selectFrom('task').select('id').where('connector_id', '=', ID).where('state', '=', 'OPEN').execute(),
    ).not.toEqual([])
    expect((await change(world, 'resumeConnector', { connector: ID, reason })).connector?.state).toBe('PUBLISHED')
    const done = await eventually(read, (d) => d.state === 'ACKNOWLEDGED', 30)
    expect(done.attempts).toBe(1)
    await worker.stop()
  }, 60_000)
})

describe('what is kept', () => {
  test('any version comes back, with its settings, as an event of its own; a number of a version is never used twice', async () => {
    const back = await change(world, 'rollbackConnector', { connector: ID, version: 1, reason })
    expect(back).toMatchObject({ connector: { version: 1 }, problems: [] })
    await expect(change(world, 'rollbackConnector', { connector: ID, version: 99, reason })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    const revision = await draft(world, manifest().replace('id: test-rest', 'id: test-rest\ndescription: fourth'))
    const next = await change(world, 'publishConnector', { connector: ID, revision, reason, untested: reason })
    expect(next.connector?.version).toBe(4)
  })

  test('retiring shows what it breaks, takes the credentials away, keeps the versions, and can be taken back', async () => {
    const tasksOf = () =>
      world.hub.db
        .selectFrom('task')
        .select(['id', 'state', 'closed_because'])
        .where('connector_id', '=', ID)
        .orderBy('id')
        .execute()
    const before = await tasksOf()
    expect(before.some((t) => t.state === 'OPEN')).toBe(true)
    const refused = await change(world, 'retireConnector', { connector: ID, reason })
    expect(refused.problems.map((p) => p.code)).toEqual(['IMPACT'])
    const acceptImpact = refused.impact?.hash
    expect((await change(world, 'retireConnector', { connector: ID, reason, acceptImpact })).connector?.state).toBe('RETIRED')
    expect(await world.hub.db.selectFrom('credential').select('connector_id').execute()).toEqual([])
    expect(await tasksOf()).toEqual(
      before.map((t) => (t.state === 'OPEN' ? { ...t, state: 'CLOSED', closed_because: 'RETIRED' } : t)),
    )
    expect((await change(world, 'pauseConnector', { connector: ID, reason })).problems.map((p) => p.code)).toEqual([
      'WRONG_STATE',
    ])
    await registerConnector(world.hub, {
      manifest: manifest(),
      settings: { origin: world.department.origin },
      secrets: { key: KEY },
    })
    await eventually(
      async () => inForce()?.version,
      (version) => version === 5,
    )
    // Its open tasks are back; submitted answers never left.
    expect(await tasksOf()).toEqual(before)
  })

  test('every change is journaled with who and why, without what could name a person', async () => {
    const entries = await world.hub.db
      .selectFrom('journal')
      .selectAll()
      .where('county', '=', WHOLE_HUB)
      .orderBy('sequence')
      .execute()
    const changes = entries.filter((e) => e.kind.startsWith('connector.'))
    expect(changes.map((e) => `${e.actor} ${e.kind}`)).toEqual([
      'system connector.published',
      'officer connector.published',
      'officer connector.published',
      'officer connector.rolled-back',
      'officer connector.paused',
      'officer connector.resumed',
      'officer connector.rolled-back',
      'officer connector.published',
      'officer connector.retired',
      'system connector.published',
    ])
    const text = JSON.stringify(entries.map((e) => e.body))
    expect(text).toContain('系统升级')
    expect(text).not.toContain('13800000000')
    expect(text).not.toContain(KEY)
    const { connector } = await world.ask<{ connector: { events: { number: number }[] } }>(
      `{ connector(id: "${ID}") { events { number kind actor { id } reason } } }`,
    )
    expect(connector.events).toHaveLength(changes.length)
  })
})
