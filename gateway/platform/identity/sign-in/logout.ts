// POST /auth/logout: ends the session here and, through the browser, at the provider (OpenID Connect RP-Initiated Logout 1.0).
// Only our own page may call it. The provider's address carries the ID token, so a script gets our own path instead.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { buildEndSessionUrl } from 'openid-client'
import { isOurPage } from '../csrf.ts'
import type { SessionTokens } from '../session.ts'
import type { SignInDeps } from './deps.ts'
import { showNote } from './page.ts'

const LEAVING_SECONDS = 60
const PLACE = 'sign-out address'
export const SIGNED_OUT = '/auth/signed-out'

async function endSessionUrl(deps: SignInDeps, tokens: SessionTokens): Promise<string> {
  const after = { post_logout_redirect_uri: `${deps.publicUrl}${SIGNED_OUT}` }
  try {
    return buildEndSessionUrl(await deps.provider(), { ...after, id_token_hint: tokens.idToken }).href
  } catch (error) {
    // Signing out here must not depend on the provider.
    deps.log.warn({ reason: (error as Error).message }, 'signed out here only; the provider could not be told')
    return SIGNED_OUT
  }
}

export async function logout(deps: SignInDeps, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { cookies, sessions, publicUrl, seal } = deps
  if (!isOurPage(request.headers, publicUrl)) return showNote(reply, 'foreign')
  const cookie = cookies.read(request.headers, cookies.session)
  const session = cookie ? await sessions.find(cookie) : undefined
  if (session) await sessions.endByKey(session.key)
  const address = session ? await endSessionUrl(deps, session) : SIGNED_OUT
  reply.header('set-cookie', cookies.clear(cookies.session))
  if (!request.headers.accept?.includes('application/json')) return reply.redirect(address, 303)
  const sealed = seal.seal(address, PLACE).toString('base64url')
  return reply.header('set-cookie', cookies.write(cookies.leaving, sealed, LEAVING_SECONDS)).send({ redirect: '/auth/leave' })
}

/** GET /auth/leave: redirects to the provider, once. */
export async function leave(deps: SignInDeps, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const sealed = deps.cookies.read(request.headers, deps.cookies.leaving)
  let address = SIGNED_OUT
  try {
    if (sealed) address = deps.seal.open(Buffer.from(sealed, 'base64url'), PLACE)
  } catch {
    // Not our cookie: redirect to our own page.
  }
  return reply.header('set-cookie', deps.cookies.clear(deps.cookies.leaving)).redirect(address, 303)
}
