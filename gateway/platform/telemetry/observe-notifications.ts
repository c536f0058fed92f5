// Gauges of this process: notifications are heard, writes are taken.
import { Gauge } from 'prom-client'
import type { Metrics } from './metrics.ts'

export function observeNotifications(
  metrics: Metrics,
  notifications: { silentFor(): number | null },
  writes: { failure(): string | null },
): void {
  const registers = [metrics.registry]
  const silent = new Gauge({
    name: 'yibiao_bell_silent_seconds',
    help: 'Since the notifications between processes were last heard; 0: they are heard',
    registers,
  })
  const taken = new Gauge({ name: 'yibiao_database_writable', help: '1: the database took the last write', registers })
  metrics.readFirst(async () => {
    silent.set(notifications.silentFor() ?? 0)
    taken.set(writes.failure() === null ? 1 : 0)
  })
}
