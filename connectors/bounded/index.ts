// The place for work on user-supplied input: separate processes with limits of time, memory, size and queue, fair per account.
export { type Bounded, type BoundedOptions, createBounded, type Used } from './create-bounded.ts'
export { job, type Tools } from './job.ts'
export { secondsUntilFree } from './refusals.ts'
