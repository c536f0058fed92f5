// Sign-in by SAML 2.0 through the provider: signed request, signed answer and signed assertion, our audience, our request, our
// browser. The answer arrives as a cross-site POST, which carries no cookie. So it is stored under a number, and the browser then
// fetches it itself.
import { type Profile, SAML, ValidateInResponseTo } from '@node-saml/node-saml'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { cookieIn, notePage, type Session, setCookie, type WebSettings, type WebSystem } from '../web-stage/index.ts'
import { readPostedRequest, readRedirectedRequest, signedQuery } from './logout-request.ts'
import { providerKeys } from './provider-keys.ts'
import { MINUTES, oneTime, requestIds } from './requests.ts'
import { openSigningKey } from './signing-key.ts'

const COOKIE = 'archives-web-signing-in'

interface Answered {
  profile: Profile
  relayState: string
}

const texts = (value: unknown): string[] => [value].flat().filter((v): v is string => typeof v === 'string')
const oneLine = (error: unknown) => (error as Error).message.split('\n')[0]

export function securityAssertion(settings: WebSettings, names: Pick<WebSystem, 'name' | 'department'>) {
  const { publicUrl, issuer, clientId } = settings
  const { privateKey, certificate } = openSigningKey(settings.data)
  const keys = providerKeys(issuer)
  const logoutAddress = `${publicUrl}/saml/logout`
  const endpoint = `${issuer}/protocol/saml`
  const saml = new SAML({
    ...{ entryPoint: endpoint, logoutUrl: endpoint, callbackUrl: `${publicUrl}/saml/answer`, logoutCallbackUrl: logoutAddress },
    ...{ issuer: clientId, audience: clientId, idpIssuer: issuer, privateKey, publicCert: certificate },
    idpCert: (done) => keys().then((found) => done(null, found), done),
    ...{ signatureAlgorithm: 'sha256', digestAlgorithm: 'sha256', wantAuthnResponseSigned: true, wantAssertionsSigned: true },
    ...{ validateInResponseTo: ValidateInResponseTo.always, requestIdExpirationPeriodMs: MINUTES * 60_000 },
    ...{ cacheProvider: requestIds(), acceptedClockSkewMs: 5_000, maxAssertionAgeMs: 5 * 60_000 },
    ...{ disableRequestedAuthnContext: true, identifierFormat: null },
  })
  const begun = oneTime<string>()
  const answered = oneTime<Answered>()

  const signIn: WebSystem['signIn'] = (app, { sessions, welcome, returnPath }) => {
    const refused = (reply: FastifyReply, error: unknown) => {
      console.error(`an answer of the provider was refused: ${oneLine(error)}`)
      return notePage(reply, names, 400, '登录没有完成，或已经用过。', 'The sign-in was not completed, or was already used.')
    }

    const signedOut = (reply: FastifyReply) => notePage(reply, names, 200, '您已退出登录。', 'You are signed out.')

    app.get('/sign-in', async (request, reply) => {
      const relayState = begun.put(returnPath((request.query as { return?: string }).return))
      setCookie(reply, publicUrl, COOKIE, relayState, MINUTES * 60)
      return reply.redirect(await saml.getAuthorizeUrlAsync(relayState, undefined, {}), 303)
    })

    app.post('/saml/answer', async (request, reply) => {
      const { SAMLResponse = '', RelayState = '' } = (request.body ?? {}) as Record<string, string>
      try {
        const { profile } = await saml.validatePostResponseAsync({ SAMLResponse })
        if (!profile) throw new Error('no assertion')
        return reply.redirect(`/saml/finish?answer=${answered.put({ profile, relayState: RelayState })}`, 303)
      } catch (error) {
        return refused(reply, error)
      }
    })

    app.get('/saml/finish', async (request, reply) => {
      const answer = answered.take((request.query as { answer?: string }).answer)
      const mine = cookieIn(request, COOKIE)
      const returnTo = answer && mine === answer.relayState ? begun.take(mine) : undefined
      if (!answer || returnTo === undefined) return refused(reply, new Error('not begun by this browser'))
      const { profile } = answer
      const [sub] = texts(profile.id)
      if (!sub || !texts(profile.Role).includes('access'))
        return notePage(reply, names, 403, '您没有使用本系统的权限。', 'You may not use this system.')
      const { nameID: person, sessionIndex: providerSession } = profile
      return welcome(reply, { sub, person, name: texts(profile.name)[0] ?? person, providerSession, hint: profile }, returnTo)
    })

    const end = ({ profile, before }: { profile: Profile; before: number }) =>
      sessions.endAll({ providerSession: profile.sessionIndex, person: profile.nameID, before })

    app.post('/saml/logout', async (request, reply) => {
      const form = (request.body ?? {}) as Record<string, string>
      try {
        const asked = await readPostedRequest(saml, form.SAMLRequest ?? '', logoutAddress)
        end(asked)
        // From server to server; a browser is redirected with the answer.
        if (form.BACK_CHANNEL_LOGOUT) return reply.code(200).send()
        return reply.redirect(await saml.getLogoutResponseUrlAsync(asked.profile, form.RelayState ?? '', {}, true), 303)
      } catch (error) {
        console.error(`a logout request was refused: ${oneLine(error)}`)
        return reply.code(400).send()
      }
    })

    app.get('/saml/logout', async (request: FastifyRequest, reply) => {
      const query = request.url.slice(request.url.indexOf('?') + 1)
      try {
        const found = signedQuery(query)
        if (found.SAMLResponse) {
          await saml.validateRedirectAsync(found, query)
          return signedOut(reply)
        }
        const asked = await readRedirectedRequest(saml, query, logoutAddress)
        end(asked)
        return reply.redirect(await saml.getLogoutResponseUrlAsync(asked.profile, found.RelayState ?? '', {}, true), 303)
      } catch (error) {
        console.error(`a logout message was refused: ${oneLine(error)}`)
        return notePage(reply, names, 400, '退出请求无效。', 'This sign-out is not valid.')
      }
    })

    // The provider reads our key here.
    app.get('/saml/metadata', async (_, reply) =>
      reply.type('application/samlmetadata+xml').send(saml.generateServiceProviderMetadata(null, certificate)),
    )
  }

  const leave = ({ hint }: Session): Promise<string> => saml.getLogoutUrlAsync(hint as Profile, '', {})
  return { signIn, leave }
}
