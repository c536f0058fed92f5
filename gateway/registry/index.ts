// The connectors in force: registered, drafted, published, paused, rolled back, retired, and loaded without a restart; and how they are.
export type { By, Reach, RegistryDeps } from './deps.ts'
export { draftFrom, draftIn } from './draft-from.ts'
export { connectorGauges } from './health/connector-gauges.ts'
export { type HealthView, type InstanceView, readHealth } from './health/read-health.ts'
export { reportHealth } from './health/report-health.ts'
export { type ConnectorWatch, watchConnectors } from './health/watch-connectors.ts'
export type { WayView } from './health/ways.ts'
export { computeImpact } from './impact/compute-impact.ts'
export { breaks, type Finding, hashOf } from './impact/finding.ts'
export { changeState } from './life/change-state.ts'
export { type LifeDeps, publishDraft } from './life/publish-draft.ts'
export { pullAgain } from './life/pull-again.ts'
export {
  type ConnectorView,
  type DraftView,
  type EventView,
  readConnectors,
  readEvents,
  readVersions,
  type VersionView,
} from './life/read-connectors.ts'
export { readHead } from './life/read-head.ts'
export { WHOLE_HUB } from './life/record-event.ts'
export { retireConnector } from './life/retire.ts'
export { rollBack } from './life/roll-back.ts'
export { dropDraft, keepReport, saveDraft } from './life/save-draft.ts'
export { loadConnectors } from './load-connectors.ts'
export { type Registration, registerConnector } from './register-connector.ts'
export { runSuite } from './run-suite.ts'
export { readSecrets } from './secrets.ts'
export { type SamplePath, samplePaths } from './try/sample-paths.ts'
export { type Trial, type TrialCall, tryConnector } from './try/try-connector.ts'
