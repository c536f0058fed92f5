// A program: one process of the delivery worker. SIGTERM stops it in order.

import { startDeliveryWorker } from '../../gateway/delivering/index.ts'
import { registeredIn } from '../../gateway/exchange/registry/registered.ts'
import type { Backoff } from '../../gateway/platform/index.ts'
import { type ConnectorTold, harnessConnector } from './connector.ts'
import { openStore } from './open-store.ts'

interface Told {
  url: string
  connectors: ConnectorTold[]
  leaseSeconds: number
  concurrency: number
  backoff: Backoff
  /** Reports the outcome of each attempt to the parent. */
  report?: boolean
}

const { url, connectors, report, ...options } = JSON.parse(process.argv[2] ?? '{}') as Told
const store = await openStore(url)
const all = connectors.map(harnessConnector)
const log = { info() {}, warn() {}, error: (...said: unknown[]) => console.error(...said) }
const worker = startDeliveryWorker(
  { ...store, registered: registeredIn(store.db), connectors: { all: () => all }, log },
  {
    ...options,
    pollMs: 100,
    ...(report ? { ended: (delivery: string, how: string) => void process.send?.({ delivery, how }) } : {}),
  },
)
process.once('SIGTERM', () => {
  void worker
    .stop()
    .then(store.close)
    .then(() => process.exit(0))
})
process.on('disconnect', () => process.exit())
process.send?.({ ready: true })
