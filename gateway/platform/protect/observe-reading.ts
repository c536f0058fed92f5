// Unusual reading as a metric: how many workers of each county, today in China.
import { Gauge } from 'prom-client'
import type { Database } from '../store/database.ts'
import type { Metrics } from '../telemetry/metrics.ts'
import { countUnusualReading } from './unusual-reading.ts'

export function observeReading(metrics: Metrics, db: Database, today: () => string): void {
  const gauge = new Gauge({
    name: 'yibiao_unusual_reading',
    help: 'Workers who read unusually much today',
    labelNames: ['county'],
    registers: [metrics.registry],
  })
  metrics.readFirst(async () => {
    gauge.reset()
    // yibiao_database_up reports an unavailable database.
    const counties = await countUnusualReading(db, today()).catch(() => [])
    for (const { county, n } of counties) gauge.set({ county }, n)
  })
}
