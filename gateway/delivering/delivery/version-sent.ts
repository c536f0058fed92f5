import type { Database } from '../../platform/index.ts'

/** The form version that a submission answered; null if it did not answer that form. */
export async function versionSent(
  db: Database,
  { county, id }: { county: string; id: string },
  form: string,
): Promise<number | null> {
  const row = await db
    .selectFrom('delivery')
    .select('form_version')
    .where('county', '=', county)
    .where('submission_id', '=', id)
    .where('form_id', '=', form)
    .executeTakeFirst()
  return row?.form_version ?? null
}
