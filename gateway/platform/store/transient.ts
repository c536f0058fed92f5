// Which database failures pass by themselves: the server restarts, recovers or is a standby that is about to take over, a connection is
// lost, a disk is full, two transactions collided. Who asked hears DATABASE_UNAVAILABLE and may try again; work that is safe to repeat
// is repeated through them, up to a deadline.
import { setTimeout as wait } from 'node:timers/promises'
import { HubError } from '../../../schema/index.ts'

/** The connection leads to a server that goes, comes, or takes no writes: connection (08), shutdown and recovery (57P), standby (25006). */
const WRONG_SERVER = /^(08...|57P..|25006)$/
/** No room (53), collisions of transactions (40), a lock that is not given (55P03), what the server ended (25P03, 25P04, 57014, 58030). */
const PASSING = /^(53...|40001|40003|40P01|55P03|25P0[34]|57014|58030)$/
const SYSTEM = new Set([
  ...['ECONNRESET', 'ECONNREFUSED', 'ECONNABORTED', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'ENETUNREACH', 'EHOSTUNREACH'],
  ...['EAI_AGAIN', 'ENOTFOUND'],
])
/** pg names no code for these. */
const WORDS =
  /Connection terminated|Connection ended|timeout exceeded when trying to connect|not queryable|server closed the connection/i

export function databaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = (error as { code?: unknown }).code
  if (typeof code === 'string') return WRONG_SERVER.test(code) || PASSING.test(code) || SYSTEM.has(code)
  return WORDS.test(error.message)
}

/** A connection that met this is not used again: the next one may lead to the server that has taken over. */
export function leadsAstray(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' && WRONG_SERVER.test(code)
}

/** The outcome of the lost try is unknown, so `work` must be harmless when done twice. */
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
