// Retires a connector: no more calls. Its open tasks close with that reason. Versions and waiting deliveries stay, so that it can
// be published again. Its credentials are deleted.

import { removeAllCredentials } from '../../vault/remove-credential.ts'
import type { By } from '../deps.ts'
import { computeImpact } from '../impact/compute-impact.ts'
import { breaks, type Finding, hashOf } from '../impact/finding.ts'
import { changeState } from './change-state.ts'
import type { LifeDeps } from './publish-draft.ts'

export type Retired = { kind: 'retired' } | { kind: 'impact'; impact: Finding[] }

export async function retireConnector(
  deps: LifeDeps,
  { connector, acceptImpact }: { connector: string; acceptImpact?: string | undefined },
  by: By,
): Promise<Retired> {
  const impact = await computeImpact(deps, connector, null)
  if (breaks(impact) && acceptImpact !== hashOf(impact)) return { kind: 'impact', impact }
  if (await changeState(deps, connector, 'retire', by)) await removeAllCredentials(deps.db, connector)
  return { kind: 'retired' }
}
