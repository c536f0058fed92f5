// Opens the store as the settings say: schema up to date, one pool, the bell, the seal with its key ring. The hub and the verbs
// that work beside it open it alike, so that both read what the other sealed.
import { join } from 'node:path'
import type pg from 'pg'
import type { Logger } from 'pino'
import type { Config } from './config.ts'
import {
  type Bell,
  createSeal,
  type Database,
  keyRingFromFile,
  migrate,
  openBell,
  openDatabase,
  parseKeyRing,
  readKeyRing,
  type Seal,
} from './store/index.ts'

export interface OpenStore {
  db: Database
  pool: pg.Pool
  seal: Seal
  bell: Bell
  close(): Promise<void>
}

export async function openStore(config: Config, log: Logger, databaseUrl: string, poolSize: number): Promise<OpenStore> {
  await migrate(databaseUrl)
  const heard = (error: Error) => log.warn({ err: error }, 'database connection')
  const { db, pool, close } = openDatabase(databaseUrl, { poolSize, onError: heard })
  const keyFile = join(config.data, 'keys')
  const ring = config.keys ? parseKeyRing(config.keys) : await keyRingFromFile(keyFile)
  const seal = createSeal(ring, config.keys ? undefined : () => readKeyRing(keyFile))
  const bell = await openBell(databaseUrl, pool, heard)
  const deaf = bell.listen('keys', () => seal.reload())
  return {
    db,
    pool,
    seal,
    bell,
    async close() {
      deaf()
      await bell.close()
      await close()
    },
  }
}
