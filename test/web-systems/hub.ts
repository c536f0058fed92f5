// A hub with the pages of two departments beside it, on free ports, over any provider: what the tests of one login to them talk to.
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import type { RunningWeb, WebSettings } from '../../examples/departments/web-stage/index.ts'
import { readConfig } from '../../gateway/config.ts'
import { saveSystem } from '../../gateway/exchange/index.ts'
import { startWeb } from '../../gateway/http/index.ts'
import { type Hub, openHub } from '../../gateway/hub.ts'
import { freshDatabase } from '../support/database.ts'

export interface Addresses {
  hub: string
  police: string
  archives: string
}

export interface PagesProvider {
  /** Base URL and realm of a Keycloak; absent: the development provider. */
  keycloak?: { url: string; realm: string }
  issuer: string
  clientSecret: string
  apiSecret: string
  /** Of police-web, and of the departments' service accounts. */
  secretOf(clientId: string): Promise<string> | string
  /** `sub` of a department's service account. */
  serviceAccountOf(clientId: string): Promise<string> | string
  close(): Promise<void>
}

export interface PagesHub {
  hub: Hub
  addresses: Addresses
  provider: PagesProvider
  folder: string
  /** Everything that was logged. */
  logged: string[]
  /** What a department's web system is told by its environment. */
  settingsOf(id: 'police-web' | 'archives-web', department: string): Promise<WebSettings>
  /** Registers a running one at the hub. */
  register(id: 'police-web' | 'archives-web', department: string, web: RunningWeb): Promise<void>
  close(): Promise<void>
}

const COUNTY = '420525000000'
const TOWN = '420525101000'
const WORKER = (n: number) => `00000000-0000-4000-8000-00000000000${n}`

export const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })

export async function startPagesHub(
  begin: (addresses: Addresses, folder: string) => Promise<PagesProvider>,
  portalFolder: string | null = null,
): Promise<PagesHub> {
  const ports = [await freePort(), await freePort(), await freePort()] as const
  const [hubUrl, police, archives] = ports.map((port) => `http://127.0.0.1:${port}`) as [string, string, string]
  const addresses = { hub: hubUrl, police, archives }
  const folder = mkdtempSync(join(tmpdir(), 'yibiao-pages-'))
  const provider = await begin(addresses, folder)
  const database = await freshDatabase(8)
  const { keycloak, clientSecret, apiSecret } = provider
  const env = {
    ...{ PORT: String(ports[0]), YIBIAO_DATA: folder, YIBIAO_PUBLIC_URL: hubUrl, YIBIAO_TRUSTED: 'off' },
    ...(keycloak && {
      ...{ KEYCLOAK_URL: keycloak.url, KEYCLOAK_REALM: keycloak.realm },
      ...{ KEYCLOAK_CLIENT_SECRET: clientSecret, KEYCLOAK_API_SECRET: apiSecret },
    }),
  }
  const logged: string[] = []
  const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(line) })
  const identityUrl = provider.issuer.replace(/\/realms\/[^/]+$/, '')
  const options = { databaseUrl: database.url, identityUrl, clientSecret, apiSecret }
  const hub = await openHub(readConfig(env, process.cwd()), log, options)
  const { db } = hub
  for (const id of ['public-security', 'civil-affairs'])
    await db
      .insertInto('department')
      .values({ id, name_zh: id === 'public-security' ? '公安局' : '民政局', name_en: id })
      .execute()
  await db
    .insertInto('division')
    .values([
      { code: COUNTY, parent: null, name: '远安县', level: 'COUNTY' },
      { code: TOWN, parent: COUNTY, name: '鸣凤镇', level: 'TOWNSHIP' },
    ])
    .execute()
  await hub.catalogue.reload()
  const machines = await Promise.all(
    ['public-security', 'civil-affairs'].map(async (department) => ({
      ...{ id: `machine-${department}`, worker_id: await provider.serviceAccountOf(`department-${department}`) },
      ...{ role: 'OFFICER' as const, division_code: null, department_id: department, starts_on: '2026-01-01' },
    })),
  )
  const people = [1, 6].map((n) => ({
    ...{ id: `person-${n}`, worker_id: WORKER(n), role: 'WORKER' as const, division_code: TOWN, department_id: null },
    starts_on: '2026-01-01',
  }))
  await db
    .insertInto('assignment')
    .values([...machines, ...people])
    .execute()
  const web = await startWeb(hub, { port: ports[0], host: '127.0.0.1', portalFolder })
  const portOf = { 'police-web': ports[1], 'archives-web': ports[2] }
  return {
    ...{ hub, addresses, provider, folder, logged },
    settingsOf: async (id, department) => ({
      ...{ port: portOf[id], host: '127.0.0.1', publicUrl: id === 'police-web' ? police : archives, data: join(folder, id) },
      ...{ issuer: provider.issuer, clientId: id, clientSecret: id === 'police-web' ? await provider.secretOf(id) : '' },
      ...{
        hubUrl,
        hubClientId: `department-${department}`,
        hubClientSecret: await provider.secretOf(`department-${department}`),
      },
    }),
    register: (id, department, { url, proofKey }) =>
      saveSystem(db, {
        ...{ id, department, name: { zh: id === 'police-web' ? '社区警务系统' : '民政档案查询系统', en: id } },
        ...{ protocol: id === 'police-web' ? 'OIDC' : 'SAML', address: `${url}/sign-in`, proveAddress: `${url}/prove` },
        ...{ proofKey, roles: ['WORKER'], division: COUNTY },
      }),
    async close() {
      hub.beginStop()
      await web.close()
      await hub.close()
      await provider.close()
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
