// Runs a departmental web system: its pages, its own sign-in, and proofs of its accounts for the hub.
import type { AddressInfo } from 'node:net'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { JWK } from 'jose'
import { type Account, openAccountBook } from './account-book.ts'
import { cookieIn, setCookie } from './cookies.ts'
import { linkedAccountFrom } from './linked-account.ts'
import { homeBody, type Names, proveBody, sendPage, welcomeBody } from './page.ts'
import { openProofKey } from './proof-key.ts'
import { createSessions, type Session, type Sessions } from './sessions.ts'
import type { WebSettings } from './settings.ts'

const SESSION_SECONDS = 8 * 3600

export interface WebSystem extends Names {
  id: string
  people: readonly (Account & { password: string })[]
  /** Adds GET /sign-in and its other routes. */
  signIn(app: FastifyInstance, parts: SignInParts): Promise<void> | void
  /** The browser's address to sign out at the provider, too. */
  leave(session: Session): Promise<string>
}

export interface SignInParts {
  sessions: Sessions
  /** Always starts a new session, then redirects to the person's destination. */
  welcome(reply: FastifyReply, session: Omit<Session, 'startedAt'>, returnTo: string): FastifyReply
  /** Only a path of our own. */
  returnPath(wish: unknown): string
}

export interface RunningWeb {
  port: number
  url: string
  /** The hub's key to check its proofs. */
  proofKey: JWK
  close(): Promise<void>
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

function returnPath(wish: unknown): string {
  const url = URL.parse(text(wish), 'http://here.invalid')
  return url?.origin === 'http://here.invalid' && text(wish).startsWith('/') ? url.pathname + url.search : '/'
}

/** The browser's statement that a form was ours. */
const isOurs = ({ headers }: FastifyRequest, publicUrl: string) =>
  headers['sec-fetch-site'] ? headers['sec-fetch-site'] === 'same-origin' : headers.origin === publicUrl

export async function runWeb(system: WebSystem, settings: WebSettings): Promise<RunningWeb> {
  const { publicUrl, data, hubUrl } = settings
  const cookieName = `${system.id}-session`
  const book = openAccountBook(data, system.people)
  const proofs = await openProofKey(data)
  const sessions = createSessions()
  const linkedAccount = linkedAccountFrom(settings, system.id)
  const app = fastify({ forceCloseConnections: true, bodyLimit: 262_144 })
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(body as string))),
  )
  const sessionOf = (request: FastifyRequest) => sessions.find(cookieIn(request, cookieName))
  const hubOrigin = new URL(hubUrl).origin
  // After our own form the browser may be redirected to the hub or to the provider.
  const elsewhere = `${hubOrigin} ${new URL(settings.issuer).origin}`

  async function accountOf(session: Session): Promise<Account | null | 'unknown'> {
    const linked = await linkedAccount(session.sub)
    if (linked === 'unknown') return linked
    return linked.number === null ? null : (book.find(linked.number) ?? null)
  }

  app.get('/', async (request, reply) => {
    const session = sessionOf(request)
    return sendPage(reply, system, session ? homeBody(session, await accountOf(session)) : welcomeBody, 200, elsewhere)
  })
  app.post('/sign-out', async (request, reply) => {
    if (!isOurs(request, publicUrl)) return reply.code(403).send()
    const session = sessionOf(request)
    sessions.end(cookieIn(request, cookieName))
    setCookie(reply, publicUrl, cookieName, '', 0)
    return reply.redirect(session ? await system.leave(session) : '/', 303)
  })
  const [someone] = system.people
  const demo = `${someone?.number} / ${someone?.password}`
  app.get('/prove', async (request, reply) => {
    const { nonce } = request.query as { nonce?: string }
    if (!sessionOf(request)) return reply.redirect(`/sign-in?return=${encodeURIComponent(request.url)}`, 303)
    return sendPage(reply, system, proveBody(text(nonce), false, demo), 200, elsewhere)
  })
  app.post('/prove', async (request, reply) => {
    const session = sessionOf(request)
    if (!isOurs(request, publicUrl) || !session) return reply.code(403).send()
    const form = (request.body ?? {}) as Record<string, unknown>
    const nonce = text(form.nonce)
    const account = book.prove(text(form.account).trim(), text(form.password))
    if (!account) return sendPage(reply, system, proveBody(nonce, true, demo), 403, elsewhere)
    const { number } = account
    const proof = await proofs.sign({ system: system.id, hub: hubOrigin, worker: session.sub, account: number, nonce })
    // In the fragment, which no server sees and no log contains; and only ever to the known hub.
    return reply.redirect(`${hubUrl}/systems#${new URLSearchParams({ system: system.id, proof })}`, 303)
  })
  await system.signIn(app, {
    sessions,
    returnPath,
    welcome(reply, session, returnTo) {
      setCookie(reply, publicUrl, cookieName, sessions.begin(session), SESSION_SECONDS)
      return reply.redirect(returnTo, 303)
    },
  })
  await app.listen({ port: settings.port, host: settings.host })
  return {
    port: (app.server.address() as AddressInfo).port,
    url: publicUrl,
    proofKey: proofs.publicKey,
    async close() {
      await app.close()
      book.close()
    },
  }
}
