// Corrections by id, and by the submission that raised them.
import { countyOf, type Database, type Seal } from '../../platform/index.ts'
import { type CorrectionView, viewCorrection } from './view-correction.ts'

export async function readCorrection({ db, seal }: { db: Database; seal: Seal }, id: string): Promise<CorrectionView | null> {
  const county = countyOf(id)
  if (!county) return null
  const row = await db.selectFrom('correction').selectAll().where('county', '=', county).where('id', '=', id).executeTakeFirst()
  return row ? viewCorrection(seal, row) : null
}

export async function readCorrections(
  { db, seal }: { db: Database; seal: Seal },
  submissionIds: readonly string[],
): Promise<Map<string, CorrectionView[]>> {
  const found = new Map<string, CorrectionView[]>(submissionIds.map((id) => [id, []]))
  for (const [county, ids] of Map.groupBy(submissionIds, (id) => countyOf(id) ?? '')) {
    if (!county) continue
    const rows = await db
      .selectFrom('correction')
      .selectAll()
      .where('county', '=', county)
      .where('submission_id', 'in', ids)
      .orderBy('element_id')
      .execute()
    for (const row of rows) found.get(row.submission_id)?.push(viewCorrection(seal, row))
  }
  return found
}
