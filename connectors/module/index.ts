// Connectors as code, for what no manifest can express.
export type { CreateModule } from './contract.ts'
export { loadModules } from './load-modules.ts'
export { moduleConnector } from './module-connector.ts'
