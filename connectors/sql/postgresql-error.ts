// The meaning of PostgreSQL errors, by SQLSTATE (PostgreSQL, appendix A).
import type { Fault } from '../capabilities/index.ts'
import type { SqlErrorRule } from '../language/index.ts'
import { type Meanings, readSqlError } from './read-sql-error.ts'

const MEANINGS: Meanings = {
  signIn: ['28', '42501'],
  // Refused by the department's data or rules.
  refused: ['22', '23', 'P0', '44', '54', '25006'],
  // Columns, parameters, types, syntax. A missing table, view, function or schema may be an hour of maintenance (42P01, 42883,
  // 3F): those are retried.
  mismatch: [
    '42601',
    '42611',
    '42701',
    '42702',
    '42703',
    '42704',
    '42725',
    '42803',
    '42804',
    '42846',
    '42P02',
    '42P10',
    '42P18',
    '428C9',
  ],
  later: ['40', '53', '55', '57014', '57P03', '42', '3D', '3F', '58', 'XX', '0A'],
}

export function readPostgresqlError(error: unknown, rules: readonly SqlErrorRule[], sent: boolean): Fault {
  if (typeof error !== 'object' || error === null || !('severity' in error) || !('code' in error))
    return readSqlError(null, MEANINGS, rules, sent)
  const sqlstate = String(error.code)
  const message = error instanceof Error ? error.message : ''
  // A department's function gives its reason with P0001; other messages may quote values.
  return readSqlError({ sqlstate, message, own: sqlstate === 'P0001' }, MEANINGS, rules, sent)
}
