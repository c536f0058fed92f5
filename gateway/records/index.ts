// Records: subjects, and what departments know about them, read live.
export { chinaDate } from './derive/china-date.ts'
export { derivationRules } from './derive/rules.ts'
export { keepersOf } from './keepers.ts'
export { createRecordLoaders, type RecordLoaderOptions, type RecordLoaders } from './record-loaders.ts'
export type { RecordSources } from './record-sources.ts'
export { factIn, type SourceAnswer } from './source-answer.ts'
export { SOURCE_ERRORS } from './source-failure.ts'
export { ensureSubjects, findSubject, type KnownSubject, readSubjects, type SubjectRow } from './subject.ts'
