// What the registers need from the composition root.
import type { Database, Seal } from '../store/index.ts'

export interface RegisterDeps {
  db: Database
  seal: Seal
  clock: () => Date
}
