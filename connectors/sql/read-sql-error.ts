// What an error of the database means. The manifest's rules come first. A statement that the server reports as failed was rolled
// back; only a connection that ends in between leaves open whether it was acted on.
import { type Fault, fault, safeReason } from '../capabilities/index.ts'
import type { SqlErrorRule } from '../manifest/index.ts'

/** Prefixes of SQLSTATE (PostgreSQL, appendix A) whose statement was not carried out and may be tried again. */
const LATER = ['40', '53', '55', '57014', '57P03', '42', '3D', '3F', '58', 'XX', '0A']
/** The data or the rules of the department refused it. */
const REFUSED = ['22', '23', 'P0', '44', '54', '25006']

export function readSqlError(error: unknown, rules: readonly SqlErrorRule[], sent: boolean): Fault {
  const { sqlstate, message } = described(error)
  if (sqlstate === undefined)
    return fault(sent ? 'unknown' : 'unsent', sent ? 'the connection broke' : 'no connection to the database')
  const begins = (prefixes: readonly string[]) => prefixes.some((prefix) => sqlstate.startsWith(prefix))
  const words = `SQLSTATE ${sqlstate}`
  const rule = rules.find(({ when }) => begins([when.sqlstate].flat()))
  if (rule) {
    const reason = rule.reason ? safeReason(message, words) : words
    return fault(rule.means, reason, rule.retryAfterSeconds === undefined ? {} : { retryAfterSeconds: rule.retryAfterSeconds })
  }
  if (begins(['28', '42501'])) return fault('sign-in-expired', `${words}: the sign-in does not hold`)
  // P0001 is what a department's function raises to say why; other messages may quote values.
  if (begins(REFUSED)) return fault('refused', sqlstate === 'P0001' ? safeReason(message, words) : words)
  if (begins(LATER)) return fault('unsent', words)
  return fault(sent ? 'unknown' : 'unsent', words)
}

function described(error: unknown): { sqlstate?: string; message?: string } {
  if (typeof error !== 'object' || error === null || !('severity' in error) || !('code' in error)) return {}
  return { sqlstate: String(error.code), message: error instanceof Error ? error.message : '' }
}
