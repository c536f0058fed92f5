// Stores a draft next to the version in force. A draft may be invalid, but names its id and department. Saving deletes the
// report, which was about the earlier text.
import { sql } from 'kysely'
import { HubError } from '../../../../schema/index.ts'
import type { RegistryDeps } from '../deps.ts'
import { readHead } from './read-head.ts'

export interface Draft {
  text: string
  settings: Readonly<Record<string, string>>
}

export async function saveDraft(
  { db, clock, manifests }: Pick<RegistryDeps, 'db' | 'clock' | 'manifests'>,
  draft: Draft,
  actor: string,
) {
  const { id, department, secrets } = await readHead(manifests, draft.text, actor)
  const misplaced = secrets.filter((name) => Object.hasOwn(draft.settings, name))
  if (misplaced.length > 0)
    throw new HubError('BAD_INPUT', {
      sentence: {
        zh: `${misplaced.join('、')} 是凭据，只能存入保管库，不随清单保存。`,
        en: `${misplaced.join(', ')}: a credential goes into the vault, never with the manifest.`,
      },
    })
  const row = {
    ...{ department_id: department, manifest: draft.text, settings: JSON.stringify(draft.settings) },
    ...{ report: null, report_passed: null, saved_by: actor, saved_at: clock() },
  }
  const saved = await db
    .insertInto('connector_draft')
    .values({ id, ...row })
    .onConflict((c) => c.column('id').doUpdateSet({ ...row, revision: sql<number>`connector_draft.revision + 1` }))
    .returning('revision')
    .executeTakeFirstOrThrow()
  return { id, department, revision: saved.revision }
}

/** Stores a conformance report with its draft. False if the draft was saved again in the meantime. */
export async function keepReport(
  db: RegistryDeps['db'],
  { connector, revision, report, passed }: { connector: string; revision: number; report: unknown; passed: boolean },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('connector_draft')
    .set({ report: JSON.stringify(report), report_passed: passed })
    .where('id', '=', connector)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** False if there was none. */
export async function dropDraft(db: RegistryDeps['db'], connector: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('connector_draft').where('id', '=', connector).executeTakeFirst()
  return numDeletedRows > 0n
}
