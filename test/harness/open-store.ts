// What the programs of the harness share: the database, a seal with a fixed key, the bell.
import { createSeal, openBell, openDatabase } from '../../gateway/store/index.ts'

export async function openStore(url: string) {
  const { db, pool, close } = openDatabase(url, { poolSize: 6 })
  const bell = await openBell(url, pool)
  const seal = createSeal(new Map([[1, Buffer.alloc(32, 7)]]))
  return { db, bell, seal, clock: () => new Date(), close: () => bell.close().then(close) }
}
