// The conformance suite over every example manifest, the smallest connector and the module, each against its own live system.
// Edge cases of each kind are in conformance.test.ts; this is the suite that a department runs itself.
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { afterAll, describe, expect, test } from 'vitest'
import {
  type ConformanceOptions,
  type ConformanceReport,
  type CreateModule,
  checkManifest,
  runConformance,
  toMarkdown,
} from '../../connectors/index.ts'
import { DEPARTMENTS, type DepartmentId } from '../../examples/departments/start.ts'
import { startSystem } from '../../examples/hello-department/system.ts'
import { createModule } from '../../examples/hello-module/connector.ts'
import { standardCodeLists, standardElements } from '../../schema/index.ts'
import { department, SECRET } from '../examples/support.ts'
import { createConnector } from '../support/connector.ts'
import { emptyDatabase } from '../support/database.ts'
import { writeScore } from '../support/score.ts'
import { context, parcel } from './parcel.ts'
import { suiteParcel } from './suite-parcel.ts'
import { startTokenProvider } from './token-provider.ts'

const textOf = (folder: string) => readFileSync(new URL(`../../examples/${folder}/manifest.yaml`, import.meta.url), 'utf8')
/** Makes a few dozen tasks span several pages. */
const smallPages = (text: string) =>
  text.replace(/\b(limit|first|Most|TS): 200\b/, '$1: 7').replace(/\bsize: [15]00\b/, 'size: 7')

const catalogue = {
  elements: new Map(standardElements().map((e) => [e.id, e])),
  codeLists: new Map(standardCodeLists().map((list) => [list.id, list])),
}
const caller = { ...context.caller, token: 'token-of-the-hub' }
const provider = await startTokenProvider()
const closing: (() => unknown)[] = [provider.close]
afterAll(async () => {
  for (const close of closing.reverse()) await close()
})

/** Options for one example; its system is started here. */
const systems: Record<string, () => Promise<Omit<ConformanceOptions, 'checked'>>> = {
  ...Object.fromEntries(DEPARTMENTS.map((id) => [id, () => example(id)])),
  library: async () => {
    const { server, received } = startSystem('the-key')
    await once(server, 'listening')
    closing.push(() => server.close())
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    return {
      ...{ text: textOf('hello-department'), catalogue, caller, settings: { origin }, secrets: { key: 'the-key' } },
      ...{ allowOrigins: [origin], development: true },
      write: { marker: 'suite', parcel: async () => ({ ...parcel('suite'), fields: { sfzh: '990101194403051232', jk: '有' } }) },
      effects: async (id) => (received.has(id) ? 1 : 0),
    }
  },
  weather: async () => {
    const booked = new Map<string, string>()
    const station = createServer((socket) => {
      socket.setEncoding('utf8').on('error', () => {})
      socket.on('data', (line: string) => {
        const [key, verb = '', id = ''] = line.trim().split(' ')
        if (key !== 'the-key') return socket.destroy()
        if (verb === 'SEND') booked.set(id, booked.get(id) ?? `W-${booked.size + 1}`)
        const number = booked.get(id)
        const tasks = ['7|暴雨预警|420525100000|2026-11-20T00:00:00Z', '8|道路结冰|420525100000|2026-11-21T00:00:00Z']
        const answers: Record<string, string[]> = {
          PING: ['OK'],
          TASKS: tasks.filter((t) => Number(t.split('|')[0]) > Number(id)),
          SEND: [`OK ${number}`],
          FIND: number ? [`OK ${number}`] : [],
        }
        socket.end(`${(answers[verb] ?? []).map((l) => `${l}\n`).join('')}\n.\n`)
      })
    })
    station.listen(0, '127.0.0.1')
    await once(station, 'listening')
    closing.push(() => station.close())
    const port = String((station.address() as AddressInfo).port)
    return {
      ...{ text: textOf('hello-module'), catalogue, caller, settings: { host: '127.0.0.1', port }, secrets: { key: 'the-key' } },
      ...{ allowOrigins: [`tcp://127.0.0.1:${port}`], development: true },
      modules: new Map<string, CreateModule>([['weather', createModule]]),
      write: { marker: 'suite', parcel: async () => parcel('suite') },
      effects: async (id) => (booked.has(id) ? 1 : 0),
    }
  },
}

async function example(id: DepartmentId): Promise<Omit<ConformanceOptions, 'checked'>> {
  const own = id === 'market-regulation' || id === 'agriculture'
  const running = await department(id, {
    DEPARTMENT_RESIDENTS: '400',
    DEPARTMENT_FORMS_DELAY_MS: '0',
    DEPARTMENT_ISSUER: provider.issuer,
    DEPARTMENT_JWKS: provider.jwks,
    ...(own ? { DEPARTMENT_DATABASE_URL: await emptyDatabase(), DEPARTMENT_SQL_PORT: '0' } : {}),
  })
  closing.push(running.stop)
  const { ready, origin } = running
  const sql = ready.sqlPort
  const text = smallPages(textOf(`departments/${id}`))
  const reach = {
    settings: Object.fromEntries(
      Object.entries({
        ...{ origin, host: '127.0.0.1', port: String(ready.sftpPort ?? sql ?? ''), database: ready.database },
        ...{ user: ready.user ?? ready.role, address: ready.address, hostKey: ready.hostKey, folder: ready.folder },
      }).flatMap(([name, value]) => (value && text.includes(`settings.${name}}`) ? [[name, value]] : [])),
    ),
    secrets: Object.fromEntries(
      ['apiKey', 'token', 'password', 'appSecret', 'key'].flatMap((name) =>
        new RegExp(`^ {2}${name}: .*secret: true`, 'm').test(text) ? [[name, SECRET]] : [],
      ),
    ),
    allowOrigins: [
      ...[origin, `postgresql://127.0.0.1:${sql}`, `mysql://127.0.0.1:${sql}`, `sftp://127.0.0.1:${ready.sftpPort}`],
      ready.folder ?? '/nowhere',
    ],
    development: true,
    exchange: async (_token: string, audience: string) => ({ token: await provider.token('worker-1', audience), expiresIn: 300 }),
  }
  return {
    ...{ text, catalogue, caller, ...reach },
    insert: () => running.control('tasks', {}),
    effects: async (delivery) => (await running.ledger()).filter(({ deliveryId }) => deliveryId === delivery).length,
    write: {
      marker: 'suite',
      async parcel(known) {
        const connector = createConnector({ manifest: text, ...reach })
        try {
          return await suiteParcel(connector, known)
        } finally {
          await connector.close()
        }
      },
    },
    previous: { ...reach, checked: checkManifest(textOf(`departments/${id}`), catalogue) },
  }
}

const reports: ConformanceReport[] = []
afterAll(async () => {
  const sum = (state: 'passed' | 'skipped' | 'failed') => reports.reduce((all, { counts }) => all + counts[state], 0)
  const cases = Math.max(0, ...reports.map((report) => report.cases.length))
  const [passed, skipped, failed] = [sum('passed'), sum('skipped'), sum('failed')]
  console.log(`${reports.length} connectors x ${cases} cases: ${passed} passed, ${skipped} skipped, ${failed} failed`)
  await writeScore(
    'connector-conformance',
    { connectors: reports.length, cases, passed, skipped, failed },
    'YIBIAO_SCORES=1 npx vitest run test/connectors/suite.test.ts',
  )
})

describe.each(Object.keys(systems))('the connector %s', (id) => {
  test('passes the conformance suite against its live system, and says why where a case is skipped', {
    timeout: 120_000,
  }, async () => {
    const options = await systems[id]?.()
    if (!options) throw new Error('no system')
    const report = await runConformance({ ...options, checked: checkManifest(options.text, options.catalogue) })
    reports.push(report)
    const skipped = report.cases.flatMap((one) => (one.state === 'skipped' ? [`${one.id}: ${one.because?.en}`] : []))
    if (skipped.length > 0) console.log(`${id} skipped:\n  ${skipped.join('\n  ')}`)
    expect(report.cases.filter(({ state }) => state === 'failed')).toEqual([])
    expect(report).toMatchObject({ connector: id, passed: true, wrote: true })
    expect(report.cases.every(({ state, because }) => state !== 'skipped' || (because?.zh && because.en))).toBe(true)
    const written = `${JSON.stringify(report)}${toMarkdown(report)}`
    for (const secret of Object.values(options.secrets)) expect(written).not.toContain(secret)
  })
})
