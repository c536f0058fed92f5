// The web role on a real listener, with a database of its own and whoever the test says is asking; the departments are left out.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { readConfig } from '../../gateway/config.ts'
import { startWeb } from '../../gateway/http/index.ts'
import { type Hub, openHub } from '../../gateway/hub.ts'
import type { StoreOptions } from '../../gateway/open-store.ts'
import type { Identity, Viewer } from '../../gateway/platform/index.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'

export const TOWN = '420525100000'

export const viewerOf = (id: string): Viewer => ({
  id,
  username: id,
  name: id,
  assignments: [{ role: 'WORKER', division: TOWN, department: null }],
  token: null,
})

/** A bearer token is its holder's name; the cookie `yibiao-session` likewise. */
const namedIdentity: Identity = {
  async authenticate({ authorization, cookie }) {
    const name = /^bearer (\S+)$/i.exec(authorization ?? '')?.[1] ?? /yibiao-session=([\w-]+)/.exec(cookie ?? '')?.[1]
    return name ? viewerOf(name) : null
  },
  register: async () => {},
  close() {},
}

export interface ProtectedWeb {
  url: string
  hub: Hub
  database: TestDatabase
  logged: string[]
  /** POST to /graphql as a client of GraphQL over HTTP sends it; a bearer unless the headers say otherwise. */
  post(body: unknown, headers?: Record<string, string | undefined>): Promise<Response>
  close(): Promise<void>
}

export async function startProtectedWeb(
  options: {
    env?: Record<string, string>
    portalFolder?: string | null
    production?: boolean
    identity?: (hub: Hub) => Identity
    identityUrl?: string
    clientSecret?: string
    apiSecret?: string
    port?: number
    store?: Partial<StoreOptions>
    /** Of another process of the same hub. */
    database?: TestDatabase
  } = {},
): Promise<ProtectedWeb> {
  const database = options.database ?? (await freshDatabase())
  const folder = await mkdtemp(join(tmpdir(), 'yibiao-protect-'))
  const logged: string[] = []
  const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(line) })
  const env = {
    YIBIAO_DATA: folder,
    YIBIAO_DEMO: 'off',
    YIBIAO_RATE: 'off',
    // One for all processes of a hub: another is refused.
    YIBIAO_KEYS: `1:${Buffer.alloc(32, 7).toString('base64')}`,
    ...(options.production && {
      NODE_ENV: 'production',
      DATABASE_URL: database.url,
      KEYCLOAK_URL: 'http://127.0.0.1:9',
      KEYCLOAK_CLIENT_SECRET: 'x',
      KEYCLOAK_API_SECRET: 'x',
    }),
    ...options.env,
  }
  const hub = await openHub(readConfig(env, folder), log, {
    databaseUrl: database.url,
    identityUrl: options.identityUrl ?? 'http://127.0.0.1:9',
    clientSecret: options.clientSecret ?? 'x',
    ...(options.apiSecret && { apiSecret: options.apiSecret }),
    store: { poolSize: 8, ...options.store },
  })
  const identity = options.identity?.(hub) ?? namedIdentity
  const web = await startWeb(
    { ...hub, identity },
    { port: options.port ?? 0, host: '127.0.0.1', portalFolder: options.portalFolder ?? null },
  )
  return {
    url: web.address,
    hub,
    database,
    logged,
    post: (body, headers = {}) => {
      const all = {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        authorization: 'Bearer ann',
        ...headers,
      }
      return fetch(`${web.address}/graphql`, {
        method: 'POST',
        headers: Object.fromEntries(Object.entries(all).filter((e): e is [string, string] => e[1] !== undefined)),
        body: typeof body === 'string' ? body : JSON.stringify(body),
      })
    },
    async close() {
      await web.close()
      await hub.close()
      if (!options.database) await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
