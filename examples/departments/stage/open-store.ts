// A department's own SQLite file. Its records are the department's; tasks and ledger are the same everywhere.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

export interface Store {
  db: DatabaseSync
  /** True if the file is new and must be filled. */
  fresh: boolean
  transact<T>(work: () => T): T
  close(): void
}

export function openStore(folder: string, schema: string): Store {
  mkdirSync(folder, { recursive: true })
  const db = new DatabaseSync(join(folder, 'department.sqlite'))
  db.exec('pragma journal_mode = wal; pragma synchronous = normal; pragma busy_timeout = 3000')
  const version = (db.prepare('pragma user_version').get() as { user_version: number }).user_version
  const store: Store = {
    db,
    fresh: version === 0,
    transact(work) {
      db.exec('begin immediate')
      try {
        const result = work()
        db.exec('commit')
        return result
      } catch (error) {
        db.exec('rollback')
        throw error
      }
    },
    close: () => db.close(),
  }
  // Version 1 is set after filling: an interrupted first start begins again.
  if (store.fresh) db.exec(`${dropAll(db)}${schema}`)
  return store
}

export const filled = (store: Store): void => store.db.exec('pragma user_version = 1')

function dropAll(db: DatabaseSync): string {
  const tables = db.prepare(`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`).all()
  return tables.map(({ name }) => `drop table "${name}";`).join('')
}
