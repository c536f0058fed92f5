// Sign-in by OpenID Connect: authorization code, PKCE, state and nonce, a checked signature of the ID token, and a role at this client.
import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  ClientSecretBasic,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import { cookieIn, notePage, type Session, setCookie, type WebSettings, type WebSystem } from '../web-stage/index.ts'
import { readLogoutToken } from './logout-token.ts'

const MINUTES = 10

interface UnderWay {
  state: string
  nonce: string
  verifier: string
  returnTo: string
  until: number
}

const createProvider = (settings: WebSettings) => {
  let found: Promise<Configuration> | undefined
  const insecure = settings.issuer.startsWith('http:')
  const execute = [enableNonRepudiationChecks, ...(insecure ? [allowInsecureRequests] : [])]
  return () => {
    found ??= discovery(
      new URL(settings.issuer),
      settings.clientId,
      settings.clientSecret,
      ClientSecretBasic(settings.clientSecret),
      {
        execute,
      },
    ).catch((error) => {
      found = undefined
      throw error
    })
    return found
  }
}

export function openIdConnect(settings: WebSettings, names: Pick<WebSystem, 'name' | 'department'>) {
  const { publicUrl, clientId, issuer } = settings
  const provider = createProvider(settings)
  const underWay = new Map<string, UnderWay>()
  const cookie = (state: string) => `police-web-${createHash('sha256').update(state).digest('hex').slice(0, 12)}`

  const signIn: WebSystem['signIn'] = (app: FastifyInstance, { sessions, welcome, returnPath }) => {
    app.get('/sign-in', async (request, reply) => {
      const { return: wish } = request.query as { return?: string }
      const sign = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() }
      for (const [state, { until }] of underWay) if (until < Date.now()) underWay.delete(state)
      underWay.set(sign.state, { ...sign, returnTo: returnPath(wish), until: Date.now() + MINUTES * 60_000 })
      const address = buildAuthorizationUrl(await provider(), {
        redirect_uri: `${publicUrl}/callback`,
        scope: 'openid profile',
        state: sign.state,
        nonce: sign.nonce,
        code_challenge: await calculatePKCECodeChallenge(sign.verifier),
        code_challenge_method: 'S256',
      })
      // Bound to this browser: another browser's sign-in ends here.
      setCookie(reply, publicUrl, cookie(sign.state), 'mine', MINUTES * 60)
      return reply.redirect(address.href, 303)
    })

    app.get('/callback', async (request, reply) => {
      const { state = '' } = request.query as { state?: string }
      const sign = underWay.get(state)
      const mine = cookieIn(request, cookie(state)) === 'mine'
      if (!sign || !mine || sign.until < Date.now())
        return notePage(reply, names, 400, '这次登录已失效或已经用过。', 'This sign-in has expired or was already used.')
      underWay.delete(state)
      try {
        const answer = await authorizationCodeGrant(await provider(), new URL(publicUrl + request.url), {
          expectedState: sign.state,
          expectedNonce: sign.nonce,
          pkceCodeVerifier: sign.verifier,
          idTokenExpected: true,
        })
        const claims = answer.claims()
        if (!claims) throw new Error('no claims')
        if (!(Array.isArray(claims.roles) && claims.roles.includes('access')))
          return notePage(reply, names, 403, '您没有使用本系统的权限。', 'You may not use this system.')
        const { sub, name, sid } = claims
        const providerSession = typeof sid === 'string' ? sid : undefined
        const session = { sub, person: sub, name: typeof name === 'string' ? name : sub, providerSession, hint: answer.id_token }
        return welcome(reply, session, sign.returnTo)
      } catch (error) {
        console.error(`a sign-in did not complete: ${(error as Error).message}`)
        return notePage(reply, names, 502, '登录没有完成。', 'The sign-in was not completed.')
      }
    })

    app.get('/signed-out', async (_, reply) => notePage(reply, names, 200, '您已退出登录。', 'You are signed out.'))

    const read = readLogoutToken({ issuer, clientId })
    app.post('/backchannel-logout', async (request, reply) => {
      reply.header('cache-control', 'no-store')
      try {
        sessions.endAll(await read((request.body as { logout_token?: unknown } | null)?.logout_token))
        return reply.code(200).send()
      } catch (error) {
        console.error(`a back-channel logout was refused: ${(error as Error).message}`)
        return reply.code(400).send({ error: 'invalid_request' })
      }
    })
  }

  const leave = async ({ hint }: Session): Promise<string> =>
    buildEndSessionUrl(await provider(), {
      id_token_hint: String(hint),
      post_logout_redirect_uri: `${publicUrl}/signed-out`,
    }).href
  return { signIn, leave }
}
