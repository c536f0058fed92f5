// Keeps one system's bad day its own.
export { createGuard, type Guard, type NotMade } from './guard.ts'
