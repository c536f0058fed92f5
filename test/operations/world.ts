// The surroundings of a hub in these tests: a sign-in provider, a slow department over HTTP, and a database with its connector
// registered. The test starts the hub itself, in this process or as a process of its own.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { manifestsHere } from '../../connectors/index.ts'
import { registerConnector } from '../../gateway/exchange/index.ts'
import { accept } from '../../gateway/filling/submissions/accept.ts'
import { type Notifications, type OpenDatabase, openNotifications, tokenFor } from '../../gateway/platform/index.ts'
import { book, type HttpDepartment, json, startHttpDepartment } from '../connectors/http-department.ts'
import { restManifest } from '../connectors/rest-manifest.ts'
import { addDepartments, addScenes } from '../submissions/scene.ts'
import { KEYS, testSeal } from '../support/database.ts'
import { developmentProvider } from '../support/provider.ts'

export const CONNECTOR = 'test-rest'
const MANIFEST = restManifest().replace('replySeconds: 0.4, totalSeconds: 0.8', 'replySeconds: 20, totalSeconds: 20')

export interface Surroundings {
  department: HttpDepartment
  /** Settings of a hub on this database. */
  env(databaseUrl: string, port: number): Record<string, string>
  token(): Promise<string>
  close(): Promise<void>
}

export async function startSurroundings(): Promise<Surroundings> {
  const data = await mkdtemp(join(tmpdir(), 'yibiao-operations-'))
  const identity = await developmentProvider()('http://127.0.0.1:4000', join(data, 'identity'))
  const department = await startHttpDepartment()
  return {
    department,
    env: (databaseUrl, port) => ({
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      YIBIAO_PUBLIC_URL: `http://127.0.0.1:${port}`,
      YIBIAO_DATA: data,
      YIBIAO_DEMO: 'off',
      YIBIAO_KEYS: KEYS,
      YIBIAO_ALLOW_ORIGINS: department.origin,
      YIBIAO_METRICS_PORT: '0',
      KEYCLOAK_URL: new URL(identity.issuer).origin,
      KEYCLOAK_CLIENT_SECRET: identity.clientSecret,
      KEYCLOAK_API_SECRET: identity.apiSecret,
    }),
    token: () => tokenFor({ issuerUrl: identity.issuer }, 'worker'),
    async close() {
      await identity.close()
      await department.close()
      await rm(data, { recursive: true, force: true })
    },
  }
}

/** The department answers its deliveries after this long. */
export const takeTime = (department: HttpDepartment, ms: number): void =>
  department.behave((request, response) => {
    if (request.method === 'POST') setTimeout(() => json(response, 201, { number: book(department, request) }), ms)
    else json(response, 404, {})
  })

/** Registers the department's connector and hands `count` submissions to acceptance; each is one delivery. */
export async function submitMany(
  database: OpenDatabase & { url: string },
  department: HttpDepartment,
  count: number,
): Promise<string[]> {
  const notifications: Notifications = await openNotifications(database.url, database.pool)
  const reach = { allowOrigins: [department.origin], development: true }
  const deps = { db: database.db, seal: testSeal(), notifications, clock: () => new Date(), reach, manifests: manifestsHere }
  const settings = { origin: department.origin }
  await registerConnector(deps, { manifest: MANIFEST, settings, secrets: { key: 'k' } })
  await addDepartments(database.db, [CONNECTOR])
  const ids: string[] = []
  for (const { acceptance } of await addScenes(database.db, deps.seal, [CONNECTOR], count)) {
    const accepted = await accept(deps, acceptance)
    if (accepted.kind !== 'accepted') throw new Error(accepted.kind)
    ids.push(accepted.submissionId)
  }
  await notifications.close()
  return ids
}
