// Keeps one system's bad day its own.
export type { Term } from './deadline.ts'
export { createGuard, type Guard, LEFT_ALONE, type NotMade } from './guard.ts'
export { createRespite, type Respite } from './respite.ts'
