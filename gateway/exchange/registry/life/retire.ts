// Takes a connector out for good: it is spoken to no more. Its open tasks are closed with that reason, its versions and what
// waits for it stay, so that it can come back; its credentials go.

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
