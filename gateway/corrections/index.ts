// Corrections: what workers say is wrong at an authority, and what it answers.
export { type CorrectionCounts, countCorrections } from './count-corrections.ts'
export { type CorrectionDecided, decideCorrection } from './decide-correction.ts'
export { type DecidedValue, decidedValues } from './decided-values.ts'
export { type CorrectionQuestion, listCorrections } from './list-corrections.ts'
export { readCorrection, readCorrections } from './read-corrections.ts'
export { remindDepartments } from './remind-departments.ts'
export type { CorrectionView } from './view-correction.ts'
