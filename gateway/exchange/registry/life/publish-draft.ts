// Draft -> published version N. Refused if it is invalid, has a forbidden destination, changed since the person looked at it,
// breaks something unseen, or is untested without a stated reason.
import type { Catalogue } from '../../../catalogue/index.ts'
import { demandBuildable, demandValid } from '../check-registration.ts'
import type { By, RegistryDeps } from '../deps.ts'
import { computeImpact } from '../impact/compute-impact.ts'
import { breaks, type Finding, hashOf } from '../impact/finding.ts'
import { readSecrets } from '../secrets.ts'
import { putInForce } from './put-in-force.ts'

export interface Publication {
  connector: string
  /** Revision of the draft that the person looked at. */
  revision: number
  /** `hashOf` the displayed impact. */
  acceptImpact?: string | undefined
  /** Why it goes live without a passed report. */
  untested?: string | undefined
}

export type Published =
  | { kind: 'published'; version: number; impact: Finding[] }
  | { kind: 'no-draft' }
  | { kind: 'stale' }
  | { kind: 'not-tested' }
  | { kind: 'impact'; impact: Finding[] }

export type LifeDeps = RegistryDeps & { catalogue: { current(): Catalogue } }

export async function publishDraft(deps: LifeDeps, wanted: Publication, by: By): Promise<Published> {
  const { db } = deps
  const draft = await db.selectFrom('connector_draft').selectAll().where('id', '=', wanted.connector).executeTakeFirst()
  if (!draft) return { kind: 'no-draft' }
  if (draft.revision !== wanted.revision) return { kind: 'stale' }
  const manifest = await demandValid(deps.manifests, draft.manifest, { catalogue: deps.catalogue.current(), account: by.actor })
  const { settings } = draft
  await demandBuildable(deps.reach, manifest, settings, await readSecrets(deps, manifest, settings))
  const untested = wanted.untested?.trim() || null
  if (!draft.report_passed && untested === null) return { kind: 'not-tested' }
  const impact = await computeImpact(deps, manifest.id, manifest)
  if (breaks(impact) && wanted.acceptImpact !== hashOf(impact)) return { kind: 'impact', impact }
  const version = await putInForce(
    deps,
    { manifest, text: draft.manifest, settings, report: draft.report, untested: draft.report_passed ? null : untested, impact },
    by,
  )
  await db.deleteFrom('connector_draft').where('id', '=', manifest.id).where('revision', '=', wanted.revision).execute()
  return { kind: 'published', version, impact }
}
