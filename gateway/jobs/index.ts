// Background work besides delivery.
export { every } from './every.ts'
export { startJobs } from './start-jobs.ts'
export { verifyChains } from './verify-chains.ts'
