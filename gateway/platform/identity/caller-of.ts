// A worker as departmental systems are told of one: who, with which token, for which division, why.
import type { Caller } from '../../../connectors/index.ts'
import type { Viewer } from './viewer.ts'

/** `division`: the one that it is about, where that is known; else the worker's own. */
export function callerOf({ id, token, assignments }: Viewer, purpose: string, division?: string | null): Caller {
  const place = division ?? assignments.find((a) => a.role === 'WORKER')?.division
  return { worker: id, purpose, ...(token !== null && { token }), ...(place && { division: place }) }
}
