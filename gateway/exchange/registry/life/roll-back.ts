// Puts an earlier version back in force, with its settings. It keeps its number; the rollback is an event of its own.

import { HubError } from '../../../../schema/index.ts'
import { openTasksOf, tellOfTasks } from '../../../asking/index.ts'
import { demandBuildable, demandValid } from '../check-registration.ts'
import type { By } from '../deps.ts'
import { computeImpact } from '../impact/compute-impact.ts'
import { breaks, type Finding, hashOf } from '../impact/finding.ts'
import { inForceOf } from '../in-force.ts'
import { readSecrets } from '../secrets.ts'
import type { LifeDeps } from './publish-draft.ts'
import { recordEvent } from './record-event.ts'
import { tellEverybody } from './tell-everybody.ts'

export type RolledBack = { kind: 'rolled-back'; version: number } | { kind: 'impact'; impact: Finding[] }

/** Throws HubError NOT_FOUND for an unknown version, MANIFEST_INVALID or DESTINATION_REFUSED for one that is no longer valid. */
export async function rollBack(
  deps: LifeDeps,
  { connector, version, acceptImpact }: { connector: string; version: number; acceptImpact?: string | undefined },
  by: By,
): Promise<RolledBack> {
  const kept = await deps.db
    .selectFrom('connector_version')
    .selectAll()
    .where('connector_id', '=', connector)
    .where('version', '=', version)
    .executeTakeFirst()
  if (!kept) throw new HubError('NOT_FOUND')
  const manifest = await demandValid(deps.manifests, kept.manifest, { account: by.actor })
  await demandBuildable(deps.reach, manifest, kept.settings, await readSecrets(deps, manifest, kept.settings))
  const impact = await computeImpact(deps, connector, manifest)
  if (breaks(impact) && acceptImpact !== hashOf(impact)) return { kind: 'impact', impact }
  const at = deps.clock()
  const opened = await deps.db.transaction().execute(async (trx) => {
    const before = await inForceOf(trx, connector, true)
    if (!before) throw new HubError('NOT_FOUND')
    await trx
      .updateTable('connector')
      .set({
        ...{ version, manifest: kept.manifest, settings: JSON.stringify(kept.settings), revision: before.revision + 1 },
        ...{ updated_at: at, ...(before.state === 'RETIRED' ? { state: 'PUBLISHED' as const, state_since: at } : {}) },
      })
      .where('id', '=', connector)
      .execute()
    const more = { from: before.version, breaks: impact.filter((f) => f.severity === 'BREAKING').length }
    await recordEvent(trx, at, by, { connector, department: before.department, kind: 'rolled back', version, more })
    return openTasksOf(trx, connector, at)
  })
  tellEverybody(deps.notifications, connector, manifest.department.id)
  tellOfTasks(deps.notifications, opened)
  return { kind: 'rolled-back', version }
}
