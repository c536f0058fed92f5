// What stands between the hub and one system, whatever it speaks: a bound on the time of a call, on calls at once, on calls per
// second, and a circuit breaker that leaves a failing system alone and tries again with a single call. A refusal by the system is
// an answer and does not open the circuit; only `failed` does.
import { BrokenCircuitError, CircuitState, ConsecutiveBreaker, circuitBreaker, handleWhenResult } from 'cockatiel'
import type { Limits } from '../manifest/index.ts'
import { createBudget } from './budget.ts'
import { createBulkhead, type Release } from './bulkhead.ts'
import { createDeadline } from './deadline.ts'
import { createPace } from './pace.ts'

/** Said of a call that was not made because the circuit is open. */
export const LEFT_ALONE = 'the system failed several times in a row and is left alone for a while'

/** The call was not made, and why. */
export interface NotMade {
  kind: 'not-made'
  reason: string
  retryAfterSeconds?: number
}

export interface Guard {
  run<T extends { kind: string }>(
    call: (signal: AbortSignal) => Promise<T>,
    options: { failed: (result: T) => boolean; signal?: AbortSignal | undefined },
  ): Promise<T | NotMade>
  idle(): Promise<void>
}

export function createGuard(limits: Limits): Guard {
  const bulkhead = createBulkhead(limits.concurrency, limits.queue)
  const pace = createPace(limits.perSecond)
  const budget = createBudget(limits.perHour, limits.perDay)
  const begin = createDeadline(limits.totalSeconds * 1000)
  const inARow = new ConsecutiveBreaker(limits.failuresToOpen)
  const breaker = circuitBreaker(
    handleWhenResult((result) => (result as Judged).failed),
    { halfOpenAfter: limits.restSeconds * 1000, breaker: inARow },
  )
  /** While the circuit is closed the breaker only counts failures in a row: it is told of a call where that changes its count. */
  async function judged(call: () => Promise<Judged>): Promise<Judged> {
    if (breaker.state !== CircuitState.Closed) return breaker.execute(call)
    const result = await call()
    if ((result.failed || inARow.state > 0) && breaker.state === CircuitState.Closed) await breaker.execute(() => result)
    return result
  }
  return {
    async run(call, { failed, signal }) {
      const { signal: bound, end } = begin(signal)
      let release: Release | null = null
      try {
        const entered = bulkhead.enter(bound)
        release = entered instanceof Promise ? await entered : entered
        if (!release) return notMade('too many calls are waiting for this system')
        const paced = pace(bound)
        if (!(paced === true || (await paced))) return notMade('the rate agreed with this system left no time for the call')
        const spent = budget.take()
        if (spent !== null) return notMade('the calls agreed with this system are used up', spent)
        const { result } = await judged(async () => {
          const got = await call(bound)
          return { result: got, failed: failed(got) && !wentAway(signal) }
        })
        return result as Awaited<ReturnType<typeof call>>
      } catch (error) {
        if (error instanceof BrokenCircuitError) return notMade(LEFT_ALONE, Math.ceil(limits.restSeconds))
        throw error
      } finally {
        end()
        release?.()
      }
    },
    idle: () => bulkhead.idle(),
  }
}

/** A caller that hung up says nothing about the system; one whose own time ran out does. */
function wentAway(signal: AbortSignal | undefined): boolean {
  if (!signal?.aborted) return false
  return !(signal.reason instanceof DOMException && signal.reason.name === 'TimeoutError')
}

interface Judged {
  result: unknown
  failed: boolean
}

const notMade = (reason: string, retryAfterSeconds?: number): NotMade => ({
  kind: 'not-made',
  reason,
  ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
})
