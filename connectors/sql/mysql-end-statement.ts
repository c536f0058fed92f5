// Ends what a connection is doing once its time is over or nobody waits any more: on the server with KILL QUERY over another
// connection, which MySQL and MariaDB allow for one's own sessions, told again until it has ended: while a procedure runs with its
// definer's rights the session is not one's own (error 1095), and MariaDB (10.11) forgets what falls between two statements of a
// procedure. Where that does not help, the connection is given up and the session told to end for a while longer.
import { type Connection, type ConnectionOptions, createConnection } from 'mysql2/promise'
import { isServerError } from './mysql-error.ts'

/** How long the server is given to end the statement. */
const GRACE_MS = 1000
const TOLD_AGAIN_MS = 50
/** "You are not owner of thread". */
const KILL_DENIED = 1095

export interface StatementWatch {
  /** True once the statement was told to end. */
  ended(): boolean
  /** Aborted when the connection is of no more use. */
  given: AbortSignal
  /** Resolves when no KILL is under way: the next statement will not be hit by it. */
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

/** Resolves when somebody else says that the statement has ended, or when the time for it is over. */
async function killStatement(options: ConnectionOptions, threadId: number, stopped: AbortSignal): Promise<void> {
  const late = Date.now() + GRACE_MS
  await overAnother(options, async (other) => {
    for (; !stopped.aborted && Date.now() < late; await pause(TOLD_AGAIN_MS, stopped))
      await other.query(`kill query ${threadId}`).catch(unlessDenied)
  })
  await pause(late - Date.now(), stopped)
}

/** A server that does not notice that nobody waits any more would carry on and hold its locks: it is told again for a while. */
const AGAIN_MS = [1000, 2000, 4000, 8000, 16_000]

/** The session is given up whatever this comes to, so a late one meets nobody else's statement. */
async function killSession(options: ConnectionOptions, threadId: number, again = AGAIN_MS): Promise<void> {
  if (await overAnother(options, (other) => other.query(`kill ${threadId}`))) return
  const [next, ...rest] = again
  if (next !== undefined) setTimeout(() => void killSession(options, threadId, rest), next).unref()
}

/** True when it was said; also when there is no such session any more. */
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
