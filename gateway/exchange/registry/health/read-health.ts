// The health of connectors over all processes, with the waiting work of each and the age of its tasks.
import { sql } from 'kysely'
import { readPulls } from '../../../asking/index.ts'
import { countWaiting } from '../../../delivering/index.ts'
import type { Database } from '../../../platform/index.ts'
import { noLatencies, percentileOf } from './latency-buckets.ts'
import { COUNTS_SECONDS } from './report-health.ts'
import { readWays, type WayView } from './ways.ts'

export interface InstanceView {
  instance: string
  version: number | null
  revision: number
  loadedAt: Date
  failure: string | null
  seenAt: Date
}

export interface HealthView {
  connector: string
  /** UP: the last pull, look-up and delivery succeeded. FAILING: one of them failed. BROKEN: some process cannot build it. */
  state: 'UP' | 'FAILING' | 'BROKEN'
  lastSuccessAt: Date | null
  lastFailureAt: Date | null
  lastFailure: string | null
  calls: number
  failures: number
  latencyP50: number | null
  latencyP95: number | null
  circuitOpenUntil: Date | null
  waitUntil: Date | null
  backlog: number
  stuck: number
  oldestWaitingSince: Date | null
  pulledAt: Date | null
  pullFailure: string | null
  /** The system's message of that pull. */
  pullWords: string | null
  ways: WayView[]
  instances: InstanceView[]
}

export async function readHealth(db: Database, connectors: readonly string[]): Promise<Map<string, HealthView>> {
  if (connectors.length === 0) return new Map()
  const ids = [...connectors]
  const [words, waiting, pulls] = await Promise.all([
    db
      .selectFrom('connector_health')
      .selectAll()
      .where('connector_id', 'in', ids)
      .where('seen_at', '>', sql<Date>`now() - ${COUNTS_SECONDS} * interval '1 second'`)
      .orderBy('instance')
      .execute(),
    countWaiting(db, ids),
    readPulls(db, ids),
  ])
  const now = Date.now()
  return new Map(
    ids.map((connector) => {
      const said = words.filter((w) => w.connector_id === connector)
      const backlog = waiting.get(connector)
      const ofIt = pulls.filter((p) => p.connector_id === connector)
      const pull = ofIt.find((p) => p.capability === 'tasks')
      const notPulled = ofIt.toSorted((a) => (a.capability === 'tasks' ? -1 : 1)).find((p) => p.failure !== null)
      const latest = (times: (Date | null)[]) => times.reduce<Date | null>((a, b) => (b && (!a || b > a) ? b : a), null)
      const lastSuccessAt = latest(said.map((w) => w.last_good_at))
      const lastFailureAt = latest(said.map((w) => w.last_failed_at))
      const ahead = (times: (Date | null)[]) => latest(times.map((t) => (t && t.getTime() > now ? t : null)))
      const latencies = noLatencies().map((_, i) => said.reduce((sum, w) => sum + (w.latencies[i] ?? 0), 0))
      const ways = readWays(
        said.map((w) => w.purposes),
        ofIt,
      )
      const view: HealthView = {
        ...{ connector, lastSuccessAt, lastFailureAt },
        state: said.some((w) => w.failure !== null) ? 'BROKEN' : ways.some((way) => way.answered === false) ? 'FAILING' : 'UP',
        lastFailure: said.find((w) => w.last_failed_at?.getTime() === lastFailureAt?.getTime())?.last_failure ?? null,
        calls: said.reduce((sum, w) => sum + w.calls, 0),
        failures: said.reduce((sum, w) => sum + w.failures, 0),
        latencyP50: percentileOf(latencies, 0.5),
        latencyP95: percentileOf(latencies, 0.95),
        circuitOpenUntil: ahead(said.map((w) => w.circuit_until)),
        waitUntil: ahead(said.map((w) => w.wait_until)),
        backlog: backlog?.waiting ?? 0,
        stuck: backlog?.stuck ?? 0,
        oldestWaitingSince: backlog?.oldest ?? null,
        pulledAt: pull?.last_good_at ?? null,
        ...{ pullFailure: notPulled?.failure ?? null, pullWords: notPulled?.failure_words ?? null },
        ways,
        instances: said.map((w) => ({
          ...{ instance: w.instance, version: w.version, revision: w.revision },
          ...{ loadedAt: w.loaded_at, failure: w.failure, seenAt: w.seen_at },
        })),
      }
      return [connector, view]
    }),
  )
}
