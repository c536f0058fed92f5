// Calls to departmental systems, about ten per read. They are counted in plain numbers and converted when Prometheus scrapes.
import { Counter, type Registry } from 'prom-client'

interface Timed {
  labels: { connector: string; purpose: string }
  outcomes: Map<string, number>
  /** By upper bound; the last counts everything slower. */
  buckets: number[]
  seconds: number
}

export type MeasureCall = (connector: string, purpose: string, outcome: string, seconds: number) => void

const COUNTED = 'Calls to departmental systems, by outcome'
const TIMED = 'Calls to departmental systems'

export function measureCalls(registry: Registry, bounds: readonly number[]): MeasureCall {
  const byConnector = new Map<string, Map<string, Timed>>()
  const all = () => [...byConnector.values()].flatMap((byPurpose) => [...byPurpose.values()])

  new Counter({
    name: 'yibiao_connector_calls_total',
    help: COUNTED,
    labelNames: ['connector', 'purpose', 'outcome'],
    registers: [registry],
    collect() {
      this.reset()
      for (const { labels, outcomes } of all()) for (const [outcome, calls] of outcomes) this.inc({ ...labels, outcome }, calls)
    },
  })
  const name = 'yibiao_connector_calls_seconds'
  const timed = {
    ...{ name, help: TIMED, type: 'histogram', aggregator: 'sum' },
    reset: () => byConnector.clear(),
    get: async () => ({ name, help: TIMED, type: 'histogram', aggregator: 'sum', values: all().flatMap(valuesOf) }),
  }
  registry.registerMetric(timed as never)

  const valuesOf = ({ labels, buckets, seconds }: Timed) => {
    let sofar = 0
    const below = buckets.map((calls, i) => {
      sofar += calls
      return { metricName: `${name}_bucket`, labels: { le: bounds[i] ?? '+Inf', ...labels }, value: sofar }
    })
    return [
      ...below,
      { metricName: `${name}_sum`, labels, value: seconds },
      { metricName: `${name}_count`, labels, value: sofar },
    ]
  }
  const timedOf = (connector: string, purpose: string): Timed => {
    const byPurpose = byConnector.get(connector) ?? new Map<string, Timed>()
    byConnector.set(connector, byPurpose)
    const fresh = { labels: { connector, purpose }, outcomes: new Map(), buckets: [...bounds, 0].map(() => 0), seconds: 0 }
    byPurpose.set(purpose, fresh)
    return fresh
  }
  return (connector, purpose, outcome, seconds) => {
    const one = byConnector.get(connector)?.get(purpose) ?? timedOf(connector, purpose)
    one.outcomes.set(outcome, (one.outcomes.get(outcome) ?? 0) + 1)
    one.seconds += seconds
    let bucket = 0
    while (bucket < bounds.length && seconds > (bounds[bucket] ?? 0)) bucket += 1
    one.buckets[bucket] = (one.buckets[bucket] ?? 0) + 1
  }
}
