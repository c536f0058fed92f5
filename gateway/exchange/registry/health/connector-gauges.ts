// The health of connectors of this process, for Prometheus. The label is the id of a registered connector, so no caller can add one.
import { Gauge } from 'prom-client'
import type { Metrics } from '../../../platform/index.ts'
import type { ConnectorWatch } from './watch-connectors.ts'

export function connectorGauges(metrics: Metrics, watch: ConnectorWatch): void {
  const gauge = (name: string, help: string) =>
    new Gauge({ name: `yibiao_connector_${name}`, help, labelNames: ['connector'], registers: [metrics.registry] })
  const version = gauge('version', 'Version that this process runs; absent: none')
  const broken = gauge('broken', '1: what is wanted could not be built')
  const errors = gauge('error_ratio', 'Of the calls of the last five minutes, those without an answer')
  const circuit = gauge('circuit_open', '1: left alone after failures in a row')
  const waiting = gauge('asked_to_wait_seconds', 'For how long it asked to be left alone')
  const lastGood = gauge('last_success_age_seconds', 'Since the last call that was answered')
  metrics.readFirst(async () => {
    for (const one of [version, broken, errors, circuit, waiting, lastGood]) one.reset()
    const now = Date.now()
    for (const w of watch.read()) {
      const { connector } = w
      if (w.version !== null) version.set({ connector }, w.version)
      broken.set({ connector }, w.failure === null ? 0 : 1)
      if (w.calls > 0) errors.set({ connector }, w.failures / w.calls)
      circuit.set({ connector }, (w.circuitUntil?.getTime() ?? 0) > now ? 1 : 0)
      waiting.set({ connector }, Math.max(0, ((w.waitUntil?.getTime() ?? 0) - now) / 1000))
      if (w.lastGoodAt) lastGood.set({ connector }, (now - w.lastGoodAt.getTime()) / 1000)
    }
  })
}
