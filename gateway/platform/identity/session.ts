// Browser sessions in PostgreSQL, so that any web process knows them and a restart loses none. The cookie has a random id, the
// table its keyed hash. The tokens are sealed for that one row and never reach the page.
import { randomBytes } from 'node:crypto'
import type { Database } from '../store/database.ts'
import type { Notifications } from '../store/notifications.ts'
import type { Seal } from '../store/seal.ts'

/** A working day, after which people sign in again. */
export const SESSION_SECONDS = 12 * 60 * 60
/** An idle session ends after this long. */
const IDLE_MS = 2 * 60 * 60_000
/** Minimum time between two updates of `seen_at`. */
const SEEN_MS = 60_000

export interface SessionTokens {
  accessToken: string
  /** Milliseconds since 1970. */
  accessExpiresAt: number
  refreshToken: string | undefined
  idToken: string
}

export interface Session extends SessionTokens {
  key: Buffer
  sealed: Buffer
}

export interface Sessions {
  /** Returns the value for the cookie. */
  create(worker: string, sid: string | undefined, tokens: SessionTokens): Promise<string>
  find(cookie: string): Promise<Session | undefined>
  end(cookie: string): Promise<void>
  endByKey(key: Buffer): Promise<void>
  /** Ends the sessions that the provider names: one of its sessions, or all of a person's that began no later than `before`. */
  endAt(which: ({ sid: string } | { worker: string }) & { before: Date }): Promise<number>
  seal(key: Buffer, tokens: SessionTokens): Buffer
}

export interface SessionOptions {
  db: Database
  seal: Seal
  notifications: Notifications
  clock: () => Date
}

export function createSessions({ db, seal, notifications, clock }: SessionOptions): Sessions {
  const keyOf = (cookie: string) => seal.hash(cookie, 'session')
  const place = (key: Buffer) => `session.${key.toString('hex')}`
  const sealTokens = (key: Buffer, tokens: SessionTokens) => seal.sealJson(tokens, place(key))

  async function endByKey(key: Buffer): Promise<void> {
    const gone = await db.deleteFrom('session').where('id_hash', '=', key).returning('worker_id').executeTakeFirst()
    if (gone) notifications.notify('session', gone.worker_id)
  }

  return {
    seal: sealTokens,
    endByKey,
    end: (cookie) => endByKey(keyOf(cookie)),

    async create(worker, sid, tokens) {
      const now = clock()
      const cookie = randomBytes(32).toString('base64url')
      const key = keyOf(cookie)
      await db.deleteFrom('session').where('expires_at', '<', now).execute()
      await db
        .insertInto('session')
        .values({
          id_hash: key,
          worker_id: worker,
          sid: sid ?? null,
          data_sealed: sealTokens(key, tokens),
          created_at: now,
          seen_at: now,
          expires_at: new Date(now.getTime() + SESSION_SECONDS * 1000),
        })
        .execute()
      return cookie
    },

    async find(cookie) {
      const now = clock()
      const key = keyOf(cookie)
      const row = await db
        .selectFrom('session')
        .select(['data_sealed', 'seen_at'])
        .where('id_hash', '=', key)
        .where('expires_at', '>', now)
        .where('seen_at', '>', new Date(now.getTime() - IDLE_MS))
        .executeTakeFirst()
      if (!row) return undefined
      if (now.getTime() - row.seen_at.getTime() > SEEN_MS)
        await db.updateTable('session').set({ seen_at: now }).where('id_hash', '=', key).execute()
      return { key, sealed: row.data_sealed, ...seal.openJson<SessionTokens>(row.data_sealed, place(key)) }
    },

    async endAt(which) {
      const gone = await db
        .deleteFrom('session')
        .where('created_at', '<=', which.before)
        .where('sid' in which ? 'sid' : 'worker_id', '=', 'sid' in which ? which.sid : which.worker)
        .returning('worker_id')
        .execute()
      for (const id of new Set(gone.map((row) => row.worker_id))) notifications.notify('session', id)
      return gone.length
    },
  }
}
