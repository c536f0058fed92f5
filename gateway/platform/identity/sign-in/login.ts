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

/** Where to go after signing in: only a path of this hub, so that our address is no open redirect. */
const NOWHERE = 'http://hub.invalid'

/** The path, or "/" for anything that is not plainly our own path. */
function returnPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || wanted.length > 2000) return '/'
  // A browser reads "//host" and "/\host" as another host, and drops tabs and line ends first.
  if (!wanted.startsWith('/') || wanted.startsWith('//') || /[\\\p{Cc}]/u.test(wanted)) return '/'
  const url = URL.parse(wanted, NOWHERE)
  if (url?.origin !== NOWHERE || url.pathname.startsWith('//') || url.pathname.startsWith('/auth/')) return '/'
  return url.pathname + url.search + url.hash
}
