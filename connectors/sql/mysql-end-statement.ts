// Ends a running statement at its deadline or when its caller is gone: with KILL QUERY over another connection, which MySQL and
// MariaDB allow for one's own sessions. It is repeated until the statement has ended. While a procedure runs with its definer's
// rights the session is not one's own (error 1095), and MariaDB (10.11) loses a KILL between two statements of a procedure. If
// that does not help, the connection is dropped and the session is killed repeatedly.
import { type Connection, type ConnectionOptions, createConnection } from 'mysql2/promise'
import { isServerError } from './mysql-error.ts'

/** How long the server has to end the statement. */
const GRACE_MS = 1000
const TOLD_AGAIN_MS = 50
/** "You are not owner of thread". */
const KILL_DENIED = 1095

export interface StatementWatch {
  /** True once the statement was killed. */
  ended(): boolean
  /** Aborts when the connection is no longer usable. */
  given: AbortSignal
  /** Resolves when no KILL is pending: the next statement will not be hit by it. */
  stop(): Promise<void>
}

export function endStatement(options: ConnectionOptions, threadId: number, seconds: number, signal: AbortSignal): StatementWatch {
  const given = new AbortController()
  const stopped = new AbortController()
  let ending: Promise<void> | undefined
  const end = () => {
    ending ??= killStatement(options, threadId, stopped.signal).then(() => {
      if (stopped.signal.aborted) return
      given.abort()
      void killSession(options, threadId)
    })
  }
  const timer = setTimeout(end, seconds * 1000)
  signal.addEventListener('abort', end, { once: true })
  if (signal.aborted) end()
  return {
    ended: () => ending !== undefined,
    given: given.signal,
    async stop() {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      stopped.abort()
      await ending
    },
  }
}

/** Resolves when the statement is reported ended, or when the time for that is over. */
async function killStatement(options: ConnectionOptions, threadId: number, stopped: AbortSignal): Promise<void> {
  const late = Date.now() + GRACE_MS
  await overAnother(options, async (other) => {
    for (; !stopped.aborted && Date.now() < late; await pause(TOLD_AGAIN_MS, stopped))
      await other.query(`kill query ${threadId}`).catch(unlessDenied)
  })
  await pause(late - Date.now(), stopped)
}

/** A server that does not notice the lost client would continue and keep its locks, so the KILL is repeated for a while. */
const AGAIN_MS = [1000, 2000, 4000, 8000, 16_000]

/** The session is dropped in any case, so a late KILL hits no other statement. */
async function killSession(options: ConnectionOptions, threadId: number, again = AGAIN_MS): Promise<void> {
  if (await overAnother(options, (other) => other.query(`kill ${threadId}`))) return
  const [next, ...rest] = again
  if (next !== undefined) setTimeout(() => void killSession(options, threadId, rest), next).unref()
}

/** True if it was sent; also if there is no such session any more. */
async function overAnother(options: ConnectionOptions, say: (other: Connection) => Promise<unknown>): Promise<boolean> {
  try {
    const other = await createConnection({ ...options, connectTimeout: GRACE_MS })
    other.on('error', () => {})
    const late = new Promise<boolean>((resolve) => setTimeout(resolve, 2 * GRACE_MS, false).unref())
    const done = say(other).then(
      () => true,
      (error: unknown) => isServerError(error) && error.errno !== KILL_DENIED,
    )
    const answered = await Promise.race([done, late])
    other.destroy()
    return answered
  } catch {
    return false
  }
}

function unlessDenied(error: unknown): void {
  if (!isServerError(error) || error.errno !== KILL_DENIED) throw error
}

const pause = (milliseconds: number, until: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (until.aborted || milliseconds <= 0) return resolve()
    const timer = setTimeout(done, milliseconds)
    until.addEventListener('abort', done, { once: true })
    function done() {
      clearTimeout(timer)
      until.removeEventListener('abort', done)
      resolve()
    }
  })
