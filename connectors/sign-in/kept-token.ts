// A token that is renewed before it expires, with one renewal at a time for all calls. While a token is valid, a failed renewal
// has no effect.
import { because } from '../../schema/index.ts'
import type { Fault } from '../capabilities/index.ts'

export interface GivenToken {
  token: string
  /** Lifetime in seconds. */
  expiresIn: number
}

export interface KeptToken {
  get(signal?: AbortSignal): Promise<string | Fault>
  /** Forgets this token, unless another has replaced it. */
  forget(token: string | undefined): void
}

const gaveUp: Fault = { kind: 'fault', verdict: 'unsent', reason: because('NO_TOKEN_IN_TIME') }

export function keepToken(give: () => Promise<GivenToken | Fault>, now: () => Date): KeptToken {
  let held: { token: string; renewAt: number; ends: number } | null = null
  let renewing: Promise<string | Fault> | null = null

  async function renew(): Promise<string | Fault> {
    const given = await give()
    const time = now().getTime()
    if ('kind' in given) return held && held.ends > time ? held.token : given
    const lifetime = given.expiresIn * 1000
    // Renewed a fifth of its life before the end, at most a minute: clocks differ, and requests take time to arrive.
    held = { token: given.token, renewAt: time + lifetime - Math.min(60_000, lifetime / 5), ends: time + lifetime }
    return given.token
  }
  return {
    async get(signal) {
      if (held && now().getTime() < held.renewAt) return held.token
      renewing ??= renew().finally(() => {
        renewing = null
      })
      return signal ? Promise.race([renewing, aborted(signal)]) : renewing
    },
    forget(token) {
      if (held?.token === token) held = null
    },
  }
}

function aborted(signal: AbortSignal): Promise<Fault> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(gaveUp)
    else signal.addEventListener('abort', () => resolve(gaveUp), { once: true })
  })
}
