// The meaning of MySQL and MariaDB errors. Both lists of numbers agree up to 1899. If a SQLSTATE is too unspecific (HY000,
// 42000), the number decides.
import type { Fault } from '../capabilities/index.ts'
import type { SqlErrorRule } from '../language/index.ts'
import { type Meanings, readSqlError } from './read-sql-error.ts'

const MEANINGS: Meanings = {
  // Access denied to the server, the database, a table, a column, a routine, an operation.
  signIn: ['28', 1044, 1142, 1143, 1227, 1370],
  // Invalid data for a column (1265 truncated, 1364 no default, 1366 and 3854 not a character of it), a check constraint, a write
  // where only reading was declared.
  refused: ['22', '23', '44', '45', '25006', 1265, 1364, 1366, 1644, 1792, 3819, 3854, 4025],
  // Unknown or ambiguous column, number of columns and values, arguments of a routine, syntax.
  mismatch: [1052, 1054, 1058, 1064, 1136, 1149, 1318],
  // Deadlock, lock wait, too many connections, shutdown, read-only server, missing table or routine, a statement ended for taking
  // too long (1317, 1969, 3024), or its connection (1927).
  later: ['40', '42', '08', '0A', '3D', '70100', 1040, 1053, 1203, 1205, 1290, 1317, 1836, 1927, 1969, 3024],
}

export function readMysqlError(error: unknown, rules: readonly SqlErrorRule[], sent: boolean): Fault {
  if (!isServerError(error)) return readSqlError(null, MEANINGS, rules, sent)
  const { sqlState: sqlstate, errno, sqlMessage } = error
  // Departments' procedures give their reason with SIGNAL 45000 (MySQL manual, 15.6.7.5).
  return readSqlError({ sqlstate, errno, message: sqlMessage ?? '', own: sqlstate === '45000' }, MEANINGS, rules, sent)
}

interface ServerError {
  sqlState: string
  errno: number
  sqlMessage?: string
}

/** True for a server's error about the statement, not for a failed connection. */
export const isServerError = (error: unknown): error is ServerError =>
  typeof error === 'object' &&
  error !== null &&
  'sqlState' in error &&
  typeof error.sqlState === 'string' &&
  /^[0-9A-Z]{5}$/.test(error.sqlState) &&
  'errno' in error
