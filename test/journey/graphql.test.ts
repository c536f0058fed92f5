// The whole journey through a front-end team's program: a plain GraphQL client with a bearer token, against the whole demo
// world. Steps follow each other, and each test checks the state after it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually, startWorld, type World } from '../support/world.ts'
import { valuesFor } from './answers.ts'
import { type Client, createClient, SHEET, type Sheet, SUBMIT, type Task } from './client.ts'
import { openStream } from './stream.ts'

let world: World
let client: Client
beforeAll(async () => {
  world = await startWorld()
  client = createClient(world)
}, 240_000)
afterAll(() => world?.close())

describe('without signing in', () => {
  test('the API answers 401 with a stable code, in Chinese and in English', async () => {
    for (const [language, message] of [
      ['zh', '请先登录。'],
      ['en', 'Sign in first.'],
    ] as const) {
      const response = await fetch(`${world.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-yibiao': '1', 'accept-language': language },
        body: JSON.stringify({ query: '{ me { name } }' }),
      })
      expect(response.status).toBe(401)
      expect(await response.json()).toMatchObject({ errors: [{ message, extensions: { code: 'UNAUTHENTICATED' } }] })
    }
  })
})

describe('the inbox', () => {
  test('shows the tasks of every department for my divisions, each department fresh', async () => {
    const page = await eventually(
      () => client.inbox('worker'),
      // A department's tasks are stored page by page, and its freshness after them.
      (p) => new Set(p.nodes.map((t) => t.department.id)).size === 4 && p.freshness.length === 4,
    )
    expect(new Set(page.nodes.map((t) => t.department.id))).toEqual(
      new Set(['civil-affairs', 'market-regulation', 'public-security', 'statistics']),
    )
    expect(page.freshness.map((f) => f.state)).toEqual(['LIVE', 'LIVE', 'LIVE', 'LIVE'])
    expect(JSON.stringify(page.nodes)).not.toMatch(/990101\d{11}[\dX]/)
  })

  test('a department that is down is named with its last good time, and its last known tasks stay', async () => {
    const before = await client.inbox('worker', { departments: ['civil-affairs'] })
    await world.mode('civil-affairs', 'down')
    const during = await eventually(
      () => client.inbox('worker', { departments: ['civil-affairs'] }),
      (p) => p.freshness.some((f) => f.department.id === 'civil-affairs' && f.state === 'STALE'),
    )
    expect(during.totalCount).toBe(before.totalCount)
    expect(during.freshness.find((f) => f.department.id === 'civil-affairs')).toMatchObject({
      lastGoodAt: expect.any(String),
      reason: expect.any(String),
    })
    await world.mode('civil-affairs', 'ok')
    await eventually(
      () => client.inbox('worker'),
      (p) => p.freshness.every((f) => f.state === 'LIVE'),
      60,
    )
  })

  test('a task that a department issues now reaches the open inbox by itself', async () => {
    const stream = await openStream(world, 'worker', 'subscription { inboxChanged { id title department { id } } }')
    const [issued] = await world.newTask('civil-affairs', { division: '420525101001', form: 'GLJT' })
    expect(issued).toBeDefined()
    const event = await stream.next((e) => (e as { inboxChanged?: Task }).inboxChanged?.department.id === 'civil-affairs')
    expect(event).toMatchObject({ inboxChanged: { title: expect.any(String) } })
    stream.close()
  })
})

describe('the sheet', () => {
  test('merges every open request about one resident; each item has a value with its source, or says why not', async () => {
    const sheet = await client.openSheet(await client.busiest())
    expect(sheet.requests.length).toBeGreaterThanOrEqual(2)
    expect(sheet.asked).toBeGreaterThan(sheet.distinct)
    expect(sheet.distinct).toBe(sheet.items.length)
    expect(sheet.prefilled + sheet.toType).toBe(sheet.distinct)
    expect(sheet.prefilled).toBeGreaterThan(sheet.distinct / 2)
    const name = sheet.items.find((i) => i.element.id === 'resident.name')
    expect(name).toMatchObject({ fetched: { source: { kind: 'AUTHORITY', label: '公安局 · 权威来源' } } })
    for (const item of sheet.items)
      if (item.state === 'FILLED') expect(item.fetched?.source.label, item.element.id).toBeTruthy()
      else if (item.state !== 'CONFLICT') expect(item.issue, item.element.id).toBeTruthy()
  })

  test('a department that is down costs its own items only, and the sheet says so', async () => {
    const task = await client.busiest()
    await world.mode('public-security', 'down')
    const asked = await client.inbox('worker', { class: 'resident', departments: ['public-security'] })
    const other = asked.nodes.find((t) => t.subject?.id !== task.subject?.id)
    const sheet = await client.openSheet(other as Task)
    await world.mode('public-security', 'ok')
    expect(sheet.sources.find((s) => s.department.id === 'public-security')).toMatchObject({
      state: 'FAILED',
      reason: expect.any(String),
    })
    expect(sheet.items.some((i) => i.state === 'FAILED' && i.issue)).toBe(true)
  })

  test('a draft is saved with what is wrong in it, in the language asked for, and is there when the sheet is opened again', async () => {
    const task = await client.busiest()
    const sheet = await client.openSheet(task)
    const save = `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { sheet { draftVersion } problems { element code message } } }`
    const input = { sheet: sheet.id, values: [{ element: 'resident.phone', value: '12' }], version: sheet.draftVersion }
    const saved = await world.ask<{ saveDraft: { sheet: Sheet; problems: Sheet['problems'] } }>('worker', save, { input }, 'en')
    expect(saved.data.saveDraft.problems.find((p) => p.element === 'resident.phone')?.message).toMatch(/phone/i)
    const again = await client.openSheet(task)
    expect(again.items.find((i) => i.element.id === 'resident.phone')).toMatchObject({ value: '12', state: 'EDITED' })
    expect(again.problems.find((p) => p.element === 'resident.phone')?.message).toMatch(/电话/)
    const late = await world.ask<{ saveDraft: { problems: Sheet['problems'] } }>('worker', save, { input })
    expect(late.data.saveDraft.problems.map((p) => p.code)).toContain('DRAFT_CONFLICT')
  })

  test('a worker of another township does not learn that the subject exists', async () => {
    const task = await client.busiest()
    const answer = await world.ask('worker2', SHEET, { subject: { class: 'resident', id: task.subject?.id }, period: null })
    expect(answer.errors?.[0]?.extensions.code).toBe('NOT_FOUND')
  })
})

describe('submitting', () => {
  test('once: a second press, a lost reply and a second tab return the first receipt; every department books its own part', async () => {
    const task = await client.busiest()
    const sheet = await client.openSheet(task)
    const values = valuesFor(sheet).filter((v) => v.element !== 'resident.phone')
    // The worker says that the authority's address is wrong, which becomes a correction.
    values.push(
      { element: 'resident.residenceAddress', value: '鸣凤镇凤山社区 1 组 1 号' },
      { element: 'resident.phone', value: '15400009999' },
    )
    const input = { sheet: sheet.id, idempotencyKey: `${sheet.id}:first`, values }
    const submit = (more: object = {}) =>
      world.ask<{ submitSheet: { submission: Submission | null; problems: Sheet['problems'] } }>('worker', SUBMIT, {
        input: { ...input, ...more },
      })
    interface Submission {
      id: string
      receipt: string
      deliveries: { id: string; department: { id: string }; state: string; acknowledgement?: string }[]
      corrections: { element: { id: string }; department: { id: string }; was: unknown; proposed: unknown; dueOn: string }[]
    }
    const stream = submit()
    const answers = await Promise.all([stream, submit(), submit({ idempotencyKey: `${sheet.id}:second tab` })])
    expect(answers.map((a) => a.data.submitSheet.problems)).toEqual([[], [], []])
    const [first] = answers.map((a) => a.data.submitSheet.submission)
    if (!first) throw new Error('no submission')
    expect(new Set(answers.map((a) => a.data.submitSheet.submission?.receipt))).toEqual(new Set([first.receipt]))
    expect(first.deliveries).toHaveLength(sheet.requests.length)
    expect(first.corrections.map((c) => [c.element.id, c.department.id])).toContainEqual([
      'resident.residenceAddress',
      'public-security',
    ])

    const done = await eventually(
      async () =>
        (
          await world.ask<{ submission: Submission }>(
            'worker',
            `query ($id: ID!) { submission(id: $id) { id receipt deliveries { id department { id } state acknowledgement reason } corrections { element { id } } } }`,
            { id: first.id },
          )
        ).data.submission,
      (s) => s.deliveries.every((d) => d.state === 'ACKNOWLEDGED'),
    )
    for (const delivery of done.deliveries) {
      const entries = (await world.ledger(delivery.department.id)).filter((e) => e.deliveryId === delivery.id)
      expect(entries).toHaveLength(1)
      expect(delivery.acknowledgement).toBe(entries[0]?.acknowledgement)
    }
    // A telephone number is on every such sheet; a form's own remark is not.
    const otherPhone = values.map((v) => (v.element === 'resident.phone' ? { ...v, value: '15400008888' } : v))
    const other = await submit({ values: otherPhone })
    expect(other.errors?.[0]?.extensions.code).toBe('IDEMPOTENCY_KEY_REUSED')
    const left = await client.inbox('worker', { class: 'resident' })
    expect(left.nodes.filter((t) => sheet.requests.some((r) => r.id === t.id))).toEqual([])
  })

  test('the village monthly figures reach statistics as a file and come back acknowledged; a sum that does not add up is refused first', async () => {
    const { nodes } = await client.inbox('worker', { departments: ['statistics'], class: 'place' })
    const sheet = await client.openSheet(nodes[0] as Task)
    const figures: Record<string, unknown> = {
      householdTotal: 100,
      populationTotal: 300,
      malePopulation: 150,
      femalePopulation: 149,
      elderlyCount: 60,
      births: 1,
      deaths: 1,
      movedIn: 0,
      movedOut: 0,
      disabledCount: 9,
      lowIncomeHouseholds: 5,
      enterpriseCount: 3,
      arableArea: '1200.50',
      grainOutput: '60.25',
      perCapitaIncome: '21000.00',
    }
    const values = () =>
      sheet.items.flatMap((i) => {
        const property = i.element.id.split('.')[1] ?? ''
        return property in figures ? [{ element: i.element.id, value: figures[property] }] : []
      })
    const submit = async (key: string) =>
      (
        await world.ask<{ submitSheet: { submission: { id: string } | null; problems: Sheet['problems'] } }>('worker', SUBMIT, {
          input: { sheet: sheet.id, idempotencyKey: key, values: values() },
        })
      ).data.submitSheet
    const refused = await submit('monthly-first-try')
    expect(refused.submission).toBeNull()
    expect(refused.problems.map((p) => [p.element, p.code])).toEqual([['place.populationTotal', 'RULE']])
    figures.femalePopulation = 150
    const accepted = await submit('monthly-second-try')
    expect(accepted.problems).toEqual([])
    await eventually(
      async () =>
        (
          await world.ask<{ submission: { deliveries: { state: string }[] } }>(
            'worker',
            `query ($id: ID!) { submission(id: $id) { deliveries { state } } }`,
            { id: accepted.submission?.id },
          )
        ).data.submission.deliveries,
      (d) => d.length > 0 && d.every((one) => one.state === 'ACKNOWLEDGED'),
    )
    const booked = (await world.ledger('statistics')).at(-1)
    expect(JSON.stringify(booked?.content)).toContain('1200.50')
  })

  test('an enterprise asked about by two departments is filled from its authority; money arrives in each department’s own unit', async () => {
    const { nodes } = await client.inbox('worker', { class: 'enterprise' })
    const task = nodes.find((t) => t.department.id === 'market-regulation') as Task
    const sheet = await client.openSheet(task)
    const capital = sheet.items.find((i) => i.element.id === 'enterprise.registeredCapital')
    expect(capital?.fetched?.source.kind).toBe('AUTHORITY')
    const input = { sheet: sheet.id, idempotencyKey: 'enterprise-once', values: valuesFor(sheet) }
    const answer = (
      await world.ask<{
        submitSheet: {
          submission: { id: string; deliveries: { id: string; department: { id: string } }[] } | null
          problems: unknown[]
        }
      }>('worker', SUBMIT, { input })
    ).data.submitSheet
    expect(answer.problems).toEqual([])
    const entry = await eventually(
      async () => {
        const mine = answer.submission?.deliveries.find((d) => d.department.id === 'market-regulation')?.id
        return (await world.ledger('market-regulation')).find((e) => e.deliveryId === mine)
      },
      (e) => e !== undefined,
    )
    // The field uses 万元, as the department does (issue 10, 3).
    expect(Number(entry?.content.zczb)).toBe(Number(capital?.value))
  })
})

describe('front-end teams', () => {
  test('read one resident through the graph; the authority’s values come with their source', async () => {
    const task = await client.busiest().catch(async () => (await client.inbox('worker', { class: 'resident' })).nodes[0] as Task)
    const { data, errors } = await world.ask<{
      resident: { name: string; birthDate: string; facts: { value: unknown; source: { kind: string } }[] }
    }>(
      'worker',
      `query ($id: ID!) { resident(id: $id) { name birthDate label facts(elements: ["resident.name"]) { value source { kind } } } }`,
      { id: task.subject?.id },
      'zh',
      '入户走访前核对信息',
    )
    expect(errors).toBeUndefined()
    expect(data.resident.birthDate).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(data.resident.facts.find((f) => f.source.kind === 'AUTHORITY')?.value).toBe(data.resident.name)
  })

  test('a dead authority costs its own fields only: they are null with a named error, the rest of the answer stands', async () => {
    const task = (await client.inbox('worker', { class: 'resident' })).nodes[0] as Task
    await world.mode('public-security', 'down')
    const answer = await world.ask<{ resident: { id: string; name: string | null } }>(
      'worker',
      `query ($id: ID!) { resident(id: $id) { id name } }`,
      { id: task.subject?.id },
    )
    await world.mode('public-security', 'ok')
    expect(answer.status).toBe(200)
    expect(answer.data.resident).toEqual({ id: task.subject?.id, name: null })
    expect(answer.errors?.map((e) => [e.path?.join('.'), e.extensions.code])).toEqual([['resident.name', 'SOURCE_UNAVAILABLE']])
  })
})

test('nothing that the hub logged holds an id number', () => {
  expect(world.log.filter((line) => /99010\d{12}[\dX]/.test(line))).toEqual([])
})
