// A list of the department, page by page, each with the watermark to resume from once it is stored.
import type { CallContext } from '../contract.ts'

export interface SourceRow {
  value: unknown
  /** File and line, if the list is a file. */
  where?: string
  /** Why the row is unreadable. */
  problem?: string
}

export interface SourcePage {
  rows: SourceRow[]
  watermark: string
}

/** Throws HubError SOURCE_UNAVAILABLE or SOURCE_REFUSED if the department does not answer. */
export type PageSource = (since: string | null, context: CallContext) => AsyncIterable<SourcePage>
