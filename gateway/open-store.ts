// Opens the store from the settings: schema up to date, one pool, notifications, the seal with its key ring. The hub and its
// command-line verbs open it the same way, so that each reads what the other sealed.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import type { Logger } from 'pino'
import type { Config } from './config.ts'
import {
  anythingSealed,
  createSeal,
  type Database,
  type KeyRing,
  keyRingFromFile,
  migrate,
  type Notifications,
  type OpenDatabase,
  openDatabase,
  openNotifications,
  parseKeyRing,
  proveKeys,
  readKeyRing,
  type Seal,
  type WriteProbe,
  watchWrites,
} from './platform/index.ts'

export interface OpenStore {
  db: Database
  pool: pg.Pool
  connections: OpenDatabase['connections']
  seal: Seal
  notifications: Notifications
  writes: WriteProbe
  close(): Promise<void>
}

export interface StoreOptions {
  poolSize: number
  /** Statement timeout of a request. */
  statementMs?: number | undefined
  /** How often the hub checks that it hears its own notifications. */
  proveMs?: number | undefined
  /** How often a write is tried. */
  probeMs?: number | undefined
}

export async function openStore(
  config: Config,
  log: Logger,
  databaseUrl: string,
  { poolSize, statementMs, proveMs, probeMs }: StoreOptions,
): Promise<OpenStore> {
  const direct = config.directDatabaseUrl ?? databaseUrl
  await migrate(direct, undefined, { seconds: 300, say: (line) => log.warn(line) })
  const heard = (error: Error) => log.warn({ err: error }, 'database connection')
  const pooled = config.directDatabaseUrl !== null
  const bound = pooled ? null : statementMs
  const { db, pool, connections, close } = openDatabase(databaseUrl, { poolSize, onError: heard, statementMs: bound })
  if (pooled && !(await statementsEnd(pool).catch(() => true)))
    log.warn(
      'behind a pooler nothing ends a statement: set statement_timeout for the role of DATABASE_URL; see docs/OPERATIONS.md',
    )
  const keyFile = join(config.data, 'keys')
  let seal: Seal
  try {
    const ring = config.keys ? parseKeyRing(config.keys) : await ringOf(db, keyFile)
    seal = createSeal(ring, config.keys ? undefined : () => readKeyRing(keyFile))
    await proveKeys(db, seal, ring, config.keys ? 'YIBIAO_KEYS' : keyFile)
  } catch (error) {
    await close()
    throw error
  }
  const writes = await watchWrites(db, probeMs)
  const notifications = await openNotifications(direct, pool, { onError: heard, ...(proveMs && { proveMs }) })
  const unsubscribe = notifications.listen('keys', () => seal.reload())
  return {
    db,
    pool,
    connections,
    seal,
    notifications,
    writes,
    async close() {
      await writes.stop()
      unsubscribe()
      await notifications.close()
      await close()
    },
  }
}

/** A key file is created once, for a database without data. */
const ringOf = async (db: Database, file: string): Promise<KeyRing> =>
  existsSync(file) || (await anythingSealed(db)) ? readKeyRing(file) : keyRingFromFile(file)

/** Whether the role or the database already has a statement timeout. */
const statementsEnd = async (pool: pg.Pool): Promise<boolean> =>
  (await pool.query<{ t: string }>(`select current_setting('statement_timeout') as t`)).rows[0]?.t !== '0'
