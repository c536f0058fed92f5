// The HTTP client, and the check of destinations.
export { type Admission, admitDestination } from './admit-destination.ts'
export type { HttpRequest, HttpResult } from './exchange.ts'
export { guardedLookup } from './guarded-lookup.ts'
export { openHttpClient } from './http-client.ts'
export { originOf } from './origin-of.ts'
export { replyText } from './reply-text.ts'
export { reasonIn, ruleFault, ruleIsOf } from './rule-fault.ts'
export { comeAgain, statusFault, unanswered, waiting } from './status-fault.ts'
