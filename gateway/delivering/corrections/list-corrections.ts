// Corrections that a worker raised, or that are addressed to departments; newest first.
import { sql } from 'kysely'
import {
  cutPage,
  type Database,
  isInstantKey,
  type Page,
  type PageQuestion,
  readCursor,
  type Seal,
  writeCursor,
} from '../../platform/index.ts'
import { type CorrectionView, viewCorrection } from './view-correction.ts'

export interface CorrectionQuestion {
  /** Raised by this worker or addressed to these departments: either is enough, none finds nothing. */
  raisedBy?: string | undefined
  departments?: readonly string[] | undefined
  state?: CorrectionView['state'] | undefined
}

export async function listCorrections(
  { db, seal }: { db: Database; seal: Seal },
  question: CorrectionQuestion,
  page: PageQuestion,
): Promise<Page<CorrectionView>> {
  const after = page.after ? readCursor(page.after, isInstantKey) : null
  const rows = await db
    .selectFrom('correction')
    .selectAll()
    .select(sql<string>`created_at::text`.as('key'))
    .where((eb) =>
      eb.or([
        eb('worker_id', '=', question.raisedBy ?? null),
        eb('department_id', '=', sql<string>`any(${[...(question.departments ?? [])]}::text[])`),
      ]),
    )
    .$if(question.state !== undefined, (q) => q.where('state', '=', question.state as CorrectionView['state']))
    .$if(after !== null, (q) => q.where(sql<boolean>`(created_at, id) < (${after?.key}::timestamptz, ${after?.id})`))
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.first + 1)
    .execute()
  return cutPage(
    rows,
    page.first,
    (r) => writeCursor(r.key, r.id),
    (r) => viewCorrection(seal, r),
  )
}
