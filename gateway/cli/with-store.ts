// For verbs that work on the database without being the hub: opens what `yibiao start` would use, or joins it while it runs.
import { join } from 'node:path'
import { type Config, readConfig } from '../config.ts'
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
  startEmbeddedPostgres,
} from '../store/index.ts'
import { createLog } from '../telemetry/index.ts'
import { PROJECT_FOLDER } from './project-folder.ts'

export interface Store {
  config: Config
  db: Database
  seal: Seal
  bell: Bell
  clock: () => Date
}

export async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const config = readConfig(process.env, PROJECT_FOLDER)
  const log = createLog(config.logLevel)
  const embedded = config.databaseUrl ? null : await startEmbeddedPostgres(config.data)
  try {
    const url = config.databaseUrl ?? (await (embedded as NonNullable<typeof embedded>).database('yibiao'))
    await migrate(url)
    const opened = openDatabase(url, { poolSize: 4, onError: (err) => log.warn({ err }, 'database connection') })
    const bell = await openBell(url, opened.pool)
    const keyFile = join(config.data, 'keys')
    const ring = config.keys ? parseKeyRing(config.keys) : await keyRingFromFile(keyFile)
    const seal = createSeal(ring, config.keys ? undefined : () => readKeyRing(keyFile))
    try {
      return await work({ config, db: opened.db, seal, bell, clock: () => new Date() })
    } finally {
      await bell.close()
      await opened.close()
    }
  } finally {
    await embedded?.stop()
  }
}
