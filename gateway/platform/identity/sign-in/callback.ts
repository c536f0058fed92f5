// GET /auth/callback: the browser returns with a code. State, nonce, PKCE, the ID token and the access token are all checked
// before there is a session. The session is always new, against fixation: a planted id has no effect.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type JWTVerifyGetKey, jwtVerify } from 'jose'
import { AuthorizationResponseError, authorizationCodeGrant, ResponseBodyError } from 'openid-client'
import { isUnavailable } from '../provider-fetch.ts'
import { SESSION_SECONDS } from '../session.ts'
import { tokensOf } from '../session-refresh.ts'
import { ALGORITHMS } from '../token.ts'
import type { SignInDeps } from './deps.ts'
import { type NOTES, showNote } from './page.ts'
import { openTransaction, type Transaction, transactionKey } from './transaction.ts'

/** The note for a failure: the code was used before, the person declined, or a check failed. */
function noteFor(error: unknown): keyof typeof NOTES {
  if (isUnavailable(error)) return 'unavailable'
  if (error instanceof AuthorizationResponseError) return 'declined'
  if (error instanceof ResponseBodyError && error.error === 'invalid_grant') return 'stale'
  return 'untrusted'
}

type CallbackDeps = SignInDeps & { getKey: JWTVerifyGetKey }

async function exchange(deps: CallbackDeps, request: FastifyRequest, transaction: Transaction) {
  const answer = await authorizationCodeGrant(await deps.provider(), new URL(deps.publicUrl + request.url), {
    expectedState: transaction.state,
    expectedNonce: transaction.nonce,
    pkceCodeVerifier: transaction.verifier,
  })
  // The ID token comes straight from the provider, but plain http proves nothing. openid-client's own key set is not used: it
  // fetches keys at most once a minute, so a key change refused every sign-in.
  await jwtVerify(answer.id_token ?? '', deps.getKey, { issuer: deps.issuerUrl, audience: deps.clientId, algorithms: ALGORITHMS })
  const who = answer.claims()
  const { claims } = await deps.proveToken(answer.access_token)
  if (!who || who.sub !== claims.sub) throw new Error('the ID token and the access token name different people')
  const sid = typeof who.sid === 'string' ? who.sid : undefined
  return { worker: claims.sub, claims, sid, tokens: tokensOf(answer, deps.clock()) }
}

export async function callback(deps: CallbackDeps, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { cookies, sessions, seal, clock, log } = deps
  const { state } = request.query as { state?: unknown }
  if (typeof state !== 'string') return showNote(reply, 'stale')
  const name = cookies.login(transactionKey(state))
  const transaction = openTransaction(seal, cookies.read(request.headers, name), state, clock())
  if (!transaction) return showNote(reply, 'stale')
  // Whatever the result, this sign-in is used up.
  reply.header('set-cookie', cookies.clear(name))
  let proven: Awaited<ReturnType<typeof exchange>>
  try {
    proven = await exchange(deps, request, transaction)
  } catch (error) {
    const note = noteFor(error)
    log.warn({ note, reason: (error as Error).message }, 'a sign-in did not complete')
    return showNote(reply, note)
  }
  await deps
    .signedIn?.(proven.worker, proven.claims)
    .catch((error: Error) => log.error({ reason: error.message }, 'what a sign-in says of accounts could not be taken in'))
  const before = cookies.read(request.headers, cookies.session)
  if (before) await sessions.end(before)
  const cookie = await sessions.create(proven.worker, proven.sid, proven.tokens)
  return reply.header('set-cookie', cookies.write(cookies.session, cookie, SESSION_SECONDS)).redirect(transaction.returnTo, 303)
}
