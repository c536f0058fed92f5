import { join, resolve } from 'node:path'
import { Command } from 'commander'
import { readConfig } from '../config.ts'
import {
  checkJournal,
  createSeal,
  openDatabase,
  parseKeyRing,
  readKeyRing,
  restoreBackup,
  type Seal,
  startEmbeddedPostgres,
  writeBackup,
} from '../platform/index.ts'
import { print } from './print.ts'
import { PROJECT_FOLDER } from './project-folder.ts'

interface Options {
  json?: boolean
}

const told = (options: Options) => (table: string, rows: number) => {
  if (!options.json && rows > 0) console.error(`  ${table}: ${rows}`)
}

export const backupVerb = (): Command =>
  new Command('backup')
    .description('writes everything that the hub keeps into one file, as it is at one moment, while the hub serves')
    .argument('<file>', 'a new file, for example yibiao-2026-11-21.gz')
    .option('--json', 'print the result as JSON')
    .action(async (file: string, options: Options) => {
      const to = resolve(file)
      const written = await withDatabase((at) => writeBackup({ ...at, file: to, say: told(options) }))
      print(options.json, { file: to, ...written }, () => [
        `${written.rows} rows of ${written.tables} tables in ${to} (${(written.bytes / 1e6).toFixed(1)} MB)`,
        'Keep the keys (YIBIAO_KEYS, or the file "keys" in the data folder) elsewhere: without them the backup is worth nothing.',
      ])
    })

export const restoreVerb = (): Command =>
  new Command('restore')
    .description('puts a backup into an empty database and verifies the journal; exit code 1 when a chain is broken')
    .argument('<file>', 'written by yibiao backup')
    .option('--json', 'print the result as JSON')
    .action(async (file: string, options: Options) => {
      const { restored, journal } = await withDatabase(async (at) => {
        const restored = await restoreBackup({ ...at, file: resolve(file), say: told(options) })
        const { db, close } = openDatabase(at.url, { poolSize: 1 })
        const journal = await checkJournal(db, () => new Date(), { full: true }).finally(close)
        return { restored, journal }
      })
      print(options.json, { ...restored, journal }, () => [
        `${restored.rows} rows of ${restored.tables} tables, as they were at ${restored.at}`,
        journal.broken
          ? `The journal is BROKEN after entry ${journal.broken.sequence} of county ${journal.broken.county}: ${journal.broken.why}`
          : `${journal.entries} entries of the journal, every chain holds`,
      ])
      if (journal.broken) process.exitCode = 1
    })

/** For verbs that must not change the schema yet: the database's address and the keys. */
async function withDatabase<T>(work: (at: { url: string; seal: Seal; keys: number[] }) => Promise<T>): Promise<T> {
  const config = readConfig(process.env, PROJECT_FOLDER)
  const ring = config.keys ? parseKeyRing(config.keys) : readKeyRing(join(config.data, 'keys'))
  const embedded = config.databaseUrl ? null : await startEmbeddedPostgres(config.data)
  try {
    const url = config.databaseUrl ?? (await (embedded as NonNullable<typeof embedded>).database('yibiao'))
    return await work({ url, seal: createSeal(ring), keys: [...ring.keys()] })
  } finally {
    await embedded?.stop()
  }
}
