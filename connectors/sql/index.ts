// Systems that open their PostgreSQL to the hub.
export { sqlTransport } from './sql-transport.ts'
