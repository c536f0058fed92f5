// Limits guessing at the sign-in callback. A callback counts against its address if its sign-in began here but gives no session.
// A callback without a sign-in of ours is refused cheaply and not counted: a foreign page could make any browser send it, and
// lock out everybody behind that address. Counted in PostgreSQL, so that all processes count together; in memory while the
// database is unavailable.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type pg from 'pg'
import { RateLimiterMemory, RateLimiterPostgres, type RateLimiterRes } from 'rate-limiter-flexible'
import { ERRORS } from '../../../schema/index.ts'
import { languageOf } from '../language.ts'

/** A township behind one address fails less often; a guesser needs far more. */
const FAILURES = 60
const SECONDS = 300
const PATH = '/auth/callback'

export function boundFailedSignIns(app: FastifyInstance, pool: pg.Pool): void {
  const bound = { keyPrefix: 'callback', points: FAILURES, duration: SECONDS }
  const failures = new RateLimiterPostgres({
    ...bound,
    storeClient: pool,
    storeType: 'pool',
    tableName: 'rate_limit',
    tableCreated: true,
    insuranceLimiter: new RateLimiterMemory(bound),
  })
  const isCallback = (request: FastifyRequest) => request.url.split('?', 1)[0] === PATH
  // Uses callbacks: every request of the hub passes here, nearly all without effect.
  app.addHook('onRequest', (request, reply, done) => {
    if (!isCallback(request)) return done()
    void refuseMore(request, reply).then((refused) => refused || done(), done)
  })
  app.addHook('onResponse', (request, reply, done) => {
    // A callback of our sign-in clears its cookie; any other sets no cookie. 5xx is a failure of the provider or the hub, not a
    // guess.
    const ours = reply.hasHeader('set-cookie')
    if (isCallback(request) && ours && reply.statusCode >= 400 && reply.statusCode < 500 && reply.statusCode !== 429)
      void failures.consume(request.ip).catch((_: RateLimiterRes) => {})
    done()
  })

  async function refuseMore(request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
    const known = await failures.get(request.ip)
    if (!known || known.consumedPoints < FAILURES) return false
    const language = languageOf(request.headers['accept-language'])
    reply
      .code(ERRORS.RATE_LIMITED.status)
      .header('retry-after', Math.max(1, Math.ceil(known.msBeforeNext / 1000)))
      .send({ errors: [{ message: ERRORS.RATE_LIMITED[language], extensions: { code: 'RATE_LIMITED' } }] })
    return true
  }
}
