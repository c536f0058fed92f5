// Corrections that a worker raised, or that are addressed to departments; newest first.
import { sql } from 'kysely'
import { type Database, type Page, type PageQuestion, pageByInstant, type Seal } from '../../platform/index.ts'
import { type CorrectionView, viewCorrection } from './view-correction.ts'

export interface CorrectionQuestion {
  /** Raised by this worker or addressed to these departments. One match is enough; without both, the list is empty. */
  raisedBy?: string | undefined
  departments?: readonly string[] | undefined
  state?: CorrectionView['state'] | undefined
}

export async function listCorrections(
  { db, seal }: { db: Database; seal: Seal },
  question: CorrectionQuestion,
  page: PageQuestion,
): Promise<Page<CorrectionView>> {
  const { key, beyond, limit, cut } = pageByInstant('created_at', page)
  const rows = await db
    .selectFrom('correction')
    .selectAll()
    .select(key)
    .where((eb) =>
      eb.or([
        eb('worker_id', '=', question.raisedBy ?? null),
        eb('department_id', '=', sql<string>`any(${[...(question.departments ?? [])]}::text[])`),
      ]),
    )
    .$if(question.state !== undefined, (q) => q.where('state', '=', question.state as CorrectionView['state']))
    .where(beyond)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return cut(rows, (r) => viewCorrection(seal, r))
}
