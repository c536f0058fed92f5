// Ends what a connection is doing once its time is over or nobody waits any more: on the server with KILL QUERY over another
// connection, which MySQL and MariaDB allow for one's own sessions; where that brings no answer either, by giving the connection up.
import { type ConnectionOptions, createConnection } from 'mysql2/promise'
import { isServerError } from './mysql-error.ts'

/** How long the server is given to answer that it ended the statement. */
const GRACE_MS = 1000

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
  let ending: Promise<void> | undefined
  const end = () => {
    ending ??= kill(options, threadId).then(() => void setTimeout(() => given.abort(), GRACE_MS).unref())
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
      await ending
    },
  }
}

/** A server that does not notice that nobody waits any more would carry on and hold its locks: it is told again for a while. */
const AGAIN_MS = [1000, 2000, 4000, 8000, 16_000]

/** The session is given up after the first try whatever it comes to, so a late one meets nobody else's statement. */
async function kill(options: ConnectionOptions, threadId: number, again = AGAIN_MS): Promise<void> {
  if (await told(options, threadId)) return
  const [next, ...rest] = again
  if (next !== undefined) setTimeout(() => void kill(options, threadId, rest), next).unref()
}

async function told(options: ConnectionOptions, threadId: number): Promise<boolean> {
  try {
    const other = await createConnection({ ...options, connectTimeout: GRACE_MS })
    other.on('error', () => {})
    const late = new Promise<boolean>((resolve) => setTimeout(resolve, GRACE_MS, false).unref())
    const done = other.query(`kill query ${threadId}`).then(
      () => true,
      // No such session: it has ended.
      (error: unknown) => isServerError(error),
    )
    const ended = await Promise.race([done, late])
    other.destroy()
    return ended
  } catch {
    return false
  }
}
