// Opens what the programs of the harness share: the database, a seal with a fixed key, notifications. Connections are open when
// it returns. So a program that reports "ready" is ready, and a kill soon after interrupts real work.
import { flushCompileCache } from 'node:module'
import { sql } from 'kysely'
import { createSeal, openDatabase, openNotifications, throughTransients } from '../../gateway/platform/index.ts'

export async function openStore(url: string) {
  const { db, pool, close } = openDatabase(url, { poolSize: 6 })
  const connect = () => Promise.all(Array.from({ length: 4 }, () => sql`select pg_sleep(0.005)`.execute(db)))
  await throughTransients(connect, 60_000)
  // A killed process writes no cache when it ends, so it is written now; see program.ts.
  flushCompileCache()
  const notifications = await openNotifications(url, pool)
  const seal = createSeal(new Map([[1, Buffer.alloc(32, 7)]]))
  return { db, notifications, seal, clock: () => new Date(), close: () => notifications.close().then(close) }
}
