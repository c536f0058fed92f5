// For verbs that use the database without being the hub: opens the database of `yibiao start`, or joins it while the hub runs.
import { type Bounded, createBounded, type ManifestReader, manifestsHere } from '../../connectors/index.ts'
import type { ReadRegistered } from '../catalogue/index.ts'
import { type Config, readConfig } from '../config.ts'
import { demoOrigins } from '../demo/index.ts'
import { type Reach, registeredIn } from '../exchange/index.ts'
import { openStore } from '../open-store.ts'
import { createLog, type Database, type Notifications, type Seal, startEmbeddedPostgres } from '../platform/index.ts'
import { PROJECT_FOLDER } from './project-folder.ts'

export interface Store {
  config: Config
  db: Database
  seal: Seal
  notifications: Notifications
  clock: () => Date
  /** Builds connectors as the hub would. */
  reach: Reach
  /** Runs in this process, which serves one user only. */
  manifests: ManifestReader
  registered: ReadRegistered
  /** For folders of files: a file that takes too much is reported, and the rest is read. */
  bounded: Bounded
}

export async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const config = readConfig(process.env, PROJECT_FOLDER)
  const log = createLog(config.logLevel)
  const embedded = config.databaseUrl ? null : await startEmbeddedPostgres(config.data)
  try {
    const url = config.databaseUrl ?? (await (embedded as NonNullable<typeof embedded>).database('yibiao'))
    const store = await openStore(config, log, url, { poolSize: 4 })
    const bounded = createBounded()
    try {
      return await work({
        ...{ ...store, config, clock: () => new Date(), reach: reachOf(config), manifests: manifestsHere, bounded },
        registered: registeredIn(store.db),
      })
    } finally {
      await bounded.close()
      await store.close()
    }
  } finally {
    await embedded?.stop()
  }
}

const reachOf = (config: Config): Reach => ({
  allowOrigins: [...config.allowOrigins, ...(config.demo ? demoOrigins(config.port, config.data) : [])],
  development: !config.production,
})
