// Operations of a department's PostgreSQL, over a small pool of the connector's own. Reads run in a read-only transaction;
// parameters travel apart from the statement; every client has an `error` listener (docs/adr/0003).
import pg from 'pg'
import { type CallResult, fault, type Transport } from '../capabilities/index.ts'
import { type Admission, admitDestination } from '../http/index.ts'
import type { SqlManifest, SqlOperation } from '../manifest/index.ts'
import { numberParameters, type Parameters } from '../mapping/index.ts'
import { createGuard } from '../protect/index.ts'
import type { ResolvedSettings } from '../settings.ts'
import { connectionOf } from './connection.ts'
import { readSqlError } from './read-sql-error.ts'
import { untilAborted } from './until-aborted.ts'
import { valueTypes } from './value-types.ts'

export function sqlTransport(
  { system, signIn, limits, errors }: SqlManifest,
  settings: ResolvedSettings,
  admission: Admission,
): Transport<SqlOperation> {
  const address = settings.fill(system.database)
  const origin = admitDestination(address, 'postgresql', admission)
  const password = signIn.kind === 'password' ? settings.fill(signIn.password) : undefined
  const pool = new pg.Pool({
    ...connectionOf(address, origin, password, admission.development),
    max: Math.min(limits.concurrency, 8),
    connectionTimeoutMillis: limits.connectSeconds * 1000,
    statement_timeout: limits.replySeconds * 1000,
    lock_timeout: limits.replySeconds * 1000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    application_name: 'yibiao connector',
    types: valueTypes,
  })
  const heard = () => {} // The call on that client reports it; without a listener the process would end.
  pool.on('error', heard)
  pool.on('connect', (client) => client.on('error', heard))
  const guard = createGuard({ ...limits, concurrency: Math.min(limits.concurrency, 8) })

  async function run(operation: SqlOperation, parameters: Parameters, write: boolean, signal: AbortSignal): Promise<CallResult> {
    let client: pg.PoolClient
    try {
      client = await pool.connect()
    } catch (error) {
      return readSqlError(error, errors, false)
    }
    let begun = false
    let broken = false
    try {
      const { text, names } = numberParameters(operation.statement)
      const values = names.map((name) => parameterOf(parameters[name]))
      // The extended protocol takes one statement, whatever the text says.
      const query = { text, values, queryMode: 'extended' } as pg.QueryConfig
      const work = async () => {
        if (!write) await client.query('begin transaction read only')
        begun = true
        const { rows } = await client.query(query)
        if (!write) await client.query('commit')
        return rows
      }
      return { kind: 'reply', body: await untilAborted(work(), signal) }
    } catch (error) {
      // An error leaves a read's transaction open, and a broken connection is of no further use: such a client is not kept.
      broken = !write || !isPlainError(error)
      return readSqlError(error, errors, begun)
    } finally {
      client.release(broken)
    }
  }

  return {
    async call({ operation, parameters, purpose, signal }) {
      const all = { ...settings.plain, ...parameters }
      const result = await guard.run((bound) => run(operation, all, purpose === 'send', bound), { failed, signal })
      if (result.kind === 'not-made')
        return fault(
          'unsent',
          result.reason,
          result.retryAfterSeconds === undefined ? {} : { retryAfterSeconds: result.retryAfterSeconds },
        )
      return result
    },
    async close() {
      await guard.idle()
      await pool.end()
    },
  }
}

const failed = (result: CallResult) => result.kind === 'fault' && (result.verdict === 'unsent' || result.verdict === 'unknown')

const isPlainError = (error: unknown) =>
  typeof error === 'object' && error !== null && 'severity' in error && error.severity === 'ERROR'

function parameterOf(value: unknown): unknown {
  if (value === undefined) return null
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? JSON.stringify(value) : value
}
