// The manifest language, version 1, as schemas and types: all that other folders may know of a manifest. It checks and reads
// nothing; the checks are in `manifest`.
export { CAPABILITIES } from './capabilities.ts'
export type { Condition } from './conditions.ts'
export type { GraphqlErrorRule, OperationName, RestErrorRule, SqlErrorRule, Verdict } from './error-rules.ts'
export { EVENT_SIGNED_NAMES, type EventSignature, type EventsSection } from './events.ts'
export type { FileFind, FileLayout, FileRead, FileTake, FileWrite } from './file-operations.ts'
export type { FormBinding } from './form-binding.ts'
export type { FileManifest } from './kinds/file.ts'
export type { GraphqlManifest, GraphqlOperation } from './kinds/graphql.ts'
export type { ModuleManifest } from './kinds/module.ts'
export type { Encoding, RestManifest } from './kinds/rest.ts'
export type { MessageSignIn, SoapManifest, SoapManifestOperation } from './kinds/soap.ts'
export type { SqlManifest } from './kinds/sql.ts'
export { type Manifest, manifestLanguage } from './language.ts'
export type { Limits } from './limits.ts'
export type { RestOperation, SqlOperation } from './operations.ts'
export { type List, namedOperations, type Operation, operationsOf, type ReplyPath, readBackOf } from './operations-of.ts'
export type { MappingRow } from './parts.ts'
export type {
  CorrectionsSection,
  DeliverySection,
  FormsSection,
  ListSection,
  ReadBackSection,
  RecordsSection,
  TasksSection,
} from './section-types.ts'
export { type ClientCredentials, type CredentialRule, type HttpSignIn, SIGNED_NAMES, type SignedRule } from './sign-in.ts'
export { TASK_TARGETS, type Targets } from './targets.ts'
