// Dependencies of the sheet from the composition root.
import type { Logger } from 'pino'
import type { CatalogueHolder } from '../../catalogue/index.ts'
import type { Database, Notifications, Seal } from '../../platform/index.ts'
import type { RecordSources } from '../records/record-sources.ts'

export interface SheetDeps {
  db: Database
  seal: Seal
  notifications: Notifications
  clock: () => Date
  connectors: RecordSources
  catalogue: CatalogueHolder
  log: Pick<Logger, 'info' | 'warn' | 'error'>
}
