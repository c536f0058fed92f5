// The interface to departments. The gateway knows departments only through what this file exports.

export {
  type Bounded,
  type BoundedOptions,
  createBounded,
  job,
  secondsUntilFree,
  type Tools,
  type Used,
} from './bounded/index.ts'
export { compareKept, type Loss } from './capabilities/index.ts'
export { type ConformanceOptions, type ConformanceReport, runConformance, toMarkdown } from './conformance/index.ts'
export { type ConnectorSet, createConnectorSet } from './connector-set.ts'
export type * from './contract.ts'
export {
  type DomainOf,
  type ElementDomain,
  filesFault,
  inUnit,
  isExact,
  placesFiles,
  powerOfTen,
  readValue,
  type SentFile,
  writeFiles,
  writeValue,
} from './convert/index.ts'
export { type ConnectorOptions, createConnector } from './create-connector.ts'
export { codeByWords, type DraftKind, draftManifest, type ManifestDraft, type Suggest } from './draft/index.ts'
export { originOf } from './http/index.ts'
export { CAPABILITIES, type Manifest } from './language/index.ts'
export type { Log } from './log.ts'
export {
  catalogueIn,
  checkManifest,
  type ManifestProblem,
  manifestIn,
  PROBLEM_CODES,
  PUBLISHED_SCHEMA,
  publishedSchema,
  shareCatalogue,
  type TextHead,
} from './manifest/index.ts'
export { createManifestReader, type ManifestReader, manifestsHere } from './manifest-reader.ts'
export { fillBody as fillTemplates, readPath } from './mapping/index.ts'
export { type CreateModule, loadModules } from './module/index.ts'
export type { Observe, ObservedCall } from './observe.ts'
export { LEFT_ALONE } from './protect/index.ts'
export { credentialOrigin, wantedCredentials } from './wanted-credentials.ts'
