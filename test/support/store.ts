// The base of a hub without the hub: a separate database, its seal, its notifications, its catalogue. For tests of one part;
// tests of the hub start one (hub.ts).
import { type CatalogueHolder, openCatalogue, seedCatalogue } from '../../gateway/catalogue/index.ts'
import { type Database, type Notifications, openNotifications, type Seal } from '../../gateway/platform/index.ts'
import { freshDatabase, type TestDatabase, testSeal } from './database.ts'
import { type Settled, settle } from './settle.ts'

export interface TestStore {
  database: TestDatabase
  db: Database
  seal: Seal
  notifications: Notifications
  catalogue: CatalogueHolder
  clock: () => Date
  close(): Promise<void>
}

interface StoreOptions extends Settled {
  /** An existing one; otherwise a fresh one. It is closed with the store. */
  database?: TestDatabase | undefined
  poolSize?: number
  /** Whether the standard catalogue is there. */
  catalogue?: boolean
  clock?: () => Date
}

export async function openStore({ clock = () => new Date(), ...options }: StoreOptions = {}): Promise<TestStore> {
  const database = options.database ?? (await freshDatabase(options.poolSize))
  const { db } = database
  await settle(db, options)
  if (options.catalogue) await seedCatalogue(db)
  const notifications = await openNotifications(database.url, database.pool)
  const catalogue = await openCatalogue(db, notifications)
  return {
    ...{ database, db, seal: testSeal(), notifications, catalogue, clock },
    async close() {
      catalogue.close()
      await notifications.close()
      await database.close()
    },
  }
}
