// The manifest language: a connector written as data, checked before anything runs.
export type { Catalogue } from './catalogue-findings.ts'
export { type CheckedManifest, checkManifest, manifestIn, tooHeavyManifest } from './check-manifest.ts'
export { type checkText, headOfText, type TextHead } from './check-text.ts'
export type { Condition } from './conditions.ts'
export type { GraphqlErrorRule, OperationName, RestErrorRule, SqlErrorRule, Verdict } from './error-rules.ts'
export type { EventSignature, EventsSection } from './events.ts'
export type { FileFind, FileLayout, FileRead, FileTake, FileWrite } from './file-operations.ts'
export type { FormBinding } from './form-binding.ts'
export type { FileManifest } from './kinds/file.ts'
export type { GraphqlManifest, GraphqlOperation } from './kinds/graphql.ts'
export type { ModuleManifest } from './kinds/module.ts'
export type { Encoding, RestManifest } from './kinds/rest.ts'
export type { MessageSignIn, SoapManifest, SoapManifestOperation } from './kinds/soap.ts'
export type { SqlManifest } from './kinds/sql.ts'
export type { Manifest } from './language.ts'
export type { Limits } from './limits.ts'
export { namedOperations } from './operation-places.ts'
export type { RestOperation, SqlOperation } from './operations.ts'
export type { MappingRow } from './parts.ts'
export { catalogueIn, type SharedCatalogue, shareCatalogue } from './plain-catalogue.ts'
export type { ManifestProblem } from './problem.ts'
export { PROBLEM_CODES, type ProblemCode } from './problem-codes.ts'
export { PUBLISHED_SCHEMA, publishedSchema } from './published-schema.ts'
export type {
  CorrectionsSection,
  DeliverySection,
  FormsSection,
  ListSection,
  ReadBackSection,
  RecordsSection,
  TasksSection,
} from './section-types.ts'
export type { ClientCredentials, CredentialForm, CredentialRule, HttpSignIn, SignedRule } from './sign-in.ts'
