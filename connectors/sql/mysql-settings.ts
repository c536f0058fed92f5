// Settings of every session: before its first statement, and when it changes between reading and writing.
import type { PoolConnection } from 'mysql2/promise'
import { isServerError } from './mysql-error.ts'

/** By connection: the state of its session. */
export type MysqlSettings = WeakMap<object, 'reading' | 'writing'>

const UNKNOWN_VARIABLE = 1193

export async function setSession(
  settings: MysqlSettings,
  connection: PoolConnection,
  write: boolean,
  seconds: number,
): Promise<void> {
  const wanted = write ? 'writing' : 'reading'
  const before = settings.get(connection.connection)
  if (before === wanted) return
  if (before === undefined) {
    // Times without a zone are Beijing time on both sides, whatever the server's zone is.
    await connection.query(
      `set session sql_mode = concat_ws(',', nullif(@@session.sql_mode, ''), 'STRICT_ALL_TABLES'), time_zone = '+08:00', ` +
        `autocommit = 1, innodb_lock_wait_timeout = ${Math.max(1, Math.ceil(seconds))}`,
    )
    // The server's own statement timeout: MariaDB for all statements, MySQL for reads.
    await connection.query(`set session max_statement_time = ${seconds}`).catch(async (error: unknown) => {
      if (!isServerError(error) || error.errno !== UNKNOWN_VARIABLE) throw error
      await connection.query(`set session max_execution_time = ${Math.ceil(seconds * 1000)}`)
    })
  }
  await connection.query(`set session transaction read ${write ? 'write' : 'only'}`)
  settings.set(connection.connection, wanted)
}
