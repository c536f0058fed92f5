// Keycloak's standard token exchange (RFC 8693) for the development provider. The hub exchanges a worker's token for one with a
// single departmental system as its audience. The worker needs the role `access` at that system's client.
import { importJWK, jwtVerify } from 'jose'
import type { KoaContextWithOIDC, Provider } from 'oidc-provider'
import type { DemoAccount } from './accounts.ts'
import { EXCHANGE, resourceServer } from './configuration.ts'
import { rolesAt } from './relying-parties.ts'
import type { DevelopmentSecrets } from './secrets.ts'

export interface ExchangeParts {
  issuer: string
  audience: string
  secrets: DevelopmentSecrets
  accounts: readonly DemoAccount[]
}

export function registerExchangeGrant(provider: Provider, { issuer, audience, secrets, accounts }: ExchangeParts): void {
  const { kty, n, e, alg } = secrets.signingKey
  const key = importJWK({ kty, n, e, alg } as Parameters<typeof importJWK>[0], 'RS256')
  const ownerOf = async (token: unknown): Promise<DemoAccount | undefined> => {
    const proven = await jwtVerify(String(token), await key, { issuer, audience }).catch(() => null)
    return accounts.find(({ id, enabled }) => enabled !== false && id === proven?.payload.sub)
  }
  const grantToken = async (ctx: KoaContextWithOIDC): Promise<void> => {
    const { client, params } = ctx.oidc
    const refuse = (error: string, error_description: string) => {
      ctx.status = 400
      ctx.body = { error, error_description }
    }
    const account = await ownerOf(params?.subject_token)
    const system = String(params?.audience ?? '')
    if (!client || !account) return refuse('invalid_request', 'Invalid token')
    if (!rolesAt(system, account.username).includes('access'))
      return refuse('invalid_request', 'Requested audience not available')
    const resource = `urn:yibiao:${system}`
    const grant = new provider.Grant({ clientId: client.clientId, accountId: account.id })
    grant.addResourceScope(resource, 'api')
    const token = new provider.AccessToken({
      ...{ client, accountId: account.id, grantId: await grant.save(), gty: 'token_exchange', scope: 'api' },
    } as ConstructorParameters<typeof provider.AccessToken>[0])
    token.resourceServer = new provider.ResourceServer(resource, resourceServer(system))
    ctx.body = { access_token: await token.save(), token_type: 'Bearer', expires_in: token.expiration }
  }
  const parameters = ['subject_token', 'subject_token_type', 'requested_token_type', 'audience', 'scope']
  provider.registerGrantType(EXCHANGE, grantToken, parameters, [])
}
