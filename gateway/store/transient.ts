// Which database failures pass by themselves: the server restarts or recovers, a connection is lost, two transactions collided.
// Work that is safe to repeat is repeated through them, up to a deadline; then the caller hears DATABASE_UNAVAILABLE.
import { setTimeout as wait } from 'node:timers/promises'
import { HubError } from '../../schema/index.ts'

/** SQLSTATEs: connection (08), shutdown and recovery (57P0x), too many connections, serialization failure, deadlock. */
const STATES = /^(08...|57P0[1-5]|53300|40001|40P01)$/
const SYSTEM = new Set(['ECONNRESET', 'ECONNREFUSED', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'ENETUNREACH', 'EHOSTUNREACH'])
/** pg names no code for these. */
const WORDS =
  /Connection terminated|Connection ended|timeout exceeded when trying to connect|not queryable|server closed the connection/i

function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = (error as { code?: unknown }).code
  if (typeof code === 'string') return STATES.test(code) || SYSTEM.has(code)
  return WORDS.test(error.message)
}

/** The outcome of the lost try is unknown, so `work` must be harmless when done twice. */
export async function throughTransients<T>(work: () => Promise<T>, patienceMs: number): Promise<T> {
  const deadline = Date.now() + patienceMs
  for (let pause = 25; ; pause = Math.min(pause * 2, 400)) {
    try {
      return await work()
    } catch (error) {
      if (!isTransient(error)) throw error
      if (Date.now() + pause > deadline) throw new HubError('DATABASE_UNAVAILABLE', { cause: error })
      await wait(pause * (0.5 + Math.random() / 2))
    }
  }
}
