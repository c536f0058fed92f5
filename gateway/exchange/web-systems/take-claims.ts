// Applies the provider's claim about a person's accounts at a sign-in: `accounts`, texts of the form "system:account". A link by
// claim follows the claim: it is removed when the claim no longer names the account.
import type { Logger } from 'pino'
import { linkAccount } from './link-account.ts'
import { unlinkAccount } from './unlink-account.ts'
import { isAccount, type LinkDeps, readSystems } from './web-system.ts'

const MOST = 100

function accountsIn(claim: unknown): Map<string, string> {
  const texts = (Array.isArray(claim) ? claim : []).filter((text) => typeof text === 'string').slice(0, MOST)
  return new Map(
    texts.flatMap((text) => {
      const [, system, account] = /^([\w-]+):(.+)$/.exec(text) ?? []
      return system && isAccount(account) ? [[system, account]] : []
    }),
  )
}

export async function takeClaims(
  deps: LinkDeps & { log: Pick<Logger, 'warn'> },
  worker: string,
  claims: Readonly<Record<string, unknown>>,
): Promise<void> {
  const accounts = accountsIn(claims.accounts)
  const held = await deps.db
    .selectFrom('account_link')
    .select('system_id')
    .where('worker_id', '=', worker)
    .where('way', '=', 'CLAIM')
    .where('unlinked_at', 'is', null)
    .execute()
  if (accounts.size === 0 && held.length === 0) return
  for (const system of await readSystems(deps.db)) {
    const account = accounts.get(system.id)
    if (account) {
      const link = { worker, account, way: 'CLAIM', actor: 'system' } as const
      const outcome = await deps.db.transaction().execute((trx) => linkAccount(trx, deps, system, link))
      if (outcome === 'taken' || outcome === 'other')
        deps.log.warn({ system: system.id, outcome }, 'an account named by the identity provider was not linked')
    } else if (held.some((link) => link.system_id === system.id)) await unlinkAccount(deps, system, worker, 'provider')
  }
}
