// Connectors that are code: for what no manifest can say.
export type { CreateModule } from './contract.ts'
export { loadModules } from './load-modules.ts'
export { moduleConnector } from './module-connector.ts'
