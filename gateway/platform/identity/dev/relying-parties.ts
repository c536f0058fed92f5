// Other clients that sign people in at the development provider, as in keycloak/demo.json: a departmental web system by OpenID
// Connect. Its tokens are for itself; the hub accepts none of them.
import type { ClientMetadata } from 'oidc-provider'
import { clientSecretOf, type DevelopmentSecrets } from './secrets.ts'

export interface RelyingParty {
  clientId: string
  /** Address for browsers and for this provider. */
  url: string
}

/** Client role `access` in keycloak/demo.json. */
const MAY_USE: Readonly<Record<string, readonly string[]>> = {
  'police-web': ['worker', 'worker2', 'supervisor'],
  'department-civil-affairs': ['worker', 'worker2'],
  'department-public-security': ['worker', 'worker2'],
  'department-health': ['worker', 'worker2'],
}

/** The user attribute `accounts` there: departmental accounts that the provider vouches for. */
const ACCOUNTS: Readonly<Record<string, readonly string[]>> = { worker: ['police-web:510066'] }

export const rolesAt = (clientId: string, username: string): string[] => (MAY_USE[clientId]?.includes(username) ? ['access'] : [])

export const accountsOf = (username: string): readonly string[] | undefined => ACCOUNTS[username]

export const relyingPartyClient = ({ clientId, url }: RelyingParty, secrets: DevelopmentSecrets): ClientMetadata => ({
  client_id: clientId,
  client_secret: clientSecretOf(secrets, clientId),
  grant_types: ['authorization_code'],
  response_types: ['code'],
  redirect_uris: [`${url}/callback`],
  post_logout_redirect_uris: [`${url}/signed-out`],
  backchannel_logout_uri: `${url}/backchannel-logout`,
  backchannel_logout_session_required: true,
})
