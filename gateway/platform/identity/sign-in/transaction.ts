// One sign-in under way: what must come back from the provider unchanged, sealed in a short-lived cookie of its own. It is found by
// the state that the provider returns, so two tabs sign in beside each other, and a foreign state finds nothing.
import { createHash } from 'node:crypto'
import type { Seal } from '../../store/seal.ts'

/** Time to type a password, and a second factor. */
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

/** Undefined when it is not ours, is for another state, or took too long. */
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
