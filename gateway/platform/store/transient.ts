// Which database failures are temporary: a server that restarts, recovers or is a standby about to take over, a lost connection,
// a full disk, colliding transactions. Callers get DATABASE_UNAVAILABLE and may retry. Work that is safe to repeat is retried up
// to a deadline.
import { setTimeout as wait } from 'node:timers/promises'
import { HubError } from '../../../schema/index.ts'

/** The server is stopping, starting, or takes no writes: connection (08), shutdown and recovery (57P), standby (25006). */
const WRONG_SERVER = /^(08...|57P..|25006)$/
/** No room (53), colliding transactions (40), a lock timeout (55P03), statements the server ended (25P03, 25P04, 57014, 58030). */
const PASSING = /^(53...|40001|40003|40P01|55P03|25P0[34]|57014|58030)$/
const SYSTEM = new Set([
  ...['ECONNRESET', 'ECONNREFUSED', 'ECONNABORTED', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'ENETUNREACH', 'EHOSTUNREACH'],
  ...['EAI_AGAIN', 'ENOTFOUND'],
])
/** pg has no code for these. */
const WORDS =
  /Connection terminated|Connection ended|timeout exceeded when trying to connect|not queryable|server closed the connection/i

export function databaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = (error as { code?: unknown }).code
  if (typeof code === 'string') return WRONG_SERVER.test(code) || PASSING.test(code) || SYSTEM.has(code)
  return WORDS.test(error.message)
}

/** A connection with this error is not used again: the next one may lead to the server that has taken over. */
export function leadsAstray(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' && WRONG_SERVER.test(code)
}

/** The outcome of the failed try is unknown, so `work` must be safe to repeat. */
export async function throughTransients<T>(work: () => Promise<T>, patienceMs: number): Promise<T> {
  const deadline = Date.now() + patienceMs
  for (let pause = 25; ; pause = Math.min(pause * 2, 400)) {
    try {
      return await work()
    } catch (error) {
      if (!databaseAway(error)) throw error
      if (Date.now() + pause > deadline) throw new HubError('DATABASE_UNAVAILABLE', { cause: error })
      await wait(pause * (0.5 + Math.random() / 2))
    }
  }
}
