// One sign-in in progress: the values that the provider must return unchanged, sealed in a short-lived cookie of their own. The
// returned state selects the cookie. So two tabs can sign in side by side, and a foreign state finds nothing.
import { createHash } from 'node:crypto'
import type { Seal } from '../../store/seal.ts'

/** Time to type a password and a second factor. */
export const TRANSACTION_SECONDS = 10 * 60
const PLACE = 'sign-in transaction'

export interface Transaction {
  state: string
  nonce: string
  verifier: string
  returnTo: string
  startedAt: number
}

/** Names the cookie of a state. */
export const transactionKey = (state: string): string => createHash('sha256').update(state).digest('hex').slice(0, 12)

export const sealTransaction = (seal: Seal, transaction: Transaction): string =>
  seal.sealJson(transaction, PLACE).toString('base64url')

/** Undefined if it is not ours, belongs to another state, or expired. */
export function openTransaction(seal: Seal, sealed: string | undefined, state: string, now: Date): Transaction | undefined {
  if (!sealed) return undefined
  try {
    const transaction = seal.openJson<Transaction>(Buffer.from(sealed, 'base64url'), PLACE)
    const age = now.getTime() - transaction.startedAt
    return transaction.state === state && age <= TRANSACTION_SECONDS * 1000 ? transaction : undefined
  } catch {
    return undefined
  }
}
