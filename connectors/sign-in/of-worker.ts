// The worker's own authority: the token of the sign-in itself, one exchanged for this system, or an account from the vault. The
// hub's work without the worker uses `otherwise`, and is impossible without it.
import { LRUCache } from 'lru-cache'
import { because, HubError } from '../../schema/index.ts'
import { type Fault, fault } from '../capabilities/index.ts'
import type { Authority, Caller } from '../contract.ts'
import type { CredentialRule } from '../language/index.ts'
import { basicHeader } from './fixed.ts'
import { type KeptToken, keepToken } from './kept-token.ts'
import { type SignIn, type SignInDeps, withHeaders, withQuery } from './sign-in.ts'

const WANTS_WORKER = fault('sign-in-expired', because('WANTS_WORKER'))
const asBearer = (token: string) => ({ authorization: `Bearer ${token}` })

export const callerToken = (otherwise: SignIn | null): SignIn =>
  orElse(otherwise, 'worker-token', (caller) => caller.token !== undefined, {
    sign: async (request, { caller }) => withHeaders(request, asBearer(caller.token ?? '')),
    expired: () => false,
  })

/** Number of workers whose tokens are cached; the least recently used is exchanged again. */
const MOST = 5000

export function exchanged(audience: string, otherwise: SignIn | null, { exchange, now }: SignInDeps): SignIn {
  const kept = new LRUCache<string, { tokens: KeptToken; from: { token: string } }>({ max: MOST })
  const of = ({ worker, token = '' }: Caller) => {
    const known = kept.get(worker)
    const from = known?.from ?? { token }
    from.token = token
    const entry = known ?? { from, tokens: keepToken(() => given(from.token), now) }
    if (!known) kept.set(worker, entry)
    return entry.tokens
  }
  async function given(token: string) {
    if (!exchange) return fault('unsent', because('NO_EXCHANGE'))
    try {
      return await exchange(token, audience)
    } catch (error) {
      const code = error instanceof HubError ? error.code : null
      if (code === 'FORBIDDEN') return fault('refused', because('WORKER_HAS_NO_ACCESS'))
      if (code === 'UNAUTHENTICATED') return fault('sign-in-expired', because('WORKER_SIGN_IN_ENDED'))
      return fault('unsent', because('PROVIDER_GAVE_NO_TOKEN'))
    }
  }
  return orElse(otherwise, 'token-exchange', (caller) => caller.token !== undefined, {
    async sign(request, { caller, signal }) {
      const token = await of(caller).get(signal)
      return typeof token === 'string' ? withHeaders(request, asBearer(token)) : token
    },
    expired({ caller }, signed) {
      of(caller).forget(signed.headers.authorization?.slice('Bearer '.length))
      return true
    },
  })
}

export function vaulted(rule: CredentialRule, otherwise: SignIn | null, { credential, origin }: SignInDeps): SignIn {
  const ownerOf = (caller: Caller) =>
    rule.of === 'division' ? caller.division : caller.worker === 'system' ? undefined : caller.worker
  const missing: Fault = {
    ...fault('sign-in-expired', rule.of === 'worker' ? because('ACCOUNT_MISSING') : because('DIVISION_ACCOUNT_MISSING')),
    signInMissing: rule.of,
  }
  return orElse(otherwise, `${rule.of}-credential`, (caller) => ownerOf(caller) !== undefined, {
    async sign(request, { caller }) {
      const values = await credential?.({ of: rule.of, id: ownerOf(caller) ?? '' }, origin).catch(() => undefined)
      if (values === undefined) return fault('unsent', because('VAULT_UNREADABLE'))
      if (values === null) return missing
      const { username = '', password = '', value = '' } = values
      switch (rule.as.kind) {
        case 'basic':
          return withHeaders(request, basicHeader(username, password))
        case 'bearer':
          return withHeaders(request, asBearer(value))
        case 'header':
          return withHeaders(request, { [rule.as.header.toLowerCase()]: value })
        case 'query':
          return withQuery(request, rule.as.parameter, value)
      }
    },
    expired: () => false,
  })
}

/** The worker's own authority if available; for the hub's work without the worker, the declared one. */
function orElse(
  otherwise: SignIn | null,
  authority: Authority,
  atHand: (caller: Caller) => boolean,
  own: Pick<SignIn, 'sign' | 'expired'>,
): SignIn {
  const chosen = (caller: Caller) => (atHand(caller) ? own : caller.worker === 'system' || caller.unattended ? otherwise : null)
  return {
    sign: async (request, context) => chosen(context.caller)?.sign(request, context) ?? WANTS_WORKER,
    expired: (context, signed) => chosen(context.caller)?.expired(context, signed) ?? false,
    authority: (caller) => (atHand(caller) ? authority : chosen(caller) && otherwise ? otherwise.authority(caller) : 'none'),
    close: async () => otherwise?.close(),
  }
}
