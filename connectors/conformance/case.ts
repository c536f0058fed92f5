import type { Label } from '../../schema/index.ts'
import type { Verdict } from './report.ts'
import type { Stand } from './stand.ts'

/** One requirement of the hub. An exception is a failure. */
export interface Case {
  id: string
  title: Label
  run(stand: Stand): Promise<Verdict>
}
