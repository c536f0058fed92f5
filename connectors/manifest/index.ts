// The manifest language: a connector written as data, checked before anything runs.
export { type CheckedManifest, checkManifest } from './check-manifest.ts'
export type { FileManifest, Manifest, RestManifest, SqlManifest } from './language.ts'
export type { Limits } from './limits.ts'
export type { MappingRow } from './parts.ts'
export { type ManifestProblem, PROBLEM_CODES, type ProblemCode } from './problem.ts'
export { PUBLISHED_SCHEMA, publishedSchema } from './published-schema.ts'
