// Statements in a department's PostgreSQL. Every client has an `error` listener (docs/adr/0003); a read's transaction is read-only.

import type { Duplex } from 'node:stream'
import pg from 'pg'
import { fault } from '../capabilities/index.ts'
import { admitDestination } from '../http/index.ts'
import { numberParameters, parseJson } from '../mapping/index.ts'
import { boundReply, TOO_LARGE } from './bound-reply.ts'
import { postgresqlConnection } from './postgresql-connection.ts'
import { readPostgresqlError } from './postgresql-error.ts'
import { parameterOf, type SqlAccess, type SqlSession } from './sql-session.ts'
import { untilAborted } from './until-aborted.ts'

export function postgresqlSession({ address, password, limits, errorsOf, admission }: SqlAccess): SqlSession {
  const origin = admitDestination(address, 'postgresql', admission)
  const pool = new pg.Pool({
    ...postgresqlConnection(address, origin, password, admission.development),
    max: limits.concurrency,
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
  return {
    async run(operation, parameters, write, signal) {
      const errors = errorsOf(operation)
      let client: pg.PoolClient
      try {
        client = await pool.connect()
      } catch (error) {
        return readPostgresqlError(error, errors, false)
      }
      let begun = false
      let broken = false
      const bound = boundReply(wireOf(client), limits.replyBytes)
      try {
        const { text, names } = numberParameters(withLists(operation.statement))
        const values = names.map((name) => parameterOf(parameters[name]))
        // The extended protocol takes one statement, whatever the text.
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
        // An error leaves a read's transaction open, and a broken connection is useless: such a client is discarded.
        broken = !write || !isPlainError(error)
        if (bound.exceeded()) return fault('unknown', TOO_LARGE)
        return readPostgresqlError(error, errors, begun)
      } finally {
        bound.stop()
        client.release(broken)
      }
    },
    close: () => pool.end(),
  }
}

/** The socket, or its TLS layer; pg's types do not name it. */
const wireOf = (client: pg.PoolClient) => (client as unknown as { connection: { stream: Duplex } }).connection.stream

const isPlainError = (error: unknown) =>
  typeof error === 'object' && error !== null && 'severity' in error && error.severity === 'ERROR'

/** `in (:identifiers)` in PostgreSQL's form of a list, so that a statement is the same in every dialect. */
const withLists = (statement: string) => statement.replace(/(?<!\bnot\s+)\bin\s*\(\s*:identifiers\s*\)/gi, '= any(:identifiers)')

/**
 * How values of the department's database are read: exact and without our time zone. numeric and bigint are already text; dates
 * are text; instants are ISO 8601; JSON keeps its decimals.
 */
const DATE = 1082
const TIMESTAMP = 1114
const TIMESTAMPTZ = 1184
const JSON_TYPES = [114, 3802]

const own = (oid: number): ((text: string) => unknown) | undefined => {
  if (oid === DATE || oid === TIMESTAMP) return (text) => text
  if (oid === TIMESTAMPTZ) return (text) => (/infinity/.test(text) ? text : new Date(text).toISOString())
  return JSON_TYPES.includes(oid) ? parseJson : undefined
}

const valueTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    own(oid) ?? pg.types.getTypeParser(oid, format as 'text')) as pg.CustomTypesConfig['getTypeParser'],
}
