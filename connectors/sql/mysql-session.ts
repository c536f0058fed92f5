// Statements in a department's MySQL or MariaDB. The server prepares each, so that it is one statement whatever its text. A
// read's transaction and session are read-only; a write is one transaction. A slow statement is ended on the server and rolled
// back. A result over the limit loses the connection. Text that does not fit is an error, never cut (strict mode).

import type { Duplex } from 'node:stream'
import { createPool, type PoolConnection } from 'mysql2/promise'
import { because } from '../../schema/index.ts'
import { type CallResult, fault } from '../capabilities/index.ts'
import { encodeExactly } from '../encoding/index.ts'
import { admitDestination } from '../http/index.ts'
import type { SqlErrorRule } from '../language/index.ts'
import type { Parameters } from '../mapping/index.ts'
import { boundReply, TOO_LARGE } from './bound-reply.ts'
import { mysqlConnection } from './mysql-connection.ts'
import { endStatement } from './mysql-end-statement.ts'
import { isServerError, readMysqlError } from './mysql-error.ts'
import { type MysqlSettings, setSession } from './mysql-settings.ts'
import { placeParameters } from './place-parameters.ts'
import { parameterOf, type SqlAccess, type SqlSession } from './sql-session.ts'
import { untilAborted } from './until-aborted.ts'

export function mysqlSession({ address, password, limits, errorsOf, admission }: SqlAccess): SqlSession {
  const origin = admitDestination(address, 'mysql', admission)
  const { options, encoding } = mysqlConnection(address, origin, password, limits, admission.development)
  const pool = createPool({ ...options, connectionLimit: limits.concurrency, maxIdle: limits.concurrency, idleTimeout: 30_000 })
  pool.pool.on('connection', (connection) => connection.on('error', () => {}))
  const settings: MysqlSettings = new WeakMap()

  async function carryOut(
    connection: PoolConnection,
    statement: { text: string; values: unknown[] },
    errors: readonly SqlErrorRule[],
    write: boolean,
    signal: AbortSignal,
  ): Promise<{ result: CallResult; keep: boolean }> {
    let begun = false
    const watch = endStatement(options, connection.threadId, limits.replySeconds + 0.5, signal)
    const bound = boundReply(wireOf(connection), limits.replyBytes)
    const work = async () => {
      await setSession(settings, connection, write, limits.replySeconds)
      await connection.query(write ? 'start transaction' : 'start transaction read only')
      if (watch.ended()) throw new Error('no time was left')
      begun = true
      const [result] = await connection.execute(statement.text, statement.values as never)
      await watch.stop()
      // Not committed, so not done; but a procedure may have committed by itself.
      if (watch.ended()) throw new Error('no answer in time')
      await untilAborted(connection.query('commit'), AbortSignal.timeout(limits.replySeconds * 1000))
      return rowsOf(result)
    }
    try {
      return { result: { kind: 'reply', body: await untilAborted(work(), watch.given) }, keep: true }
    } catch (error) {
      if (bound.exceeded()) return { result: fault('unknown', TOO_LARGE), keep: false }
      const keep = !watch.ended() && isServerError(error) && (await rolledBack(connection))
      return { result: readMysqlError(error, errors, begun), keep }
    } finally {
      bound.stop()
      await watch.stop()
    }
  }

  return {
    async run(operation, parameters: Parameters, write, signal) {
      const { statement } = operation
      const errors = errorsOf(operation)
      const placed = placeParameters(statement, (name) => parameterOf(parameters[name]))
      const strange = encoding !== 'utf8mb4' && placed.values.some((v) => typeof v === 'string' && !encodeExactly(v, encoding))
      if (strange) return fault('refused', because('CHARACTER_UNFIT', { encoding }))
      let connection: PoolConnection
      try {
        connection = await pool.getConnection()
      } catch (error) {
        return readMysqlError(error, errors, false)
      }
      const { result, keep } = await carryOut(connection, placed, errors, write, signal)
      if (keep) connection.release()
      else connection.destroy()
      return result
    },
    close: () => pool.end(),
  }
}

/** The socket, or its TLS layer; mysql2's types do not name it. */
const wireOf = ({ connection }: PoolConnection) => (connection as unknown as { stream: Duplex }).stream

const rolledBack = (connection: PoolConnection): Promise<boolean> =>
  connection.query('rollback').then(
    () => true,
    () => false,
  )

/**
 * The rows of a statement: of a query its rows; of a procedure those of its first result; of a change one row with the number of
 * changed rows and the generated number.
 */
function rowsOf(result: unknown): unknown[] {
  if (!Array.isArray(result)) return [changed(result)]
  const first: unknown = result[0]
  if (Array.isArray(first)) return first
  // A procedure without a select returns only the count.
  return result.length === 1 && isHeader(first) ? [changed(first)] : result
}

const isHeader = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value).constructor.name === 'ResultSetHeader'

function changed(header: unknown): Record<string, unknown> {
  const { affectedRows = 0, insertId = 0 } = header as { affectedRows?: number; insertId?: number | string }
  return { affectedRows, insertId: String(insertId) }
}
