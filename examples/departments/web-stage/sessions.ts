// The system's own sessions, in memory, with the provider's session of each, so that single sign-out finds them.
import { randomBytes } from 'node:crypto'

const LIFE_MS = 8 * 3_600_000

export interface Session {
  /** The person's id at the provider. */
  sub: string
  name: string
  /** The provider's name of the person at a logout: `sub` of OpenID Connect, NameID of SAML. */
  person: string
  /** The provider's session: `sid` of OpenID Connect, SessionIndex of SAML. */
  providerSession: string | undefined
  /** Data for signing out at the provider. */
  hint: unknown
  startedAt: number
}

export interface Sessions {
  /** The value for the cookie. */
  begin(session: Omit<Session, 'startedAt'>): string
  find(cookie: string | undefined): Session | undefined
  end(cookie: string | undefined): void
  /** Ends what the provider names: one of its sessions, or all of a person's that began before `before`. Returns the number. */
  endAll(which: { providerSession?: string | undefined; person?: string | undefined; before: number }): number
}

export function createSessions(): Sessions {
  const open = new Map<string, Session>()
  return {
    begin(session) {
      for (const [key, { startedAt }] of open) if (startedAt + LIFE_MS < Date.now()) open.delete(key)
      const cookie = randomBytes(32).toString('base64url')
      open.set(cookie, { ...session, startedAt: Date.now() })
      return cookie
    },
    find(cookie) {
      const found = cookie === undefined ? undefined : open.get(cookie)
      return found && found.startedAt + LIFE_MS > Date.now() ? found : undefined
    },
    end: (cookie) => void (cookie !== undefined && open.delete(cookie)),
    endAll({ providerSession, person, before }) {
      const named = (s: Session) =>
        providerSession ? s.providerSession === providerSession : person !== undefined && s.person === person
      const gone = [...open].filter(([, session]) => named(session) && session.startedAt <= before)
      for (const [key] of gone) open.delete(key)
      return gone.length
    },
  }
}
