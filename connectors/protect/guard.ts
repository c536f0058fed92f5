// Protects the hub and one system from each other, whatever the protocol. In order: a deadline, a bulkhead (concurrent calls), a
// pace (calls per second), a budget (calls per hour and day), and a circuit breaker that pauses a failing system and then tries a
// single call. A refusal is an answer and does not open the circuit; only `failed` does.

import { setTimeout as wait } from 'node:timers/promises'
import { BrokenCircuitError, CircuitState, ConsecutiveBreaker, circuitBreaker, handleWhenResult } from 'cockatiel'
import { because, type Reason } from '../../schema/index.ts'
import type { Limits } from '../language/index.ts'
import { createBudget } from './budget.ts'
import { createBulkhead, type Release } from './bulkhead.ts'
import { createDeadlines, type Deadline } from './deadline.ts'

/** The reason of a call that was not made because the circuit is open. */
export const LEFT_ALONE = because('LEFT_ALONE')

/** The call was not made, and why. */
export interface NotMade {
  kind: 'not-made'
  reason: Reason
  retryAfterSeconds?: number
}

export interface Guard {
  run<T extends { kind: string }>(
    call: (deadline: Deadline) => Promise<T>,
    options: { failed: (result: T) => boolean; signal?: AbortSignal | undefined },
  ): Promise<T | NotMade>
  idle(): Promise<void>
}

export function createGuard(limits: Limits): Guard {
  const bulkhead = createBulkhead(limits.concurrency, limits.queue)
  const pace = createPace(limits.perSecond)
  const budget = createBudget(limits.perHour, limits.perDay)
  const startDeadline = createDeadlines(limits.totalSeconds * 1000)
  const inARow = new ConsecutiveBreaker(limits.failuresToOpen)
  const breaker = circuitBreaker(
    handleWhenResult((result) => (result as Judged).failed),
    { halfOpenAfter: limits.restSeconds * 1000, breaker: inARow },
  )
  return {
    async run(call, { failed, signal }) {
      const deadline = startDeadline(signal)
      let release: Release | null = null
      try {
        const entered = bulkhead.enter(deadline)
        release = entered instanceof Promise ? await entered : entered
        if (!release) return notMade(because('TOO_MANY_CALLS'))
        const paced = pace(deadline)
        if (!(paced === true || (await paced))) return notMade(because('RATE_LIMITED'))
        const spent = budget.take()
        if (spent !== null) return notMade(because('CALLS_USED_UP'), spent)
        const judge = <T>(result: T, isFailed: (result: T) => boolean): Judged & { result: T } => ({
          result,
          failed: isFailed(result) && !wentAway(signal),
        })
        if (breaker.state !== CircuitState.Closed)
          return (await breaker.execute(async () => judge(await call(deadline), failed))).result
        const judged = judge(await call(deadline), failed)
        // A closed breaker only counts consecutive failures, so it is called only if the count changes.
        if ((judged.failed || inARow.state > 0) && breaker.state === CircuitState.Closed) await breaker.execute(() => judged)
        return judged.result
      } catch (error) {
        if (error instanceof BrokenCircuitError) return notMade(LEFT_ALONE, Math.ceil(limits.restSeconds))
        throw error
      } finally {
        deadline.end()
        release?.()
      }
    },
    idle: () => bulkhead.idle(),
  }
}

/** A caller that disconnected says nothing about the system; a timeout does. */
function wentAway(signal: AbortSignal | undefined): boolean {
  if (!signal?.aborted) return false
  return !(signal.reason instanceof DOMException && signal.reason.name === 'TimeoutError')
}

interface Judged {
  result: unknown
  failed: boolean
}

const notMade = (reason: Reason, retryAfterSeconds?: number): NotMade => ({
  kind: 'not-made',
  reason,
  ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
})

/** Synchronous if there is nothing to wait for. */
type Pace = (deadline: Pick<Deadline, 'signal'>) => boolean | Promise<boolean>

function createPace(perSecond: number | undefined): Pace {
  if (perSecond === undefined) return () => true
  const gap = 1000 / perSecond
  let free = 0
  return (deadline) => {
    const now = performance.now()
    const turn = Math.max(now, free)
    free = turn + gap
    if (turn <= now) return true
    return wait(turn - now, true, { signal: deadline.signal }).catch(() => false)
  }
}
