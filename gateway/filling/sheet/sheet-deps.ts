// Dependencies of the sheet from the composition root.
import type { Logger } from 'pino'
import type { CatalogueHolder } from '../../catalogue/index.ts'
import type { Bell, Database, Seal } from '../../platform/index.ts'
import type { RecordSources } from '../records/record-sources.ts'

export interface SheetDeps {
  db: Database
  seal: Seal
  bell: Bell
  clock: () => Date
  connectors: RecordSources
  catalogue: CatalogueHolder
  log: Pick<Logger, 'info' | 'warn' | 'error'>
}
