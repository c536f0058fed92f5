// Delivery: every accepted submission reaches every department it is for, or a person knows why not.
export { type Decided, type Decision, decideDelivery } from './decide.ts'
export { listStuck } from './list-stuck.ts'
export { type AttemptView, readAttempts } from './read-attempts.ts'
export { type DeliveryView, readDeliveries, readDelivery } from './read-deliveries.ts'
export { reasonText } from './reasons.ts'
export { type Taken, type Told, toldByDepartment } from './told-by-department.ts'
export { type DeliveryWorker, type DeliveryWorkerDeps, type DeliveryWorkerOptions, startDeliveryWorker } from './worker.ts'
