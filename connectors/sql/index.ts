// Departments' databases.
export { sqlTransport } from './sql-transport.ts'
