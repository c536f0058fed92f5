// The kit: the one way in which a test starts a hub.
//
//   const web = await startHub({ catalogue: true, departments: { 'civil-affairs': '民政局' } })
//   afterAll(() => web.close())
//
// It is the hub as the program builds it, on a real listener and a database of its own. Nothing runs beside it: no jobs, no
// departments. A caller over HTTP uses a name as token, and `who` maps it to a person. With a `provider`, people sign in.
// `ask` sends a query in this process, as any person and without HTTP; `post` sends one as a client does.
// hub-process.ts starts a hub as a process of its own, world.ts the whole demo, and store.ts a store without a hub.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ExecutionResult, graphql } from 'graphql'
import pino from 'pino'
import { type Catalogue, seedCatalogue } from '../../gateway/catalogue/index.ts'
import { readConfig } from '../../gateway/config.ts'
import { buildSchema, createContext, startWeb, type Web } from '../../gateway/http/index.ts'
import { type Hub, openHub } from '../../gateway/hub.ts'
import type { StoreOptions } from '../../gateway/open-store.ts'
import type { Identity, Viewer } from '../../gateway/platform/index.ts'
import { freshDatabase, KEYS, type TestDatabase } from './database.ts'
import { freePort } from './free-port.ts'
import { at, viewer } from './people.ts'
import { type Settled, settle } from './settle.ts'

export const TOWN = '420525100000'

type Who = (name: string) => Viewer | null | undefined

export interface Provider {
  issuer: string
  clientSecret: string
  apiSecret: string
  /** Settings of a hub that has this provider. */
  env?: Record<string, string>
  close(): Promise<void>
}

export interface HubOptions<P extends Provider | undefined = undefined> extends Settled {
  /** Settings, over those of the kit. */
  env?: Record<string, string>
  production?: boolean
  /** Of another process of the same hub; otherwise one of its own. */
  database?: TestDatabase
  store?: Partial<StoreOptions>
  /** Whether the standard catalogue is there. */
  catalogue?: boolean
  /** The holder of a token of that name; otherwise every caller is a worker of the town. */
  who?: Who
  /** Instead: how the caller is identified. */
  identity?: (hub: Hub, provider: P) => Identity
  /** Starts the provider where people sign in, for a hub at this address. */
  provider?: (url: string, folder: string) => Promise<P>
  portalFolder?: string | null
  level?: 'info' | 'debug'
}

export interface TestHub<P extends Provider | undefined = undefined> {
  url: string
  hub: Hub
  web: Web
  database: TestDatabase
  provider: P
  /** The data folder. */
  folder: string
  /** Every line that was logged. */
  logged: string[]
  /** Errors are as thrown: they are not yet made fit for a client. */
  ask<T = Record<string, never>>(
    query: string,
    variables: Record<string, unknown>,
    options: { as: Viewer; language?: 'zh' | 'en'; purpose?: string | null },
  ): Promise<Omit<ExecutionResult, 'data'> & { data: T; code?: string | undefined }>
  /** POST to /graphql as a client of GraphQL over HTTP sends it; a bearer unless the headers say otherwise. */
  post(body: unknown, headers?: Record<string, string | undefined>): Promise<Response>
  close(): Promise<void>
}

/** A bearer token is its holder's name; the cookie `yibiao-session` likewise. */
export const named = (who: Who): Identity => ({
  async authenticate({ authorization, cookie }) {
    const name = /^bearer (\S+)$/i.exec(authorization ?? '')?.[1] ?? /yibiao-session=([\w-]+)/.exec(cookie ?? '')?.[1]
    return (name && who(name)) || null
  },
  register: async () => {},
  close() {},
})

const NO_PROVIDER = { issuer: 'http://127.0.0.1:9/realms/yibiao', clientSecret: 'x', apiSecret: undefined }

export async function startHub<P extends Provider | undefined = undefined>(options: HubOptions<P> = {}): Promise<TestHub<P>> {
  const database = options.database ?? (await freshDatabase())
  const folder = await mkdtemp(join(tmpdir(), 'yibiao-hub-'))
  const logged: string[] = []
  const log = pino({ level: options.level ?? 'info' }, { write: (line: string) => void logged.push(line) })
  const port = options.provider || options.portalFolder ? await freePort() : 0
  const url = `http://127.0.0.1:${port}`
  const provider = (await options.provider?.(url, folder)) as P
  const { issuer, clientSecret, apiSecret } = provider ?? NO_PROVIDER
  const [identityUrl = '', realm = ''] = issuer.split('/realms/')
  const env = {
    YIBIAO_DATA: folder,
    YIBIAO_DEMO: 'off',
    YIBIAO_RATE: 'off',
    // One for all processes of a hub: another is refused.
    YIBIAO_KEYS: KEYS,
    KEYCLOAK_REALM: realm,
    // Its pages send a browser to this address.
    ...(port > 0 && { YIBIAO_PUBLIC_URL: url }),
    ...provider?.env,
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
    ...{ identityUrl, clientSecret },
    ...(apiSecret && { apiSecret }),
    store: { poolSize: 8, ...options.store },
  })
  await settle(hub.db, options)
  if (options.catalogue) await seedCatalogue(hub.db)
  await hub.catalogue.reload()
  const whoAsks = options.identity ?? (provider ? () => hub.identity : () => named(options.who ?? worker))
  const { portalFolder = null } = options
  const web = await startWeb({ ...hub, identity: whoAsks(hub, provider) }, { port, host: '127.0.0.1', portalFolder })
  return {
    ...{ url: web.address, hub, web, database, provider, folder, logged },
    async ask(source, variableValues, { as, language = 'zh', purpose = null }) {
      const contextValue = createContext(hub, as, language, purpose)
      const { data, ...more } = await graphql({ schema: schemaOf(hub.catalogue.current()), source, variableValues, contextValue })
      const code = more.errors && (more.errors[0]?.originalError as { code?: string } | undefined)?.code
      return { ...more, data: JSON.parse(JSON.stringify(data ?? null)), code }
    },
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
      await provider?.close()
      if (!options.database) await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export const worker = (id: string): Viewer => viewer(id, at('WORKER', TOWN))

const schemas = new WeakMap<Catalogue, ReturnType<typeof buildSchema>>()
function schemaOf(catalogue: Catalogue) {
  const schema = schemas.get(catalogue) ?? buildSchema(catalogue)
  schemas.set(catalogue, schema)
  return schema
}
