// Confines one system's failures to itself.
export type { Deadline } from './deadline.ts'
export { createGuard, type Guard, LEFT_ALONE, type NotMade } from './guard.ts'
export { createRetryAfterHold, type RetryAfterHold } from './retry-after-hold.ts'
