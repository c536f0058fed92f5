// Deliveries to departments and corrections of their records. Other modules import only what this file exports.
export { startCorrectionWorker } from './corrections/correction-worker.ts'
export { countCorrections } from './corrections/count-corrections.ts'
export { decideCorrection } from './corrections/decide-correction.ts'
export { type DecidedValue, decidedValues, IS_CORRECTED } from './corrections/decided-values.ts'
export { listCorrections } from './corrections/list-corrections.ts'
export { readCorrection, readCorrections } from './corrections/read-corrections.ts'
export { remindDepartments } from './corrections/remind-departments.ts'
export { reportedByAuthority } from './corrections/reported-by-authority.ts'
export { type CorrectionView, isWithSystem } from './corrections/view-correction.ts'
export { countReadBacks } from './delivery/count-read-backs.ts'
export {
  ANSWER,
  answersForm,
  countWaiting,
  countWaitingByForm,
  formsAnswered,
  taskAnsweredBy,
} from './delivery/count-waiting.ts'
export { decideDelivery } from './delivery/decide.ts'
export { readAfter } from './delivery/expect-read-back.ts'
export { listStuck } from './delivery/list-stuck.ts'
export { type AttemptView, readAttempts } from './delivery/read-attempts.ts'
export { startReadBackWorker } from './delivery/read-back-worker.ts'
export { type DeliveryView, readDeliveries, readDelivery } from './delivery/read-deliveries.ts'
export { type ReadBackView, readReadBacks } from './delivery/read-read-backs.ts'
export { reportedByDepartment } from './delivery/reported-by-department.ts'
export { versionSent } from './delivery/version-sent.ts'
export { startDeliveryWorker } from './delivery/worker.ts'
