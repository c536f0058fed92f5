// Limits requests per worker and per client program over all processes: counted in PostgreSQL in batches. If the database does
// not answer, each process counts alone: nobody is locked out, and nobody is unlimited (docs/adr/0012-protection.md).
import type pg from 'pg'
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { HubError } from '../../../schema/index.ts'
import { createBatchedLimiter } from './batched-limiter.ts'

/** One client program serves many workers. */
const CLIENT_TIMES = 50
const SECONDS = 60
/** At most this many requests per write. */
const BATCHES = 30
/** A slow database is not waited for any longer. */
const PATIENCE_MS = 1000

export interface Asker {
  worker: string
  /** `azp` of the token; null for the portal, which is the hub's own. */
  client: string | null
}

/** Null without a limit. Rejects with RATE_LIMITED; its cause is the number of seconds to wait. */
export type RateLimit = (asker: Asker) => Promise<void>

export function createRateLimit(perMinute: number | null, pool: pg.Pool): RateLimit {
  if (perMinute === null) return async () => {}
  const limit = (keyPrefix: string, points: number) => {
    const bound = { keyPrefix, points, duration: SECONDS }
    const alone = new RateLimiterMemory(bound)
    const shared = new RateLimiterPostgres({
      ...bound,
      storeClient: { query: (question: never) => inTime(pool.query(question)) },
      storeType: 'pool',
      tableName: 'rate_limit',
      tableCreated: true,
      insuranceLimiter: alone,
    })
    return createBatchedLimiter(shared, Math.max(1, Math.floor(points / BATCHES)))
  }
  const workers = limit('worker', perMinute)
  const clients = limit('client', perMinute * CLIENT_TIMES)
  return async ({ worker, client }) => {
    await workers(worker).catch(tooMany)
    if (client !== null) await clients(client).catch(tooMany)
  }
}

function inTime<T>(answer: Promise<T>): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>()
  const timer = setTimeout(() => reject(new Error('the database did not count in time')), PATIENCE_MS)
  answer.then(resolve, reject).finally(() => clearTimeout(timer))
  return promise
}

export function tooMany(reason: unknown): never {
  if (!(reason instanceof RateLimiterRes)) throw reason
  throw new HubError('RATE_LIMITED', { cause: Math.max(1, Math.ceil(reason.msBeforeNext / 1000)) })
}

/** Seconds for Retry-After (RFC 9110 section 10.2.3); null for every other error. */
export const secondsToWait = (error: unknown): number | null =>
  error instanceof HubError && error.code === 'RATE_LIMITED' && typeof error.cause === 'number' ? error.cause : null
