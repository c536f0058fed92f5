// The departmental systems that a worker may open, each with the linked account, and the reason if it cannot be opened.
import type { Viewer } from '../../platform/index.ts'
import { ACCOUNT_PLACE, type LinkDeps, mayOpen, readSystems, type WebSystem } from './web-system.ts'

export interface SystemView extends WebSystem {
  /** False: it uses SAML, which only Keycloak supports here. */
  openable: boolean
  link: { account: string; way: 'CLAIM' | 'LIST' | 'PROOF'; linkedAt: Date } | null
}

export async function listSystems(deps: LinkDeps, viewer: Viewer, provider: { saml: boolean }): Promise<SystemView[]> {
  const systems = (await readSystems(deps.db)).filter((system) => mayOpen(viewer, system))
  const links = await deps.db
    .selectFrom('account_link')
    .selectAll()
    .where('worker_id', '=', viewer.id)
    .where('unlinked_at', 'is', null)
    .execute()
  const of = new Map(links.map((link) => [link.system_id, link]))
  return systems.map((system) => {
    const row = of.get(system.id)
    return {
      ...system,
      openable: system.protocol === 'OIDC' || provider.saml,
      link: row ? { account: deps.seal.open(row.account_sealed, ACCOUNT_PLACE), way: row.way, linkedAt: row.linked_at } : null,
    }
  })
}
