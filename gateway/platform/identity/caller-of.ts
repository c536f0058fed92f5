// A worker as a departmental system sees one: id, token, division and purpose.
import type { Caller } from '../../../connectors/index.ts'
import type { Viewer } from './viewer.ts'

/** `division`: the division of the request if known, otherwise the worker's own. */
export function callerOf({ id, token, assignments }: Viewer, purpose: string, division?: string | null): Caller {
  const place = division ?? assignments.find((a) => a.role === 'WORKER')?.division
  return { worker: id, purpose, ...(token !== null && { token }), ...(place && { division: place }) }
}
