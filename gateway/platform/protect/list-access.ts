// The access record of one subject: every reading of personal values, newest first.
import type { Database } from '../store/database.ts'
import { countyOf } from '../store/new-id.ts'
import { type Page, type PageQuestion, pageByInstant } from '../store/page.ts'
import type { Seal } from '../store/seal.ts'
import { PURPOSE } from './record-access.ts'

export interface AccessView {
  county: string
  id: string
  subject: string
  worker: string
  workerName: string
  at: Date
  elements: string[]
  connectors: string[]
  purpose: string
  /** Its entry in the county's journal. */
  sequence: number
}

export async function listAccess(
  { db, seal }: { db: Database; seal: Seal },
  subject: string,
  page: PageQuestion,
): Promise<Page<AccessView>> {
  const { key, beyond, limit, cut } = pageByInstant('access_record.at', page, { id: 'access_record.id' })
  const rows = await db
    .selectFrom('access_record')
    .leftJoin('worker', 'worker.id', 'access_record.worker_id')
    .selectAll('access_record')
    .select(['worker.name', key])
    .where('county', '=', countyOf(subject) ?? '')
    .where('subject_id', '=', subject)
    .where(beyond)
    .orderBy('access_record.at', 'desc')
    .orderBy('access_record.id', 'desc')
    .limit(limit)
    .execute()
  return cut(rows, (r) => ({
    county: r.county,
    id: r.id,
    subject: r.subject_id,
    worker: r.worker_id,
    workerName: r.name ?? r.worker_id,
    at: r.at,
    elements: r.elements,
    connectors: r.connectors,
    purpose: seal.open(r.purpose_sealed, PURPOSE),
    sequence: Number(r.sequence),
  }))
}

/** The whole record, newest page first; for the export that a resident may request. */
export async function* wholeAccess(deps: { db: Database; seal: Seal }, subject: string): AsyncGenerator<AccessView> {
  let after: string | null = null
  do {
    const { nodes, cursors, hasNextPage }: Page<AccessView> = await listAccess(deps, subject, { first: 500, after })
    yield* nodes
    after = hasNextPage ? (cursors.at(-1) ?? null) : null
  } while (after !== null)
}
