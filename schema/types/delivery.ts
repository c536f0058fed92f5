// The outcomes of one attempt to send a department its part. Three failures are distinct, because their retries differ: refused
// (do not retry), unsent (it never arrived; retry), unknown (it may have arrived).

import type { Reason } from '../reasons.ts'

export type DeliveryState = 'PENDING' | 'SENDING' | 'RETRYING' | 'ACKNOWLEDGED' | 'REFUSED' | 'STUCK'

export type Outcome =
  | { kind: 'acknowledged'; acknowledgement: string }
  /** Sent; the department answers later (202, a file drop). Poll again after this many seconds. */
  | { kind: 'awaiting'; checkAfterSeconds: number }
  /** `mismatch`: the system does not know what was requested. Connector and system do not fit; the worker's input is not at fault. */
  | { kind: 'refused'; reason: Reason; mismatch?: true }
  | { kind: 'unsent'; reason: Reason; retryAfterSeconds?: number }
  | { kind: 'unknown'; reason: Reason; retryAfterSeconds?: number }
