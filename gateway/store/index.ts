// The store: PostgreSQL, its schema, sealing, ids and the bell.
export { type Bell, openBell, type Topic } from './bell.ts'
export { type Database, type OpenDatabase, openDatabase } from './database.ts'
export { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts'
export { keyRingFromFile, parseKeyRing } from './key-ring.ts'
export { migrate } from './migrate.ts'
export { countyOf, countyOfDivision, newId } from './new-id.ts'
export { createSeal, type KeyRing, type Seal } from './seal.ts'
export type * from './tables.ts'
