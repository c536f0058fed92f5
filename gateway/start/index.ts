// Starting and stopping the whole.
export { identityUrlOf } from './addresses.ts'
export { type Running, type RunningRole, type StartOptions, start, welcome } from './start.ts'
