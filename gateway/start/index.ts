// Starts and stops the whole hub.
export { type Running, type RunningRole, start, welcome } from './start.ts'
