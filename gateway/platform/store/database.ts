// Opens PostgreSQL: one kysely over two pools (connections.ts). Every client that is checked out has an `error` listener: a `pg`
// client whose server goes away emits `error`, and an unhandled `error` ends the process (docs/adr/0003).

import {
  type BinaryOperationNode,
  type CompiledQuery,
  Kysely,
  PostgresDialect,
  PostgresQueryCompiler,
  type QueryId,
  type RootOperationNode,
} from 'kysely'
import pg from 'pg'
import type { Tables } from '../tables.ts'
import { connectionsOf } from './connections.ts'
import { createShares } from './shares.ts'

export type Database = Kysely<Tables>

export interface OpenDatabase {
  db: Database
  /** For the hub's own work. */
  pool: pg.Pool
  /** Connections of both pools: open, idle, and waiting callers. */
  connections(): { open: number; idle: number; waiting: number }
  close(): Promise<void>
}

export interface DatabaseOptions {
  /** The size of each pool. */
  poolSize?: number
  onError?: (error: Error) => void
  /** Statement timeout of a request; null behind a pooler, where the session must not be configured. */
  statementMs?: number | null
}

const STATEMENT_MS = 15_000
const PATIENCE_MS = 10_000

// date (1082) as "YYYY-MM-DD": a calendar date has no time zone, and Date would give it one.
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === 1082
      ? (text: string) => text
      : pg.types.getTypeParser(oid, format as 'text')) as pg.CustomTypesConfig['getTypeParser'],
}

export function openDatabase(url: string, options: DatabaseOptions = {}): OpenDatabase {
  const { poolSize = 10, onError = () => {}, statementMs = STATEMENT_MS } = options
  const poolOf = (name: string, more: pg.PoolConfig = {}): pg.Pool => {
    const pool = new pg.Pool({
      connectionString: url,
      max: poolSize,
      connectionTimeoutMillis: PATIENCE_MS,
      idleTimeoutMillis: 30_000,
      keepAlive: true,
      application_name: name,
      types,
      ...more,
    })
    pool.on('error', onError)
    pool.on('connect', (client) => client.on('error', onError))
    return pool
  }
  const own = poolOf('yibiao')
  // Set on the session; behind a pooler that would be somebody else's session.
  const bound = async (client: pg.ClientBase) => void (await client.query(`set statement_timeout = ${statementMs}`))
  const asked = poolOf('yibiao asked', statementMs === null ? {} : { onConnect: bound })
  // A quarter, at least two: a page runs several queries at once.
  const shares = createShares(Math.max(2, Math.floor(poolSize / 4)), PATIENCE_MS)
  const dialect = new PostgresDialect({ pool: connectionsOf({ own, asked, shares }) })
  dialect.createQueryCompiler = () => new ListsAsArrays()
  const db = new Kysely<Tables>({ dialect })
  return {
    db,
    pool: own,
    connections: () => ({
      open: own.totalCount + asked.totalCount,
      idle: own.idleCount + asked.idleCount,
      waiting: own.waitingCount + asked.waitingCount + shares.waiting(),
    }),
    close: () => db.destroy(),
  }
}

/** More than the largest part of an insert needs. Any other statement that grows with its input fails early. */
const MOST_PARAMETERS = 20_000

class ListsAsArrays extends PostgresQueryCompiler {
  protected override visitBinaryOperation(node: BinaryOperationNode): void {
    const { operator, rightOperand } = node as BinaryOperationNode & { operator: { operator?: string } }
    const word = operator.operator
    // kysely's node for a list of plain values. A list with expressions stays as it is.
    if ((word !== 'in' && word !== 'not in') || rightOperand.kind !== 'PrimitiveValueListNode') {
      super.visitBinaryOperation(node)
      return
    }
    this.visitNode(node.leftOperand)
    this.append(word === 'in' ? ' = any(' : ' <> all(')
    this.appendValue([...(rightOperand as unknown as { values: readonly unknown[] }).values])
    this.append(')')
  }

  override compileQuery(node: RootOperationNode, queryId: QueryId): CompiledQuery {
    const compiled = super.compileQuery(node, queryId)
    if (compiled.parameters.length > MOST_PARAMETERS)
      throw new Error(`a statement of ${compiled.parameters.length} parameters: insert rows in parts, give a list as an array`)
    return compiled
  }
}
