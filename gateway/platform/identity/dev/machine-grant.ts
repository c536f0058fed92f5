// A department's own program gets a token for its service account (client credentials, RFC 6749 section 4.4).
import type { KoaContextWithOIDC, Provider } from 'oidc-provider'
import { RESOURCE, resourceServer } from './configuration.ts'
import { DEMO_MACHINES } from './machines.ts'

export function registerMachineGrant(provider: Provider, audience: string): void {
  const grantToken = async (ctx: KoaContextWithOIDC): Promise<void> => {
    const { client } = ctx.oidc
    const account = DEMO_MACHINES.find((m) => m.clientId === client?.clientId)
    if (!client || !account) {
      ctx.status = 400
      ctx.body = { error: 'unauthorized_client' }
      return
    }
    const grant = new provider.Grant({ clientId: client.clientId, accountId: account.id })
    grant.addResourceScope(RESOURCE, 'api')
    const token = new provider.AccessToken({
      ...{ client, accountId: account.id, grantId: await grant.save(), gty: 'client_credentials', scope: 'api' },
    } as ConstructorParameters<typeof provider.AccessToken>[0])
    token.resourceServer = new provider.ResourceServer(RESOURCE, resourceServer(audience))
    ctx.body = { access_token: await token.save(), token_type: 'Bearer', expires_in: token.expiration }
  }
  provider.registerGrantType('client_credentials', grantToken, ['scope'], [])
}
