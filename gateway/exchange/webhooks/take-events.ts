// Acts on a department's events: tasks go into the inbox at once, outcomes to their deliveries, and the contact time is updated.
// When this returns, everything is stored. A repeated event is not acted on again.
import type { Logger } from 'pino'
import type { Connector, DepartmentEvent, EventRequest } from '../../../connectors/index.ts'
import { recordPull, storeTasks, taskSource } from '../../asking/index.ts'
import { readAfter, reportedByAuthority, reportedByDepartment } from '../../delivering/index.ts'
import type { Database, Notifications, Seal } from '../../platform/index.ts'
import { claimEvent, eventKey, finishEvent, letEventGo } from './claim-event.ts'

export interface EventDeps {
  db: Database
  seal: Seal
  notifications: Notifications
  clock: () => Date
  log: Pick<Logger, 'info' | 'warn'>
}

export interface TakenEvents {
  kind: 'taken'
  /** Number of new events, and of repeated ones. */
  acted: number
  repeated: number
  /** Unreadable or unusable events, by the department's own ids. */
  setAside: { id: string; problem: string }[]
}

export type Answer = TakenEvents | { kind: 'not-signed' } | { kind: 'unreadable'; reason: string } | { kind: 'busy' }

/** A signature may be replayed within its window; a department may resend an event for days. */
const KEEP_SECONDS = 7 * 24 * 3600

export async function takeEvents(deps: EventDeps, connector: Connector | undefined, request: EventRequest): Promise<Answer> {
  const { db, seal, clock, log } = deps
  const received = connector?.receive?.(request, clock())
  if (!connector || !received) return { kind: 'not-signed' }
  if (received.kind === 'refused') {
    log.warn({ connector: connector.id, reason: received.reason }, 'an event was not signed as agreed')
    return { kind: 'not-signed' }
  }
  if (received.kind === 'unreadable') return received
  const taken: TakenEvents = { kind: 'taken', acted: 0, repeated: 0, setAside: [] }
  for (const event of received.events) {
    const key = eventKey(seal, connector.id, event.id)
    const claimed = await claimEvent(db, key)
    if (claimed === 'busy') return { kind: 'busy' }
    if (claimed === 'done') {
      taken.repeated += 1
      continue
    }
    try {
      const problem = await act(deps, connector, event)
      await finishEvent(db, key, Math.max(KEEP_SECONDS, received.keepSeconds))
      if (problem) taken.setAside.push({ id: event.id, problem })
      else taken.acted += 1
    } catch (error) {
      await letEventGo(db, key).catch(() => {}) // Its lease ends in any case.
      throw error
    }
  }
  if (received.events.length > 0) await heard(deps, connector.id)
  if (taken.setAside.length > 0)
    log.warn(
      { connector: connector.id, events: taken.setAside.slice(0, 20).map((e) => e.problem), count: taken.setAside.length },
      'events of a department were set aside',
    )
  return taken
}

/** Why it could not be used, or null. */
async function act(deps: EventDeps, connector: Connector, event: DepartmentEvent): Promise<string | null> {
  switch (event.kind) {
    case 'record':
    case 'other':
      return null
    case 'unreadable':
      return event.problem
    case 'task': {
      const { skipped } = await storeTasks(deps, await taskSource(deps.db, connector), [event.task])
      return skipped[0]?.reason ?? null
    }
    case 'delivery': {
      const told = {
        connector: connector.id,
        delivery: event.deliveryId,
        outcome: event.outcome,
        readAfter: readAfter(connector),
      }
      const taken = await reportedByDepartment(deps, told)
      if (taken === 'unknown') return 'no delivery of this connector has this id'
      return taken === 'contradicted' ? 'the delivery was answered otherwise before' : null
    }
    case 'correction': {
      const told = { connector: connector.id, correction: event.correctionId, outcome: event.outcome }
      const taken = await reportedByAuthority(deps, told)
      if (taken === 'unknown') return 'no correction handed to this connector has this id'
      return taken === 'contradicted' ? 'the correction was answered otherwise before' : null
    }
  }
}

async function heard({ db, clock }: EventDeps, connector: string): Promise<void> {
  const at = clock()
  await recordPull(db, { connector, capability: 'events' }, at, { last_good_at: at, failure: null })
}
