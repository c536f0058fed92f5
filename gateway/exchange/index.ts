// Connectors and their life cycle, credentials, events from outside, and departments' own web systems. Other modules import only
// what this file exports.
export type { Reach } from './registry/deps.ts'
export { draftFrom, draftIn } from './registry/draft-from.ts'
export { connectorGauges } from './registry/health/connector-gauges.ts'
export { type HealthView, type InstanceView, readHealth } from './registry/health/read-health.ts'
export { reportHealth } from './registry/health/report-health.ts'
export { type ConnectorWatch, watchConnectors } from './registry/health/watch-connectors.ts'
export type { WayView } from './registry/health/ways.ts'
export { computeImpact } from './registry/impact/compute-impact.ts'
export { breaks, type Finding, hashOf } from './registry/impact/finding.ts'
export { changeState } from './registry/life/change-state.ts'
export { publishDraft } from './registry/life/publish-draft.ts'
export { pullAgain } from './registry/life/pull-again.ts'
export {
  type ConnectorView,
  type DraftView,
  type EventView,
  readConnectors,
  readEvents,
  readVersions,
  type VersionView,
} from './registry/life/read-connectors.ts'
export { readHead } from './registry/life/read-head.ts'
export { retireConnector } from './registry/life/retire.ts'
export { rollBack } from './registry/life/roll-back.ts'
export { dropDraft, saveDraft } from './registry/life/save-draft.ts'
export { loadConnectors } from './registry/load-connectors.ts'
export { registerConnector } from './registry/register-connector.ts'
export { registeredIn } from './registry/registered.ts'
export { runSuite } from './registry/run-suite.ts'
export { readSecrets } from './registry/secrets.ts'
export { samplePaths } from './registry/try/sample-paths.ts'
export { tryConnector } from './registry/try/try-connector.ts'
export { demandWanted } from './vault/demand-wanted.ts'
export { type CredentialView, listCredentials } from './vault/list-credentials.ts'
export { HUB, type Owner } from './vault/owner.ts'
export { removeCredential } from './vault/remove-credential.ts'
export { storeCredential } from './vault/store-credential.ts'
export { type Tested, testCredential } from './vault/test-credential.ts'
export { type WantedBy, wantedBy } from './vault/wanted-by.ts'
export { beginProof } from './web-systems/begin-proof.ts'
export { importAccounts } from './web-systems/import-accounts.ts'
export { linkedAccount } from './web-systems/linked-account.ts'
export { listSystems, type SystemView } from './web-systems/list-systems.ts'
export { removeSystem, saveSystem } from './web-systems/save-system.ts'
export { takeClaims } from './web-systems/take-claims.ts'
export { takeProof } from './web-systems/take-proof.ts'
export { unlinkAccount } from './web-systems/unlink-account.ts'
export { readSystem, readSystems, type WebSystem } from './web-systems/web-system.ts'
export { forgetExpiredEvents } from './webhooks/claim-event.ts'
export { registerHooks } from './webhooks/register-hooks.ts'
