// For verbs that work on the database without being the hub: opens what `yibiao start` would use, or joins it while it runs.
import { join } from 'node:path'
import pino from 'pino'
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
  type Seal,
  startEmbeddedPostgres,
} from '../store/index.ts'
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
  const log = pino({ level: config.logLevel }, pino.destination(2))
  const embedded = config.databaseUrl ? null : await startEmbeddedPostgres(config.data)
  try {
    const url = config.databaseUrl ?? (await (embedded as NonNullable<typeof embedded>).database('yibiao'))
    await migrate(url)
    const opened = openDatabase(url, { poolSize: 4, onError: (err) => log.warn({ err }, 'database connection') })
    const bell = await openBell(url, opened.pool)
    const seal = createSeal(config.keys ? parseKeyRing(config.keys) : await keyRingFromFile(join(config.data, 'keys')))
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
