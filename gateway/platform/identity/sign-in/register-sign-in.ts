// The routes of signing in and out. Nothing under /auth is cached, framed, or sent to another site as Referer.
import type { FastifyError, FastifyInstance } from 'fastify'
import { ERRORS } from '../../../../schema/index.ts'
import { hasOneAuthorization } from '../bearer.ts'
import { createKeySet } from '../key-set.ts'
import { isUnavailable } from '../provider-fetch.ts'
import { backchannelLogout } from './backchannel-logout.ts'
import { callback } from './callback.ts'
import type { SignInDeps } from './deps.ts'
import { login } from './login.ts'
import { leave, logout, SIGNED_OUT } from './logout.ts'
import { showNote } from './page.ts'

const FORM_BYTES = 32 * 1024

export async function registerSignIn(app: FastifyInstance, deps: SignInDeps): Promise<void> {
  // On the whole app: of two Authorization headers, a proxy may have checked the one that Node drops.
  app.addHook('onRequest', async (request, reply) => {
    if (hasOneAuthorization(request.raw.rawHeaders)) return
    const { en, status } = ERRORS.UNAUTHENTICATED
    return reply.code(status).send({ errors: [{ message: en, extensions: { code: 'UNAUTHENTICATED' } }] })
  })

  const { issuerUrl, fetch, clock } = deps
  const getKey = createKeySet({ url: `${issuerUrl}/protocol/openid-connect/certs`, fetch, clock })

  await app.register(async (scope) => {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: FORM_BYTES },
      (_, body, done) => done(null, Object.fromEntries(new URLSearchParams(body as string))),
    )
    scope.addHook('onRequest', async (_, reply) => {
      reply.headers({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff' })
    })
    scope.setErrorHandler((error: FastifyError, _, reply) => {
      if (error.statusCode && error.statusCode < 500) return reply.code(error.statusCode).send({ error: 'invalid_request' })
      deps.log.error({ reason: error.message }, 'signing in or out failed')
      return showNote(reply, isUnavailable(error) ? 'unavailable' : 'failed')
    })
    scope.get('/auth/login', (request, reply) => login(deps, request, reply))
    scope.get('/auth/callback', (request, reply) => callback({ ...deps, getKey }, request, reply))
    scope.post('/auth/logout', (request, reply) => logout(deps, request, reply))
    scope.get('/auth/leave', (request, reply) => leave(deps, request, reply))
    scope.get(SIGNED_OUT, (_, reply) => showNote(reply, 'signedOut'))
    scope.post('/auth/backchannel-logout', (request, reply) => backchannelLogout({ ...deps, getKey }, request, reply))
  })
}
