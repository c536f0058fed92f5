// What can become of one attempt to hand a department its part. Three failures, kept apart because a retry means something
// different after each: refused (do not retry), unsent (it never arrived; retry), unknown (it may have arrived).

import type { Reason } from '../reasons.ts'

export type DeliveryState = 'PENDING' | 'SENDING' | 'RETRYING' | 'ACKNOWLEDGED' | 'REFUSED' | 'STUCK'

export type Outcome =
  | { kind: 'acknowledged'; acknowledgement: string }
  /** Handed over; the department answers later (202, a file drop). Look again after this many seconds. */
  | { kind: 'awaiting'; checkAfterSeconds: number }
  /** `mismatch`: the system does not know what it was asked for. Connector and system do not fit, and nothing that a worker wrote is at fault. */
  | { kind: 'refused'; reason: Reason; mismatch?: true }
  | { kind: 'unsent'; reason: Reason; retryAfterSeconds?: number }
  | { kind: 'unknown'; reason: Reason; retryAfterSeconds?: number }
