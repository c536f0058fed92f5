// Configures oidc-provider to look like Keycloak: the same paths and claims, JWT access tokens for the hub's audience.
import type { Adapter, ClientMetadata, Configuration, KoaContextWithOIDC, ResourceServer } from 'oidc-provider'
import type { DemoAccount } from './accounts.ts'
import { machineClients } from './machines.ts'
import { leavingPage, leftPage } from './pages.ts'
import { accountsOf, type RelyingParty, relyingPartyClient, rolesAt } from './relying-parties.ts'
import { apiSecretOf, type DevelopmentSecrets } from './secrets.ts'

const ACCESS_TOKEN_SECONDS = 5 * 60
const SESSION_SECONDS = 12 * 60 * 60
const PROTOCOL = '/protocol/openid-connect'

/** RFC 8707 requires an absolute URI here. The token itself carries Keycloak's plain audience. */
export const RESOURCE = 'urn:yibiao:api'

export const EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange'

export const resourceServer = (audience: string): ResourceServer => ({
  scope: 'api',
  audience,
  accessTokenFormat: 'jwt',
  accessTokenTTL: ACCESS_TOKEN_SECONDS,
  jwt: { sign: { alg: 'RS256' } },
})

export interface ConfigurationParts {
  accounts: readonly DemoAccount[]
  secrets: DevelopmentSecrets
  portalUrl: string
  audience: string
  clientId: string
  relyingParties: readonly RelyingParty[]
  /** /realms/<realm> */
  basePath: string
  adapter: (model: string) => Adapter
}

const clientsOf = ({ portalUrl, secrets, audience, clientId, relyingParties }: ConfigurationParts): ClientMetadata[] => [
  {
    client_id: clientId,
    client_secret: secrets.clientSecret,
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    redirect_uris: [`${portalUrl}/auth/callback`],
    post_logout_redirect_uris: [`${portalUrl}/auth/signed-out`],
    backchannel_logout_uri: `${portalUrl}/auth/backchannel-logout`,
    backchannel_logout_session_required: true,
  },
  // For `yibiao token`: Keycloak's direct access grant.
  {
    client_id: 'yibiao-cli',
    token_endpoint_auth_method: 'none',
    grant_types: ['password'],
    response_types: [],
    redirect_uris: [],
  },
  ...relyingParties.map((party) => relyingPartyClient(party, secrets)),
  ...machineClients(secrets),
  // The hub as a client under the name of its own API, for token exchange.
  { client_id: audience, client_secret: apiSecretOf(secrets), grant_types: [EXCHANGE], response_types: [], redirect_uris: [] },
]

export function developmentConfiguration(parts: ConfigurationParts): Configuration {
  const { accounts, secrets, audience, basePath } = parts
  const byId = new Map(accounts.map((account) => [account.id, account]))
  const isParty = (client: string | undefined) => parts.relyingParties.some((party) => party.clientId === client)
  const findAccount = (ctx: KoaContextWithOIDC, id: string) => {
    const account = byId.get(id)
    if (!account || account.enabled === false) return undefined
    const { username, name } = account
    const roles = rolesAt(ctx.oidc?.client?.clientId ?? '', username)
    return {
      accountId: id,
      claims: (use: string) => ({
        sub: id,
        preferred_username: username,
        name,
        roles,
        ...(use === 'id_token' ? { typ: 'ID' } : {}),
      }),
    }
  }
  return {
    adapter: parts.adapter,
    clients: clientsOf(parts),
    jwks: { keys: [secrets.signingKey] },
    cookies: {
      keys: secrets.cookieKeys,
      names: { session: 'idp_session', interaction: 'idp_interaction', resume: 'idp_resume' },
    },
    findAccount,
    claims: { openid: ['sub', 'typ', 'roles'], profile: ['name', 'preferred_username'] },
    conformIdTokenClaims: false,
    scopes: ['openid', 'profile'],
    pkce: { required: () => true },
    responseTypes: ['code'],
    issueRefreshToken: async (_, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: true,
    ttl: {
      AccessToken: ACCESS_TOKEN_SECONDS,
      AuthorizationCode: 60,
      IdToken: ACCESS_TOKEN_SECONDS,
      Interaction: 30 * 60,
      Grant: SESSION_SECONDS,
      RefreshToken: SESSION_SECONDS,
      Session: SESSION_SECONDS,
    },
    routes: {
      authorization: `${PROTOCOL}/auth`,
      token: `${PROTOCOL}/token`,
      jwks: `${PROTOCOL}/certs`,
      userinfo: `${PROTOCOL}/userinfo`,
      end_session: `${PROTOCOL}/logout`,
      revocation: `${PROTOCOL}/revoke`,
    },
    interactions: { url: (_, interaction) => `${basePath}/login/${interaction.uid}` },
    // There is no consent page: the only clients are the hub's own.
    async loadExistingGrant(ctx) {
      const { provider, client, session, params } = ctx.oidc
      const grant = new provider.Grant({ clientId: client?.clientId, accountId: session?.accountId })
      grant.addOIDCScope(String(params?.scope ?? 'openid'))
      if (!isParty(client?.clientId)) grant.addResourceScope(RESOURCE, 'api')
      await grant.save()
      return grant
    },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      revocation: { enabled: true },
      rpInitiatedLogout: { enabled: true, logoutSource: leavingPage, postLogoutSuccessSource: leftPage },
      resourceIndicators: {
        enabled: true,
        // A relying party gets tokens for itself only.
        defaultResource: (_, client) => (isParty(client.clientId) ? [] : RESOURCE),
        useGrantedResource: () => true,
        getResourceServerInfo: () => resourceServer(audience),
      },
    },
    formats: {
      customizers: {
        jwt(_, token, parts) {
          const account = byId.get((token as { accountId?: string }).accountId ?? '')
          parts.payload = {
            ...parts.payload,
            typ: 'Bearer',
            azp: token.clientId,
            preferred_username: account?.username,
            name: account?.name,
            realm_access: { roles: account?.roles ?? [] },
            ...(account && accountsOf(account.username) && { accounts: accountsOf(account.username) }),
            // Keycloak omits a claim without a value.
            ...(account?.divisions?.length && { divisions: account.divisions }),
            ...(account?.departments?.length && { departments: account.departments }),
          }
        },
      },
    },
    // Back-channel logout calls the hub on this machine. The library's guard against internal addresses would refuse it.
    fetch: (url, options) => {
      const { dispatcher: _, ...rest } = options as RequestInit & { dispatcher?: unknown }
      return globalThis.fetch(url, rest)
    },
  }
}
