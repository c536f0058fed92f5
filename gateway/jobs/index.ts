// Background work besides delivery.
export { startJobs, verifyChains } from './start-jobs.ts'
