// The connectors in force: registered, drafted, published, paused, rolled back, retired, and loaded without a restart; and how they are.
export type { By, Reach, RegistryDeps } from './deps.ts'
export { connectorGauges } from './health/connector-gauges.ts'
export { type HealthView, type InstanceView, readHealth } from './health/read-health.ts'
export { reportHealth } from './health/report-health.ts'
export { type ConnectorWatch, watchConnectors } from './health/watch-connectors.ts'
export { loadConnectors } from './load-connectors.ts'
export { type Registration, registerConnector } from './register-connector.ts'
