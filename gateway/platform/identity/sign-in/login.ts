// GET /auth/login?return=/path: redirects to the provider with a new state, nonce and PKCE challenge (RFC 7636, RFC 9700).
import type { FastifyReply, FastifyRequest } from 'fastify'
import {
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import type { SignInDeps } from './deps.ts'
import { returnPath } from './return-path.ts'
import { sealTransaction, TRANSACTION_SECONDS, transactionKey } from './transaction.ts'

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]']

/** On one machine the hub has several names. The cookie needs the name that the provider redirects back to. */
function wrongName(request: FastifyRequest, publicUrl: string): boolean {
  const { hostname, host } = new URL(publicUrl)
  const asked = URL.parse(`http://${request.headers.host}`)
  return LOOPBACK.includes(hostname) && asked !== null && LOOPBACK.includes(asked.hostname) && asked.host !== host
}

export async function login(deps: SignInDeps, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { publicUrl, cookies, seal, clock } = deps
  if (wrongName(request, publicUrl)) return reply.redirect(publicUrl + request.url, 303)
  const provider = await deps.provider()
  const transaction = {
    state: randomState(),
    nonce: randomNonce(),
    verifier: randomPKCECodeVerifier(),
    returnTo: returnPath((request.query as { return?: unknown }).return),
    startedAt: clock().getTime(),
  }
  const address = buildAuthorizationUrl(provider, {
    redirect_uri: `${publicUrl}/auth/callback`,
    response_type: 'code',
    scope: 'openid profile',
    state: transaction.state,
    nonce: transaction.nonce,
    code_challenge: await calculatePKCECodeChallenge(transaction.verifier),
    code_challenge_method: 'S256',
  })
  const name = cookies.login(transactionKey(transaction.state))
  return reply
    .header('set-cookie', cookies.write(name, sealTransaction(seal, transaction), TRANSACTION_SECONDS))
    .redirect(address.href, 303)
}
