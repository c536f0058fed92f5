// Checks a manifest (a connector as data) before anything runs.
export type { Catalogue } from './catalogue-findings.ts'
export { type CheckedManifest, checkManifest, manifestIn, tooHeavyManifest } from './check-manifest.ts'
export { type checkText, headOfText, type TextHead } from './check-text.ts'
export { catalogueIn, shareCatalogue } from './plain-catalogue.ts'
export type { ManifestProblem } from './problem.ts'
export { PROBLEM_CODES } from './problem-codes.ts'
export { PUBLISHED_SCHEMA, publishedSchema } from './published-schema.ts'
