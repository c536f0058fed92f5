// Starting and stopping the whole.
export { type Running, type RunningRole, start, welcome } from './start.ts'
