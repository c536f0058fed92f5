// Fifty concurrent workers through every kind of connector: each reply goes to the worker who asked. If the system is called as
// the worker, the reply carries that worker's sign-in; otherwise (database, folder), the record that only this worker asked for.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import type { Caller, Connector, CreateModule } from '../../connectors/index.ts'
import { createConnector } from '../support/connector.ts'
import { writeScore } from '../support/score.ts'
import { fileWorld } from './file-world.ts'
import { startHttpDepartment } from './http-department.ts'
import { kindManifests } from './kind-manifests.ts'
import { mysqlManifest, mysqlWorld } from './mysql-world.ts'
import { restManifest } from './rest-manifest.ts'
import { sftpManifest, sftpWorld } from './sftp-world.ts'
import { sqlManifest, sqlWorld } from './sql-world.ts'
import { uncheckedManifest } from './unchecked-manifest.ts'
import { recorded } from './world.ts'

const AT_ONCE = 50
const ROUNDS = 20
const WORKERS = AT_ONCE * ROUNDS

interface Stage {
  connector: Connector
  close(): Promise<void>
}

const { log } = recorded()
const asWorker = '\nsignIn: { kind: caller, otherwise: { kind: none } }\ncheck:'
const patient = 'limits: { connectSeconds: 20, replySeconds: 20, totalSeconds: 60, concurrency: 32 }'

const xml = (lead: string, end: string) => (who: string) =>
  `${lead}<Person><id>same-person</id><income>${who}</income></Person>${end}`
const soap = xml('<Envelope><Body><FindPeopleResponse>', '</FindPeopleResponse></Body></Envelope>')

/** By kind, how the department's reply names the caller. */
const told: Record<string, [type: string, body: (who: string) => string]> = {
  rest: ['application/json', (who) => JSON.stringify({ people: [{ id: 'same-person', who }] })],
  graphql: ['application/json', (who) => JSON.stringify({ data: { people: [{ id: 'same-person', born: null, income: who }] } })],
  'soap 1.1': ['text/xml', soap],
  'soap 1.2': ['text/xml', soap],
  xml: ['application/xml', xml('<Reply><Code>0</Code>', '</Reply>')],
}

const overHttp = (kind: string, manifest: string) => async (): Promise<Stage> => {
  const department = await startHttpDepartment()
  const [type, body] = told[kind] ?? ['', () => '']
  department.behave((request, response) => {
    const who = String(request.headers.authorization ?? '').replace('Bearer token-of-', '')
    // Answers arrive out of order.
    setTimeout(() => response.writeHead(200, { 'content-type': type }).end(body(who)), (Number(who) * 7) % 11)
  })
  const own = manifest
    .replace(/\nsignIn: .*/, '')
    .replace(/\nmessageSignIn: .*/, '')
    .replace('\ncheck:', asWorker)
    .replace(/limits: .*/, patient)
    .replace('from: who }', 'from: who, convert: text }')
    .replace('resident.remark', 'resident.monthlyIncome')
    .replace(/, (token|password|key): \{ description: \w+, secret: true \}/, '')
    .replace(/\n {2}key: .*/, '')
    .replace(', user: { description: user }', '')
  const connector = createConnector({
    manifest: own,
    settings: { origin: department.origin },
    secrets: {},
    allowOrigins: [department.origin],
    development: true,
  })
  return {
    connector,
    async close() {
      await connector.close()
      await department.close()
    },
  }
}

async function postgresql(): Promise<Stage> {
  const world = await sqlWorld(log)
  const database = (await world.query('select current_database() as d')).rows[0].d as string
  const manifest = sqlManifest
    .replace(
      /select id, born, income from person[^"]*/,
      'select id, null as born, id as income from unnest(:identifiers::text[]) id',
    )
    .replace(/limits: .*/, patient)
  const connector = createConnector({
    manifest: uncheckedManifest(manifest),
    settings: { host: `127.0.0.1:${world.front.port}`, database, user: `role_${database}` },
    secrets: { password: 'x' },
    allowOrigins: [`postgresql://127.0.0.1:${world.front.port}`],
    development: true,
  })
  return {
    connector,
    async close() {
      await connector.close()
      await world.close()
    },
  }
}

async function mysql(): Promise<Stage | null> {
  const world = await mysqlWorld(log)
  if (!world) return null
  const rows = Array.from({ length: WORKERS }, (_, i) => [String(i), null, String(i)])
  await world.own.query('insert into person values ?', [rows])
  const connector = world.connect('hub', mysqlManifest.replace(/limits: .*/, patient))
  return {
    connector,
    async close() {
      await connector.close()
      await world.close()
    },
  }
}

const people = (folder: string) => {
  const lines = Array.from({ length: WORKERS }, (_, i) => `${i},,${i}`)
  writeFileSync(join(folder, 'out/people-9.csv'), `id,born,income\r\n${lines.join('\r\n')}\r\n`)
}

async function folder(): Promise<Stage> {
  const world = await fileWorld(log)
  people(world.folder)
  return { connector: world.connector, close: world.close }
}

async function sftp(): Promise<Stage> {
  const world = await sftpWorld(log)
  people(world.folder)
  const connector = world.over({ manifest: sftpManifest.replace(/limits: .*/, patient) })
  return {
    connector,
    async close() {
      await connector.close()
      await world.close()
    },
  }
}

const createModule: CreateModule = () => ({
  capabilities: ['records'],
  records: [{ objectClass: 'resident', elements: ['resident.monthlyIncome'] }],
  idempotency: 'NONE',
  check: async () => {},
  async lookup(_class, identifiers, _elements, { caller }) {
    await wait((Number(caller.worker.slice(1)) * 7) % 11)
    const record = { values: { 'resident.monthlyIncome': caller.worker.slice(1) }, asOf: null, problems: {} }
    return { kind: 'found', records: new Map(identifiers.map((id) => [id, record])) }
  },
  close: async () => {},
})

async function module(): Promise<Stage> {
  const connector = createConnector({
    manifest: `manifest: 1\nid: echo\nkind: module\nmodule: echo\ndepartment: { id: echo, name: { zh: 测, en: M } }\n${patient}\n`,
    settings: {},
    secrets: {},
    allowOrigins: [],
    modules: new Map([['echo', createModule]]),
  })
  return { connector, close: () => connector.close() }
}

const SAME = ['rest', ...Object.keys(kindManifests), 'module']
const stages: Record<string, () => Promise<Stage | null>> = {
  rest: overHttp('rest', restManifest()),
  ...Object.fromEntries(Object.entries(kindManifests).map(([kind, manifest]) => [kind, overHttp(kind, manifest)])),
  postgresql,
  mysql,
  folder,
  sftp,
  module,
}

const asked: Record<string, number> = {}
const wrong: Record<string, number> = {}

afterAll(async () => {
  const sum = (of: Record<string, number>) => Object.values(of).reduce((a, b) => a + b, 0)
  await writeScore(
    'caller-isolation',
    {
      'replies that were another caller’s': `${sum(wrong)} of ${sum(asked)}`,
      'callers at once': AT_ONCE,
      kinds: Object.keys(asked).join(', '),
    },
    'YIBIAO_SCORES=1 npx vitest run test/connectors/isolation-kinds.test.ts',
  )
})

describe.each(Object.keys(stages))('fifty workers at once through %s', (kind) => {
  test('each get the answer that is theirs, a thousand times', async () => {
    const stage = await stages[kind]?.()
    if (!stage) return
    let strange = 0
    for (let round = 0; round < ROUNDS; round++)
      await Promise.all(
        Array.from({ length: AT_ONCE }, async (_, i) => {
          const own = String(round * AT_ONCE + i)
          const caller: Caller = { worker: `w${own}`, purpose: 'read', token: `token-of-${own}` }
          const identifier = SAME.includes(kind) ? 'same-person' : own
          const reply = await stage.connector.lookup?.('resident', [identifier], ['resident.monthlyIncome'], { caller })
          const given = reply?.kind === 'found' ? reply.records.get(identifier)?.values['resident.monthlyIncome'] : reply
          if (given !== own) strange += 1
        }),
      )
    asked[kind] = WORKERS
    wrong[kind] = strange
    await stage.close()
    expect(strange).toBe(0)
  })
})
