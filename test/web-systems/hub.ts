// A hub with the pages of two departments beside it, on free ports, over any provider: for the tests of single sign-on to them.
import { join } from 'node:path'
import type { RunningWeb, WebSettings } from '../../examples/departments/web-stage/index.ts'
import { saveSystem } from '../../gateway/exchange/index.ts'
import { DEMO_MACHINES } from '../../gateway/platform/index.ts'
import { freePort } from '../support/free-port.ts'
import { type Provider, startHub, type TestHub } from '../support/hub.ts'
import { developmentProvider } from '../support/provider.ts'

export interface Addresses {
  hub: string
  police: string
  archives: string
}

export interface PagesProvider extends Provider {
  /** Of police-web, and of the departments' service accounts. */
  secretOf(clientId: string): Promise<string> | string
  /** `sub` of a department's service account. */
  serviceAccountOf(clientId: string): Promise<string> | string
}

export interface PagesHub extends TestHub<PagesProvider> {
  addresses: Addresses
  /** The settings that a department's web system gets from its environment. */
  settingsOf(id: 'police-web' | 'archives-web', department: string): Promise<WebSettings>
  /** Registers a running one at the hub. */
  register(id: 'police-web' | 'archives-web', department: string, web: RunningWeb): Promise<void>
}

const COUNTY = '420525000000'
const TOWN = '420525101000'
const WORKER = (n: number) => `00000000-0000-4000-8000-00000000000${n}`

const atDevelopment = async (addresses: Addresses, folder: string): Promise<PagesProvider> => {
  const relyingParties = [{ clientId: 'police-web', url: addresses.police }]
  const provider = await developmentProvider({ relyingParties })(addresses.hub, folder)
  return { ...provider, serviceAccountOf: (id: string) => DEMO_MACHINES.find((m) => m.clientId === id)?.id ?? '' }
}

export async function startPagesHub(begin = atDevelopment, portalFolder: string | null = null): Promise<PagesHub> {
  const ports = [await freePort(), await freePort()] as const
  const [police, archives] = ports.map((port) => `http://127.0.0.1:${port}`) as [string, string]
  const web = await startHub({
    provider: (hub, folder) => begin({ hub, police, archives }, folder),
    portalFolder,
    departments: { 'public-security': '公安局', 'civil-affairs': '民政局' },
    divisions: { [COUNTY]: '远安县', [TOWN]: '鸣凤镇' },
    env: { YIBIAO_TRUSTED: 'off' },
  })
  const { url: hubUrl, provider, folder } = web
  const { db } = web.hub
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
  const portOf = { 'police-web': ports[0], 'archives-web': ports[1] }
  return {
    ...web,
    addresses: { hub: hubUrl, police, archives },
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
  }
}
