// The log of attempts, by delivery, oldest first.
import { inWords } from '../../../schema/index.ts'
import { countyOf, type Database } from '../../platform/index.ts'

export interface AttemptView {
  number: number
  startedAt: Date
  /** Null while it runs, or if its process died. */
  endedAt: Date | null
  outcome: 'acknowledged' | 'awaiting' | 'refused' | 'unsent' | 'unknown' | null
  reason: string | null
}

export async function readAttempts(
  db: Database,
  deliveryIds: readonly string[],
  language: 'zh' | 'en' = 'zh',
): Promise<Map<string, AttemptView[]>> {
  const found = new Map<string, AttemptView[]>(deliveryIds.map((id) => [id, []]))
  for (const [county, ids] of Map.groupBy(deliveryIds, (id) => countyOf(id) ?? '')) {
    if (!county) continue
    const rows = await db
      .selectFrom('attempt')
      .selectAll()
      .where('county', '=', county)
      .where('delivery_id', 'in', ids)
      .orderBy('number')
      .execute()
    for (const row of rows)
      found.get(row.delivery_id)?.push({
        number: row.number,
        startedAt: row.started_at,
        endedAt: row.ended_at,
        outcome: row.outcome,
        reason: inWords(row.reason, language),
      })
  }
  return found
}
