// How often one worker, and one client program, may ask: counted in this process, because what it protects is this process and a
// row written for each question would cost more than most answers (docs/adr/0012-protection.md).
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { HubError } from '../../../schema/index.ts'

/** One client program serves many workers. */
const CLIENT_TIMES = 50
const SECONDS = 60

export interface Asker {
  worker: string
  /** `azp` of the token; null for the portal, which is the hub's own. */
  client: string | null
}

/** Null when there is no limit. Rejects with RATE_LIMITED, whose cause is the seconds to wait. */
export type RateLimit = (asker: Asker) => Promise<void>

export function createRateLimit(perMinute: number | null): RateLimit {
  if (perMinute === null) return async () => {}
  const workers = new RateLimiterMemory({ keyPrefix: 'worker', points: perMinute, duration: SECONDS })
  const clients = new RateLimiterMemory({ keyPrefix: 'client', points: perMinute * CLIENT_TIMES, duration: SECONDS })
  return async ({ worker, client }) => {
    await workers.consume(worker).catch(tooMany)
    if (client !== null) await clients.consume(client).catch(tooMany)
  }
}

export function tooMany(reason: unknown): never {
  if (!(reason instanceof RateLimiterRes)) throw reason
  throw new HubError('RATE_LIMITED', { cause: Math.max(1, Math.ceil(reason.msBeforeNext / 1000)) })
}

/** Seconds for Retry-After (RFC 9110 section 10.2.3); null for every other error. */
export const secondsToWait = (error: unknown): number | null =>
  error instanceof HubError && error.code === 'RATE_LIMITED' && typeof error.cause === 'number' ? error.cause : null
