// A fault of a read as a HubError: the department refused the question, was unreachable, or has no account for the caller.
import { HubError } from '../../schema/index.ts'
import type { LookupReply } from '../contract.ts'
import type { Fault } from './transport.ts'

type Failure = Extract<LookupReply, { kind: 'failed' }>['reason']

const CODES = {
  refused: 'SOURCE_REFUSED',
  unavailable: 'SOURCE_UNAVAILABLE',
  'sign-in-missing': 'SIGN_IN_MISSING',
} as const satisfies Record<Failure, string>

const REFUSALS: ReadonlySet<Fault['verdict']> = new Set(['refused', 'mismatch', 'absent', 'sign-in-expired'])

export function failureOf({ verdict, signInMissing }: Fault): Failure {
  if (signInMissing) return 'sign-in-missing'
  return REFUSALS.has(verdict) ? 'refused' : 'unavailable'
}

export function sourceError(fault: Fault): HubError {
  return new HubError(CODES[failureOf(fault)], { detail: fault.reason })
}
