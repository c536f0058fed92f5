// The conformance suite: tests the hub's requirements on one connector and its system.
export type { ConformanceOptions } from './options.ts'
export type { ConformanceReport } from './report.ts'
export { runConformance } from './run-conformance.ts'
export { toMarkdown } from './to-markdown.ts'
