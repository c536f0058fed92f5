import type { Label } from '../../schema/index.ts'
import type { Verdict } from './report.ts'
import type { Stand } from './stand.ts'

/** One thing that the hub relies on. What it throws is a failure. */
export interface Case {
  id: string
  title: Label
  run(stand: Stand): Promise<Verdict>
}
