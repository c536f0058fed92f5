// Background work besides delivery.
export { type Jobs, startJobs } from './start-jobs.ts'
export { type ChainWatch, verifyChains } from './verify-chains.ts'
