// A hub for the sign-in tests. Its clock can be moved, and it returns the person that it has identified.

import type { FastifyInstance } from 'fastify'
import type { Hub } from '../../gateway/hub.ts'
import type { DemoAccount } from '../../gateway/platform/identity/dev/accounts.ts'
import type { IdentityOptions } from '../../gateway/platform/identity/identity.ts'
import {
  createIdentity,
  DEMO_ACCOUNTS,
  type DevelopmentIdentity,
  type Identity,
  mayChangeState,
  type Notifications,
} from '../../gateway/platform/index.ts'
import { ERRORS, HubError } from '../../schema/index.ts'
import { startHub, type TestHub } from '../support/hub.ts'
import { developmentProvider } from '../support/provider.ts'

export type TestProvider = Pick<DevelopmentIdentity, 'issuer' | 'clientId' | 'clientSecret' | 'apiSecret' | 'close'>

export interface SignInHub<P extends TestProvider = DevelopmentIdentity> extends TestHub<P> {
  identity: Identity
  notifications: Notifications
  /** A second process of the same hub: its own caches, the same database. */
  another(): Identity
  /** Added to the real time, in milliseconds. */
  clock: { shift: number }
}

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
export const startSignInHub = ({ accounts = DEMO_ACCOUNTS, ...options }: Options = {}): Promise<SignInHub> =>
  startSignInHubWith(developmentProvider({ accounts }), options)

/** With a provider that is started when the address of the hub is known. */
export async function startSignInHubWith<P extends TestProvider>(
  startProvider: (portalUrl: string, dataFolder: string) => Promise<P>,
  options: Omit<Options, 'accounts'> = {},
): Promise<SignInHub<P>> {
  const clock = { shift: 0 }
  const makeIdentity = ({ db, seal, notifications, log, config }: Hub, { issuer, clientId, clientSecret, apiSecret }: P) =>
    createIdentity({
      ...{ db, seal, notifications, log, clientId, clientSecret, apiSecret },
      clock: () => new Date(Date.now() + clock.shift),
      issuerUrl: options.issuerUrl ?? issuer,
      audience: 'yibiao-api',
      publicUrl: options.publicUrl ?? config.publicUrl,
    })
  let identity: Identity | undefined
  const web = await startHub({
    provider: startProvider,
    identity(hub, provider) {
      const made = makeIdentity(hub, provider)
      identity = made
      return {
        ...made,
        async register(app) {
          await made.register(app)
          mountMe(app, made)
        },
      }
    },
  })
  return {
    ...web,
    identity: identity as Identity,
    notifications: web.hub.notifications,
    another: () => makeIdentity(web.hub, web.provider),
    clock,
    async close() {
      identity?.close()
      await web.close()
    },
  }
}
