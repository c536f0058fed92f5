// Background work that is not delivery: keeping forms and tasks current from each connector. On pg-boss, so that of any number
// of processes one does a pull, and a process that dies half-way is replaced when its heartbeat stops.
import { PgBoss } from 'pg-boss'
import type { Hub } from '../hub.ts'
import { pullConnector } from './pull-connector.ts'

export interface Jobs {
  /** Pulls now instead of at the next turn. */
  pullNow(connector: string): Promise<void>
  stop(): Promise<void>
}

export async function startJobs(hub: Hub, options: { pullSeconds: number }): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString: hub.databaseUrl,
    application_name: 'yibiao jobs',
    max: 4,
    superviseIntervalSeconds: 10,
  })
  boss.on('error', (error) => hub.log.warn({ err: error }, 'background work'))
  await boss.start()
  const queueOf = (connector: string) => `pull-${connector}`
  const working = new Set<string>()
  const stopping = new AbortController()

  // "stately": at most one queued and one running for each connector, so a turn may queue its successor while it runs.
  const begin = async (connector: string) => {
    if (working.has(connector)) return
    working.add(connector)
    const queue = queueOf(connector)
    await boss.createQueue(queue, {
      policy: 'stately',
      retryLimit: 1,
      heartbeatSeconds: 10,
      expireInSeconds: 900,
      deleteAfterSeconds: 3600,
    })
    await boss.work(queue, { pollingIntervalSeconds: 1, heartbeatRefreshSeconds: 3 }, async () => {
      try {
        await pullConnector(hub, connector, stopping.signal)
      } catch (error) {
        hub.log.info({ connector, err: error }, 'a pull failed; the last known tasks stay')
      }
      if (!stopping.signal.aborted) await boss.send(queue, {}, { startAfter: options.pullSeconds })
    })
    await boss.send(queue, {})
  }
  const beginAll = () => Promise.all(hub.connectors.all().map((c) => begin(c.id)))
  await beginAll()
  const silent = hub.onConnectors(() => void beginAll().catch((error) => hub.log.warn({ err: error }, 'background work')))
  const deaf = hub.bell.listen('pull', (connector) => {
    if (working.has(connector)) void boss.send(queueOf(connector), {}).catch(() => {})
  })
  // A turn that was lost for good (its process died twice, or missed its heartbeats) is begun again.
  const again = setInterval(() => {
    for (const connector of working) void boss.send(queueOf(connector), {}, { startAfter: options.pullSeconds }).catch(() => {})
  }, 10_000)
  return {
    async pullNow(connector) {
      await boss.send(queueOf(connector), {})
    },
    async stop() {
      silent()
      deaf()
      clearInterval(again)
      stopping.abort()
      await boss.stop({ graceful: true, timeout: 5000 })
    },
  }
}
