// Keycloak's direct access grant for the development provider: a token for a username and password (RFC 6749 section 4.3). OAuth
// 2.1 drops it for good reasons. Here it serves `yibiao token` on one machine, with public accounts.
import type { KoaContextWithOIDC, Provider } from 'oidc-provider'
import type { DemoAccount } from './accounts.ts'
import { RESOURCE, resourceServer } from './configuration.ts'
import type { Guesses } from './guesses.ts'

export type FindByPassword = (username: unknown, password: unknown) => DemoAccount | undefined

export function registerPasswordGrant(
  provider: Provider,
  findByPassword: FindByPassword,
  guesses: Guesses,
  audience: string,
): void {
  const grantToken = async (ctx: KoaContextWithOIDC): Promise<void> => {
    const { client, params } = ctx.oidc
    const seconds = await guesses.wait(params?.username)
    if (seconds > 0) {
      ctx.status = 429
      ctx.set('retry-after', String(seconds))
      ctx.body = { error: 'invalid_grant', error_description: 'too many wrong passwords' }
      return
    }
    const account = findByPassword(params?.username, params?.password)
    if (!client || !account) {
      await guesses.wrong(params?.username)
      ctx.status = 400
      ctx.body = { error: 'invalid_grant', error_description: 'wrong user name or password' }
      return
    }
    const grant = new provider.Grant({ clientId: client.clientId, accountId: account.id })
    grant.addResourceScope(RESOURCE, 'api')
    const token = new provider.AccessToken({
      client,
      accountId: account.id,
      grantId: await grant.save(),
      gty: 'password',
      scope: 'api',
    } as ConstructorParameters<typeof provider.AccessToken>[0])
    token.resourceServer = new provider.ResourceServer(RESOURCE, resourceServer(audience))
    ctx.body = { access_token: await token.save(), token_type: 'Bearer', expires_in: token.expiration }
  }
  provider.registerGrantType('password', grantToken, ['username', 'password', 'scope'], [])
}
