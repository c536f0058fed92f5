// The metrics of this process. Every label has a bounded set of values, so that no caller can make the set grow.
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { type MeasureCall, measureCalls } from './call-measure.ts'

export interface Metrics {
  registry: Registry
  /** Adds a read that runs at each scrape. */
  readFirst(read: () => Promise<void>): void
  /** The Prometheus text format. */
  text(): Promise<string>
  request(operation: string, outcome: string, seconds: number): void
  acceptance(outcome: string, seconds: number): void
  attempt(connector: string, outcome: string, seconds: number): void
  /** The outcome of a read-back of a department's record: same, different, absent, unread. */
  readBack(connector: string, outcome: string): void
  call: MeasureCall
}

/** Number of operations with a label of their own; later ones count as "other". */
const MAX_OPERATIONS = 100
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry, prefix: 'yibiao_' })
  const pair = (name: string, help: string, labels: string[], timed: string[]) => ({
    total: new Counter({ name: `yibiao_${name}_total`, help: `${help}, by outcome`, labelNames: labels, registers }),
    seconds: new Histogram({ name: `yibiao_${name}_seconds`, help, labelNames: timed, buckets: SECONDS, registers }),
  })
  const requests = pair('requests', 'GraphQL operations', ['operation', 'outcome'], ['operation'])
  const acceptances = pair('acceptances', 'Submissions handed to acceptance', ['outcome'], [])
  const attempts = pair('attempts', 'Attempts to deliver', ['connector', 'outcome'], ['connector'])
  const readBacks = new Counter({
    name: 'yibiao_read_backs_total',
    help: 'Acknowledged deliveries read back from their departments, by outcome',
    labelNames: ['connector', 'outcome'],
    registers,
  })
  const reads: (() => Promise<void>)[] = []
  const known = new Set<string>()
  const bounded = (operation: string) => {
    if (!known.has(operation) && known.size >= MAX_OPERATIONS) return 'other'
    known.add(operation)
    return operation
  }
  return {
    registry,
    readFirst: (read) => void reads.push(read),
    async text() {
      await Promise.all(reads.map((read) => read()))
      return await registry.metrics()
    },
    request(name, outcome, seconds) {
      const operation = bounded(name)
      requests.total.inc({ operation, outcome })
      requests.seconds.observe({ operation }, seconds)
    },
    acceptance(outcome, seconds) {
      acceptances.total.inc({ outcome })
      acceptances.seconds.observe(seconds)
    },
    attempt(connector, outcome, seconds) {
      attempts.total.inc({ connector, outcome })
      attempts.seconds.observe({ connector }, seconds)
    },
    readBack: (connector, outcome) => readBacks.inc({ connector, outcome }),
    call: measureCalls(registry, SECONDS),
  }
}

/** Seconds since then. */
export const since = (began: number): number => (performance.now() - began) / 1000
