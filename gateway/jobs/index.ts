// Background work besides delivery.
export { type Jobs, startJobs } from './start-jobs.ts'
