// Puts a version of a connector in force. The version is kept for good, and every process must run it from the commit on.
// Publishing does not resume a paused connector; it does revive a retired one.
import { createHash } from 'node:crypto'
import type { Manifest } from '../../../../connectors/index.ts'
import { openTasksOf, tellOfTasks } from '../../../asking/index.ts'
import { putDepartment } from '../../../catalogue/index.ts'
import type { By, RegistryDeps } from '../deps.ts'
import type { Finding } from '../impact/finding.ts'
import { inForceOf } from '../in-force.ts'
import { clean, recordEvent } from './record-event.ts'
import { tellEverybody } from './tell-everybody.ts'

export interface NewVersion {
  manifest: Manifest
  /** The manifest's original text. */
  text: string
  settings: Readonly<Record<string, string>>
  report: unknown
  untested: string | null
  impact: readonly Finding[]
}

export async function putInForce(deps: RegistryDeps, next: NewVersion, by: By): Promise<number> {
  const { id, department } = next.manifest
  const at = deps.clock()
  let opened: string[] = []
  const version = await deps.db.transaction().execute(async (trx) => {
    await putDepartment(trx, department)
    const before = await inForceOf(trx, id, true)
    const kept = await trx
      .selectFrom('connector_version')
      .select((eb) => eb.fn.max('version').as('version'))
      .where('connector_id', '=', id)
      .executeTakeFirst()
    const number = Math.max(kept?.version ?? 0, before?.version ?? 0) + 1
    const settings = JSON.stringify(next.settings)
    const reason = clean(by.reason)
    const row = {
      department_id: department.id,
      version: number,
      manifest: next.text,
      settings,
      revision: (before?.revision ?? 0) + 1,
      updated_at: at,
      ...(before?.state === 'PAUSED' ? {} : { state: 'PUBLISHED' as const, state_since: at, state_reason: reason }),
    }
    await trx
      .insertInto('connector')
      .values({ id, ...row })
      .onConflict((c) => c.column('id').doUpdateSet(row))
      .execute()
    await trx
      .insertInto('connector_version')
      .values({
        ...{ connector_id: id, version: number, manifest: next.text, settings, untested: next.untested, reason },
        ...{ published_by: by.actor, published_at: at, impact: JSON.stringify(next.impact) },
        report: next.report === null ? null : JSON.stringify(next.report),
      })
      .execute()
    const digest = createHash('sha256').update(next.text).digest('hex')
    const more = { manifest: digest, breaks: next.impact.filter((f) => f.severity === 'BREAKING').length }
    await recordEvent(trx, at, by, { connector: id, department: department.id, kind: 'published', version: number, more })
    opened = await openTasksOf(trx, id, at)
    return number
  })
  tellEverybody(deps.notifications, id, department.id)
  tellOfTasks(deps.notifications, opened)
  return version
}
