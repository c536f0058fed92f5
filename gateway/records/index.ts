// Records: subjects, and what departments know about them, read live.
export { chinaDate } from './derive/china-date.ts'
export { addDecimals, compareDecimals, type Decimal, parseDecimal, writeDecimal } from './derive/decimal.ts'
export { ageAt, derive } from './derive/evaluate.ts'
export { keepersOf } from './keepers.ts'
export { createRecordLoaders, type RecordLoaderOptions, type RecordLoaders } from './record-loaders.ts'
export type { RecordSources } from './record-sources.ts'
export { factIn, type SourceAnswer } from './source-answer.ts'
export { SOURCE_ERRORS } from './source-failure.ts'
export {
  ensureSubjects,
  findSubject,
  findSubjectRow,
  findSubjects,
  type KnownSubject,
  readSubjects,
  type SubjectRow,
  subjectsNamed,
  TYPED,
} from './subject.ts'
