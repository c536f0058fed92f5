// Opens PostgreSQL: one pool, one kysely over it. Every client that is checked out has an `error` listener, because a `pg`
// client whose server goes away emits `error`, and an unheard `error` ends the process (docs/adr/0003).
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { connectionsOf } from './connections.ts'
import { ListsAsArrays } from './lists-as-arrays.ts'
import type { Tables } from './tables.ts'

export type Database = Kysely<Tables>

export interface OpenDatabase {
  db: Database
  pool: pg.Pool
  close(): Promise<void>
}

// date (1082) as "YYYY-MM-DD": a calendar date has no time zone, and Date would give it one.
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === 1082
      ? (text: string) => text
      : pg.types.getTypeParser(oid, format as 'text')) as pg.CustomTypesConfig['getTypeParser'],
}

export function openDatabase(url: string, options: { poolSize?: number; onError?: (error: Error) => void } = {}): OpenDatabase {
  const heard = options.onError ?? (() => {})
  const pool = new pg.Pool({
    connectionString: url,
    max: options.poolSize ?? 10,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    application_name: 'yibiao',
    types,
  })
  pool.on('error', heard)
  pool.on('connect', (client) => client.on('error', heard))
  const dialect = new PostgresDialect({ pool: connectionsOf(pool) })
  dialect.createQueryCompiler = () => new ListsAsArrays()
  const db = new Kysely<Tables>({ dialect })
  return { db, pool, close: () => db.destroy() }
}
