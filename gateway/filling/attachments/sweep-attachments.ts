// Deletes what nobody will use: uploads that were never finished, and files that no draft has named for a week. What a submission
// names is kept as long as the submission.
import { sql } from 'kysely'
import { type Database, expireFiles, sweepFiles } from '../../platform/index.ts'

/** Long enough to take a file back after it was taken out of a draft. */
const UNUSED_DAYS = 7

export interface Swept {
  attachments: number
  files: number
}

export async function sweepAttachments(db: Database, stopped: AbortSignal): Promise<Swept> {
  const gone = await db.transaction().execute(async (trx) => {
    const rows = await trx
      .deleteFrom('attachment')
      .where('submission_id', 'is', null)
      .where('unused_since', '<', sql<Date>`now() - make_interval(days => ${UNUSED_DAYS})`)
      .returning(['county', 'raw_id', 'file_id', 'small_id'])
      .execute()
    for (const { county, raw_id, file_id, small_id } of rows)
      await expireFiles(
        trx,
        county,
        [raw_id, file_id, small_id].filter((id) => id !== null),
      )
    return rows
  })
  return { attachments: gone.length, files: await sweepFiles(db, stopped) }
}
