// Dependencies of the registers from the composition root.
import type { Database, Seal } from '../../platform/index.ts'

export interface RegisterDeps {
  db: Database
  seal: Seal
  clock: () => Date
}
