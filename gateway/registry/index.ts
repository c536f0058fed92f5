// The connectors in force: registered, loaded, replaced without a restart.
export { loadConnectors } from './load-connectors.ts'
export { type Registration, registerConnector } from './register-connector.ts'
