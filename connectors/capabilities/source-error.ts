// A fault on a read, as the error that the hub knows: the department refused the question, or could not be reached.
import { HubError } from '../../schema/index.ts'
import type { Fault } from './transport.ts'

export function failureOf({ verdict }: Fault): 'refused' | 'unavailable' {
  return verdict === 'refused' || verdict === 'absent' || verdict === 'sign-in-expired' ? 'refused' : 'unavailable'
}

export function sourceError(fault: Fault): HubError {
  return new HubError(failureOf(fault) === 'refused' ? 'SOURCE_REFUSED' : 'SOURCE_UNAVAILABLE', { detail: fault.reason })
}
