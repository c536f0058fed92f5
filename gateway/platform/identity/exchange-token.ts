// A worker's own token for one departmental system (RFC 8693; Keycloak's standard token exchange). It is short-lived and that
// system is its only audience. The department cannot use it anywhere else, nor at the hub.
import { HubError } from '../../../schema/index.ts'
import type { ApiClient } from './api-client.ts'

const ACCESS_TOKEN = 'urn:ietf:params:oauth:token-type:access_token'

export interface ExchangedToken {
  token: string
  /** Lifetime in seconds. */
  expiresIn: number
}

/** `audience` is the client id of the departmental system. FORBIDDEN if this person has no access there. */
export type ExchangeToken = (token: string, audience: string) => Promise<ExchangedToken>

/** The provider's errors for a missing role or an unknown system; it does not say which. */
const NO_ACCESS = new Set(['invalid_request', 'invalid_client', 'access_denied', 'unauthorized_client', 'invalid_target'])

export function createExchangeToken(api: ApiClient): ExchangeToken {
  return async (token, audience) => {
    const response = await api.post('token', {
      grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
      subject_token: token,
      subject_token_type: ACCESS_TOKEN,
      requested_token_type: ACCESS_TOKEN,
      audience,
    })
    const body = (await response.json().catch(() => null)) as Record<string, unknown> | null
    if (response.ok && typeof body?.access_token === 'string')
      return { token: body.access_token, expiresIn: Number(body.expires_in) || 0 }
    const detail = `token exchange for ${audience}: ${response.status} ${String(body?.error)}`
    // Our own secret is wrong, which is not the worker's fault.
    if (response.status >= 500 || response.status === 401) throw new HubError('IDENTITY_UNAVAILABLE', { detail })
    if (body?.error_description === 'Invalid token') throw new HubError('UNAUTHENTICATED', { detail })
    throw new HubError(NO_ACCESS.has(String(body?.error)) ? 'FORBIDDEN' : 'IDENTITY_UNAVAILABLE', { detail })
  }
}
