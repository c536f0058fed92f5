// For verbs that work on the database without being the hub: opens what `yibiao start` would use, or joins it while it runs.
import { type Config, readConfig } from '../config.ts'
import { openStore } from '../open-store.ts'
import { type Bell, type Database, type Seal, startEmbeddedPostgres } from '../store/index.ts'
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
    const store = await openStore(config, log, url, 4)
    try {
      return await work({ ...store, config, clock: () => new Date() })
    } finally {
      await store.close()
    }
  } finally {
    await embedded?.stop()
  }
}
