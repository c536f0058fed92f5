// A hub with nothing but identity on it, a real development provider and a real database: what the sign-in tests talk to.

import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify, { type FastifyInstance } from 'fastify'
import { pino } from 'pino'
import type { DemoAccount } from '../../gateway/platform/identity/dev/accounts.ts'
import type { IdentityOptions } from '../../gateway/platform/identity/identity.ts'
import {
  type Bell,
  createIdentity,
  DEMO_ACCOUNTS,
  type DevelopmentIdentity,
  type Identity,
  mayChangeState,
  openBell,
  startDevelopmentIdentity,
} from '../../gateway/platform/index.ts'
import { ERRORS, HubError } from '../../schema/index.ts'
import { freshDatabase, type TestDatabase, testSeal } from '../support/database.ts'

export type TestProvider = Pick<DevelopmentIdentity, 'issuer' | 'clientId' | 'clientSecret' | 'apiSecret' | 'close'>

export interface TestHub<P extends TestProvider = DevelopmentIdentity> {
  url: string
  provider: P
  database: TestDatabase
  bell: Bell
  identity: Identity
  /** A second process of the same hub: its own caches, the same database. */
  another(): Identity
  /** Added to the real time, in milliseconds. */
  clock: { shift: number }
  /** Everything that was logged, as text. */
  logged: string[]
  /** The data folder of the provider. */
  folder: string
  close(): Promise<void>
}

const silent = pino({ level: 'silent' })

function mountMe(app: FastifyInstance, identity: Identity): void {
  app.all('/me', async (request, reply) => {
    try {
      if (request.method === 'POST' && !mayChangeState(request.headers)) throw new HubError('FORBIDDEN')
      const viewer = await identity.authenticate(request.headers)
      return viewer ? { ...viewer, token: viewer.token ? 'present' : null } : reply.code(401).send({ code: 'UNAUTHENTICATED' })
    } catch (error) {
      if (!(error instanceof HubError)) throw error
      return reply.code(ERRORS[error.code].status).send({ code: error.code })
    }
  })
}

type Options = Partial<Pick<IdentityOptions, 'issuerUrl' | 'publicUrl'>> & { accounts?: readonly DemoAccount[] }

/** With the development provider. */
export function startTestHub({ accounts, ...options }: Options = {}): Promise<TestHub> {
  return startTestHubWith(
    (portalUrl, dataFolder) =>
      startDevelopmentIdentity({ port: 0, dataFolder, portalUrl, log: silent, accounts: accounts ?? DEMO_ACCOUNTS }),
    options,
  )
}

/** With a provider that is started when the address of the hub is known. */
export async function startTestHubWith<P extends TestProvider>(
  startProvider: (portalUrl: string, dataFolder: string) => Promise<P>,
  options: Options = {},
): Promise<TestHub<P>> {
  const database = await freshDatabase()
  const bell = await openBell(database.url, database.pool)
  const folder = mkdtempSync(join(tmpdir(), 'yibiao-identity-'))
  const app = Fastify()
  const clock = { shift: 0 }
  const logged: string[] = []
  const log = pino({}, { write: (line: string) => void logged.push(line) })
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const provider = await startProvider(url, folder)
  const another = () =>
    createIdentity({
      db: database.db,
      seal: testSeal(),
      bell,
      clock: () => new Date(Date.now() + clock.shift),
      log,
      issuerUrl: options.issuerUrl ?? provider.issuer,
      audience: 'yibiao-api',
      clientId: provider.clientId,
      clientSecret: provider.clientSecret,
      apiSecret: provider.apiSecret,
      publicUrl: options.publicUrl ?? url,
    })
  const identity = another()
  await identity.register(app)
  mountMe(app, identity)
  await app.listen({ port, host: '127.0.0.1' })
  return {
    url,
    provider,
    database,
    bell,
    identity,
    another,
    clock,
    logged,
    folder,
    async close() {
      await app.close()
      identity.close()
      await provider.close()
      await bell.close()
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function freePort(): Promise<number> {
  const probe = Fastify()
  await probe.listen({ port: 0, host: '127.0.0.1' })
  const { port } = probe.server.address() as AddressInfo
  await probe.close()
  return port
}
