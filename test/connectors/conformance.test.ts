// One suite for every kind of connector: what the hub relies on is the same for every protocol.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Connector, Log, TaskPage } from '../../connectors/index.ts'
import { hasMariadb } from '../support/mariadb.ts'
import { fileWorld } from './file-world.ts'
import { graphqlWorld } from './graphql-world.ts'
import { type MysqlWorld, mysqlWorld } from './mysql-world.ts'
import { context, parcel } from './parcel.ts'
import { restWorld } from './rest-world.ts'
import { sftpWorld } from './sftp-world.ts'
import { soapWorld } from './soap-world.ts'
import { sqlWorld } from './sql-world.ts'
import { KNOWN, recorded, SECRET, UNKNOWN, type World } from './world.ts'
import { xmlWorld } from './xml-world.ts'

/** The kind, and after a space its variant. */
const worlds = {
  rest: restWorld,
  'rest with XML in GB 18030': xmlWorld,
  graphql: graphqlWorld,
  'soap 1.1': soapWorld('1.1'),
  'soap 1.2': soapWorld('1.2'),
  sql: sqlWorld,
  ...(hasMariadb && { 'sql over MySQL': (log: Log) => mysqlWorld(log) as Promise<MysqlWorld> }),
  file: fileWorld,
  'file over SFTP': sftpWorld,
}

async function pull(connector: Connector, since: string | null): Promise<TaskPage[]> {
  const pages: TaskPage[] = []
  for await (const page of connector.pullTasks?.(since, context) ?? []) pages.push(page)
  return pages
}

const ids = (pages: TaskPage[]) => pages.flatMap((p) => p.tasks.map((t) => t.externalId))

describe.each(Object.entries(worlds))('a connector of the kind %s', (name, build) => {
  const [kind] = name.split(' ')
  const heard = recorded()
  let world: World
  let connector: Connector

  beforeAll(async () => {
    world = await build(heard.log)
    connector = world.connector
  })
  afterAll(() => world.close())

  /** Sends, lets the department process it, and polls until there is an answer. */
  async function deliver(id: string, fields?: Record<string, string>) {
    const sent = await connector.send?.(parcel(id, fields), context)
    await world.work()
    return sent?.kind === 'awaiting' || sent?.kind === 'unknown' ? connector.find?.(id, context) : sent
  }

  test('says what it can do', () => {
    expect(connector).toMatchObject({
      id: 'conform',
      kind,
      department: 'conform',
      capabilities: ['tasks', 'forms', 'records', 'delivery'],
    })
    expect(connector.records).toEqual([
      { objectClass: 'resident', elements: ['resident.idNumber', 'resident.birthDate', 'resident.monthlyIncome'] },
    ])
  })

  test('proves that it can be used, and says so when it cannot', async () => {
    await expect(connector.check(context)).resolves.toBeUndefined()
    const code = name === 'file' ? 'SOURCE_UNAVAILABLE' : 'SOURCE_REFUSED'
    await expect(world.stranger.check(context)).rejects.toMatchObject({ code })
    await expect(pull(world.stranger, null)).rejects.toMatchObject({ code })
  })

  test('pulls every task once, goes on from the watermark, and sets aside a row that is no task', async () => {
    const pages = await pull(connector, null)
    expect(ids(pages)).toEqual(['T-1', 'T-2'])
    expect(pages[0]?.tasks[0]).toEqual({
      externalId: 'T-1',
      title: '核查 T-1',
      division: '420525101001',
      dueAt: '2026-12-05T15:59:59.000Z',
      state: 'OPEN',
      form: 'conform:F1',
      period: null,
      subject: null,
      updatedAt: '2026-11-21T02:01:00.000Z',
    })
    const rejected = pages.flatMap((p) => p.rejected ?? [])
    expect(rejected).toEqual([
      { where: kind === 'file' ? 'out/tasks-000001.csv:3' : 'T-bad', problem: 'division: not a 12-digit division code' },
    ])
    const watermark = pages.at(-1)?.watermark ?? null
    expect(ids(await pull(connector, watermark))).toEqual([])
    await world.addTask('T-3')
    expect(ids(await pull(connector, watermark))).toEqual(['T-3'])
  })

  test('tells the forms, bound to elements', async () => {
    const [form] = (await connector.pullForms?.(context)) ?? []
    expect(form).toMatchObject({ id: 'conform:F1', objectClass: 'resident', period: 'NONE' })
    expect(form?.fields.map((f) => [f.code, f.element, f.required, f.convert?.name])).toEqual([
      ['XM', 'resident.name', true, undefined],
      ['CSRQ', 'resident.birthDate', false, 'date'],
    ])
  })

  test('looks up known and unknown people in one call, decimals exact', async () => {
    const reply = await connector.lookup?.(
      'resident',
      [KNOWN, UNKNOWN],
      ['resident.birthDate', 'resident.monthlyIncome'],
      context,
    )
    expect(reply?.kind === 'found' && [...reply.records]).toEqual([
      [KNOWN, { values: { 'resident.birthDate': '1944-03-05', 'resident.monthlyIncome': '1250.5' }, problems: {}, asOf: null }],
    ])
    expect(world.lookups()).toBe(1)
    expect(await connector.lookup?.('place', ['1'], [], context)).toEqual({ kind: 'found', records: new Map() })
  })

  test('a delivery is acknowledged, and a repeat of it acts once', async () => {
    const first = await deliver('d-1')
    expect(first).toMatchObject({ kind: 'acknowledged', acknowledgement: expect.stringMatching(/^R-/) })
    expect(await deliver('d-1')).toEqual(first)
    expect((await world.effects()).filter((id) => id === 'd-1')).toHaveLength(1)
  })

  test('a delivery that the department never saw is told as such', async () => {
    expect(await connector.find?.('d-never', context)).toBeNull()
  })

  test('a lost reply loses nothing and repeats nothing', async () => {
    world.loseNextReply()
    const lost = await deliver('d-lost')
    const again = lost?.kind === 'acknowledged' ? lost : await deliver('d-lost')
    // A file department without an answer is still awaited: its file exists and is not delivered again.
    expect(again?.kind).toBe(kind === 'file' ? 'awaiting' : 'acknowledged')
    expect((await world.effects()).filter((id) => id === 'd-lost')).toHaveLength(1)
  })

  test('no secret shows in what it says, logs or is', async () => {
    const said = [JSON.stringify(connector), ...heard.lines]
    const inWords = (error: Error & { detail?: string }) => `${error.message} ${error.detail} ${error.stack}`
    const calls: Promise<unknown>[] = [world.stranger.check(context), pull(world.stranger, null)]
    said.push(...(await Promise.all(calls.map((call) => call.then(String, inWords)))))
    said.push(JSON.stringify(await world.stranger.send?.(parcel('d-stranger'), context)))
    for (const text of said) {
      expect(text).not.toContain(SECRET)
      expect(text).not.toContain('another-token')
    }
  })
})
