// A bearer token for one person, for `yibiao token NAME`: the direct access grant of the public client `yibiao-cli`, the same at
// Keycloak and at the development provider. Production realms omit that client (keycloak/README.md).
import { HubError } from '../../../schema/index.ts'
import { createProviderFetch } from './provider-fetch.ts'

export interface TokenForOptions {
  issuerUrl: string
  dialUrl?: string | undefined
}

/** Without a password, uses the one of the demo account with this name. */
export async function tokenFor(
  { issuerUrl, dialUrl }: TokenForOptions,
  username: string,
  password: string = `yibiao-${username}`,
): Promise<string> {
  const fetch = createProviderFetch({ issuerUrl, dialUrl, timeoutMs: 10_000 })
  const response = await fetch(`${issuerUrl}/protocol/openid-connect/token`, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams({ grant_type: 'password', client_id: 'yibiao-cli', scope: 'openid', username, password }),
  })
  const body = (await response.json().catch(() => ({}))) as { access_token?: unknown; error?: unknown }
  if (typeof body.access_token === 'string') return body.access_token
  throw new HubError(response.status >= 500 ? 'IDENTITY_UNAVAILABLE' : 'UNAUTHENTICATED', {
    detail: `token endpoint: ${response.status} ${String(body.error ?? '')}`,
  })
}
