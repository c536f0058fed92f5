// What this process sees of each connector: the running version and its start, the results of calls, and pauses. A department
// that refuses or finds nothing has answered. Only a missing answer counts as a failure.
import { LEFT_ALONE, type Observe } from '../../../../connectors/index.ts'
import { type RollingWindow, rollingWindow, type Seen } from './rolling-window.ts'

export interface Watched extends Seen {
  connector: string
  version: number | null
  revision: number
  loadedAt: Date
  failure: string | null
  lastGoodAt: Date | null
  lastFailedAt: Date | null
  lastFailure: string | null
  circuitUntil: Date | null
  waitUntil: Date | null
  purposes: Purposes
}

/** By purpose: time of the last answered and the last failed call, in milliseconds. */
export type Purposes = Partial<Record<ObservedPurpose, { good: number; failed: number }>>

type ObservedPurpose = Parameters<Observe['call']>[0]['purpose']

export interface ConnectorWatch {
  /** Wraps an existing observer. */
  observe(inner: Observe): Observe
  loaded(id: string, now: { version: number | null; revision: number; failure: string | null }): void
  /** Called when this process runs another version. */
  onLoaded(told: () => void): () => void
  read(): Watched[]
}

const ANSWERED = new Set(['refused', 'mismatch', 'absent', 'duplicate', 'awaiting'])

const UNREAD = new Set(['refused', 'mismatch'])

export function watchConnectors(clock: () => Date): ConnectorWatch {
  const kept = new Map<string, Omit<Watched, keyof Seen> & { window: RollingWindow }>()
  const listeners = new Set<() => void>()
  const of = (connector: string) => {
    const known = kept.get(connector)
    if (known) return known
    const fresh = {
      ...{ connector, version: null, revision: 0, loadedAt: clock(), failure: null, lastGoodAt: null, lastFailedAt: null },
      ...{ lastFailure: null, circuitUntil: null, waitUntil: null, purposes: {} as Purposes, window: rollingWindow() },
    }
    kept.set(connector, fresh)
    return fresh
  }
  return {
    observe: (inner) => ({
      headers: inner.headers,
      async call(about, run) {
        const began = performance.now()
        const result = await inner.call(about, run)
        const now = clock()
        const seen = of(about.connector)
        const failed = result.kind === 'fault' && !ANSWERED.has(result.verdict)
        const later = result.kind === 'fault' ? new Date(now.getTime() + (result.retryAfterSeconds ?? 0) * 1000) : now
        if (result.kind === 'fault' && result.reason === LEFT_ALONE) seen.circuitUntil = later
        // No call was made, so it says nothing about the department's latency.
        else seen.window.add(now.getTime(), performance.now() - began, failed)
        const purpose = seen.purposes[about.purpose] ?? { good: 0, failed: 0 }
        // A query has nothing to refuse. A refusal means that its fields are gone or that its sign-in may not see them.
        const asks = about.purpose === 'list' || about.purpose === 'read'
        const unread = asks && result.kind === 'fault' && UNREAD.has(result.verdict)
        purpose[failed || unread ? 'failed' : 'good'] = now.getTime()
        seen.purposes[about.purpose] = purpose
        if (unread) seen.lastFailure = result.reason
        if (failed) {
          seen.lastFailedAt = now
          seen.lastFailure = result.reason
          if (result.verdict === 'rate-limited') seen.waitUntil = later
        } else {
          seen.lastGoodAt = now
          seen.circuitUntil = null
        }
        return result
      },
    }),
    loaded(id, now) {
      Object.assign(of(id), now, { loadedAt: clock() })
      for (const told of listeners) told()
    },
    onLoaded(told) {
      listeners.add(told)
      return () => listeners.delete(told)
    },
    read: () => [...kept.values()].map(({ window, ...seen }) => ({ ...seen, ...window.read(clock().getTime()) })),
  }
}
