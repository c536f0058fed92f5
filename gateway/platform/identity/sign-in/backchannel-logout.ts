// POST /auth/backchannel-logout: the provider reports that a session has ended (OpenID Connect Back-Channel Logout 1.0). The
// logout token is checked as section 2.6 requires. A replay is harmless: it ends only sessions older than the token.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type JWTVerifyGetKey, jwtVerify } from 'jose'
import { ALGORITHMS } from '../token.ts'
import type { SignInDeps } from './deps.ts'

const EVENT = 'http://schemas.openid.net/event/backchannel-logout'
const TOLERANCE_SECONDS = 5
const MAX_AGE_SECONDS = 5 * 60

type LogoutDeps = Pick<SignInDeps, 'issuerUrl' | 'clientId' | 'clock' | 'sessions' | 'log'> & { getKey: JWTVerifyGetKey }

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

async function whom({ issuerUrl, clientId, clock, getKey }: LogoutDeps, token: unknown) {
  if (typeof token !== 'string') throw new Error('no logout_token')
  const { payload } = await jwtVerify(token, getKey, {
    issuer: issuerUrl,
    audience: clientId,
    algorithms: ALGORITHMS,
    requiredClaims: ['iat', 'exp', 'jti', 'events'],
    maxTokenAge: MAX_AGE_SECONDS,
    clockTolerance: TOLERANCE_SECONDS,
    currentDate: clock(),
  })
  const event = (payload.events as Record<string, unknown>)[EVENT]
  if (typeof event !== 'object' || event === null) throw new Error('not a logout event')
  // An ID token must not pass as a logout token.
  if ('nonce' in payload) throw new Error('a logout token has no nonce')
  const sid = text(payload.sid)
  const worker = text(payload.sub)
  const before = new Date(((payload.iat as number) + TOLERANCE_SECONDS) * 1000)
  if (sid) return { sid, before }
  if (worker) return { worker, before }
  throw new Error('neither sid nor sub')
}

export async function backchannelLogout(deps: LogoutDeps, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  let which: Awaited<ReturnType<typeof whom>>
  try {
    which = await whom(deps, (request.body as { logout_token?: unknown } | null)?.logout_token)
  } catch (error) {
    deps.log.warn({ reason: (error as Error).message }, 'a back-channel logout was refused')
    return reply.code(400).send({ error: 'invalid_request' })
  }
  // An unavailable database is not the token's fault: 503, and the provider retries.
  deps.log.info({ ended: await deps.sessions.endAt(which) }, 'the identity provider ended sessions')
  return reply.code(200).send()
}
