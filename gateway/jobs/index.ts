// Background work besides delivery.
export { pullConnector } from './pull-connector.ts'
export { type Jobs, startJobs } from './start-jobs.ts'
