// What stands between the hub and one system, whatever it speaks: a bound on the time of a call, on calls at once, on calls per
// second, and a circuit breaker that leaves a failing system alone and tries again with a single call. A refusal by the system is
// an answer and does not open the circuit; only `failed` does.
import { BrokenCircuitError, ConsecutiveBreaker, circuitBreaker, handleWhenResult } from 'cockatiel'
import type { Limits } from '../manifest/index.ts'
import { createBudget } from './budget.ts'
import { createBulkhead } from './bulkhead.ts'
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
  const breaker = circuitBreaker(
    handleWhenResult((result) => (result as Judged).failed),
    { halfOpenAfter: limits.restSeconds * 1000, breaker: new ConsecutiveBreaker(limits.failuresToOpen) },
  )
  return {
    async run(call, { failed, signal }) {
      const deadline = AbortSignal.timeout(limits.totalSeconds * 1000)
      const bound = signal ? AbortSignal.any([signal, deadline]) : deadline
      const release = await bulkhead.enter(bound)
      if (!release) return notMade('too many calls are waiting for this system')
      try {
        if (!(await pace(bound))) return notMade('the rate agreed with this system left no time for the call')
        const spent = budget.take()
        if (spent !== null) return notMade('the calls agreed with this system are used up', spent)
        const judged = await breaker.execute(async (): Promise<Judged> => {
          const result = await call(bound)
          return { result, failed: failed(result) && !wentAway(signal) }
        })
        return judged.result as Awaited<ReturnType<typeof call>>
      } catch (error) {
        if (error instanceof BrokenCircuitError) return notMade(LEFT_ALONE, Math.ceil(limits.restSeconds))
        throw error
      } finally {
        release()
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
