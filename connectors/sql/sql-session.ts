// The common interface of departments' databases, whatever the dialect.
import type { CallResult } from '../capabilities/index.ts'
import type { Admission } from '../http/index.ts'
import type { Limits, SqlErrorRule, SqlOperation } from '../language/index.ts'
import type { Parameters } from '../mapping/index.ts'

export interface SqlSession {
  /** One statement. Never throws; an error is a fault. */
  run(operation: SqlOperation, parameters: Parameters, write: boolean, signal: AbortSignal): Promise<CallResult>
  close(): Promise<void>
}

export interface SqlAccess {
  address: string
  password: string | undefined
  limits: Limits
  /** The rules for the operation. */
  errorsOf(operation: SqlOperation): readonly SqlErrorRule[]
  admission: Admission
}

/** An object becomes JSON text; a list stays a list, which each dialect passes in its own way. */
export function parameterOf(value: unknown): unknown {
  if (value === undefined) return null
  // Rows of a list become JSON as a whole; a list of single values stays, for `in (:identifiers)`.
  const single = Array.isArray(value) && !value.some((v) => typeof v === 'object' && v !== null)
  return typeof value === 'object' && value !== null && !single ? JSON.stringify(value) : value
}
