// Starting and stopping the whole.
export { type Running, type RunningRole, type StartOptions, start, welcome } from './start.ts'
