// The meaning of a database error. The manifest's rules come first. A statement that the server reports as failed was rolled
// back. Only a connection that ends in between leaves open whether it was executed.
import { because } from '../../schema/index.ts'
import { type Fault, fault, safeReason } from '../capabilities/index.ts'
import type { SqlErrorRule } from '../language/index.ts'

export interface SqlError {
  sqlstate: string
  /** The error number in the server's own list; MySQL and MariaDB have one. */
  errno?: number
  message: string
  /** True if the department itself raised it as a reason: its message may be shown. Others may quote values. */
  own: boolean
}

/** Beginnings of SQLSTATEs, or numbers. */
export interface Meanings {
  signIn: readonly (string | number)[]
  refused: readonly (string | number)[]
  /** The statement no longer fits the tables: columns, types, its own text. */
  mismatch: readonly (string | number)[]
  /** Not executed; may be retried. */
  later: readonly (string | number)[]
}

/** `error` is null if the server sent none: there was no connection, or it ended. */
export function readSqlError(error: SqlError | null, meanings: Meanings, rules: readonly SqlErrorRule[], sent: boolean): Fault {
  if (error === null) return fault(sent ? 'unknown' : 'unsent', sent ? because('CONNECTION_BROKE') : because('NO_DATABASE'))
  const { sqlstate, errno, message, own } = error
  const fits = (all: readonly (string | number)[]) =>
    all.some((one) => (typeof one === 'number' ? one === errno : sqlstate.startsWith(one)))
  const words = because('SQL_ERROR', {
    error: errno === undefined ? `SQLSTATE ${sqlstate}` : `error ${errno} (SQLSTATE ${sqlstate})`,
  })
  const rule = rules.find(({ when }) => fits([when.sqlstate ?? [], when.errno ?? []].flat()))
  if (rule) {
    const reason = rule.reason ? safeReason(message, words) : words
    return fault(rule.means, reason, rule.retryAfterSeconds === undefined ? {} : { retryAfterSeconds: rule.retryAfterSeconds })
  }
  if (own) return fault('refused', safeReason(message, words))
  if (fits(meanings.signIn)) return fault('sign-in-expired', because('SIGN_IN_NOT_HELD', { answer: words }))
  if (fits(meanings.refused)) return fault('refused', words)
  if (fits(meanings.mismatch)) return fault('mismatch', words)
  if (fits(meanings.later)) return fault('unsent', words)
  return fault(sent ? 'unknown' : 'unsent', words)
}
