// The development identity provider: oidc-provider with Keycloak's URL layout and the demo accounts, on loopback only. It
// replaces Keycloak on a developer's machine and in tests. It refuses to start in production.
import { timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Logger } from 'pino'
import { DEMO_ACCOUNTS, type DemoAccount } from './accounts.ts'
import { developmentConfiguration } from './configuration.ts'
import { registerExchangeGrant } from './exchange-grant.ts'
import { createGuesses } from './guesses.ts'
import { createIntrospection } from './introspection.ts'
import { createLogin } from './login.ts'
import { registerMachineGrant } from './machine-grant.ts'
import { DEMO_MACHINES } from './machines.ts'
import { emptyStorage, memoryAdapter } from './memory-adapter.ts'
import { type FindByPassword, registerPasswordGrant } from './password-grant.ts'
import type { RelyingParty } from './relying-parties.ts'
import { apiSecretOf, clientSecretOf, developmentSecrets } from './secrets.ts'

export interface DevelopmentIdentityOptions {
  /** 0 selects a free port. */
  port: number
  /** Folder for the key and the client secret. */
  dataFolder: string
  /** Address of the hub for the browser. */
  portalUrl: string
  realm?: string
  audience?: string
  clientId?: string
  accounts?: readonly DemoAccount[]
  /** Departmental web systems that use this provider for sign-in. */
  relyingParties?: readonly RelyingParty[]
  log: Pick<Logger, 'info' | 'warn' | 'error'>
}

export interface DevelopmentIdentity {
  issuer: string
  clientId: string
  clientSecret: string
  /** Secret of the client that `audience` names. */
  apiSecret: string
  /** Secret of a relying party or of a department's own program. */
  secretOf(clientId: string): string
  close(): Promise<void>
}

const same = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

export async function startDevelopmentIdentity(options: DevelopmentIdentityOptions): Promise<DevelopmentIdentity> {
  if (process.env.NODE_ENV === 'production')
    throw new Error('the development identity provider never runs in production: set KEYCLOAK_URL')
  const { port, dataFolder, log, realm = 'yibiao', audience = 'yibiao-api', clientId = 'yibiao-portal' } = options
  const { relyingParties = [], accounts = DEMO_ACCOUNTS } = options
  const known = [...accounts, ...DEMO_MACHINES]
  // A development dependency, absent from a production install.
  const { Provider } = await import('oidc-provider')
  const secrets = await developmentSecrets(dataFolder)

  let answer: (request: IncomingMessage, response: ServerResponse) => void = (_, response) => response.writeHead(503).end()
  // Ends requests that do not arrive.
  const server = createServer({ requestTimeout: 30_000, connectionsCheckingInterval: 1000 }, (request, response) =>
    answer(request, response),
  )
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))

  const basePath = `/realms/${realm}`
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}${basePath}`
  const storage = emptyStorage()
  const portalUrl = new URL(options.portalUrl).origin
  const adapter = (model: string) => memoryAdapter(storage, model)
  const provider = new Provider(
    issuer,
    developmentConfiguration({ accounts: known, relyingParties, secrets, portalUrl, audience, clientId, basePath, adapter }),
  )
  const findByPassword: FindByPassword = (username, password) =>
    accounts.find(
      (a) => a.enabled !== false && a.username === username && typeof password === 'string' && same(a.password, password),
    )
  const guesses = createGuesses()
  registerPasswordGrant(provider, findByPassword, guesses, audience)
  registerMachineGrant(provider, audience)
  registerExchangeGrant(provider, { issuer, audience, secrets, accounts: known })
  provider.on('server_error', (_, error) => log.error({ reason: error.message }, 'the development identity provider failed'))

  const login = createLogin({ provider, accounts, findByPassword, guesses, portalUrl })
  const introspection = createIntrospection({ issuer, audience, secrets, accounts: known })
  const protocol = provider.callback()
  answer = (request, response) => {
    const { url = '/' } = request
    if (!url.startsWith(`${basePath}/`)) return response.writeHead(404).end()
    if (url.startsWith(`${basePath}/login/`)) return void login(request, response)
    if (url === `${basePath}/protocol/openid-connect/token/introspect`) return void introspection(request, response)
    Object.assign(request, { originalUrl: url, url: url.slice(basePath.length) })
    return void protocol(request, response)
  }
  log.warn(
    { issuer },
    '演示登录服务已启动，不可用于生产。 DEVELOPMENT identity provider, NOT for production: its passwords are public.',
  )
  return {
    issuer,
    clientId,
    clientSecret: secrets.clientSecret,
    apiSecret: apiSecretOf(secrets),
    secretOf: (id) => clientSecretOf(secrets, id),
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
