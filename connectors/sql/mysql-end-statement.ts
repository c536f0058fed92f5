// Ends what a connection is doing once its time is over or nobody waits any more: on the server with KILL QUERY over another
// connection, which MySQL and MariaDB allow for one's own sessions; where that brings no answer either, by giving the connection up.
import { type ConnectionOptions, createConnection } from 'mysql2/promise'

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

async function kill(options: ConnectionOptions, threadId: number): Promise<void> {
  try {
    const other = await createConnection({ ...options, connectTimeout: GRACE_MS })
    other.on('error', () => {})
    const over = setTimeout(() => other.destroy(), GRACE_MS)
    await Promise.race([other.query(`kill query ${threadId}`), new Promise((resolve) => setTimeout(resolve, GRACE_MS).unref())])
    clearTimeout(over)
    other.destroy()
  } catch {
    // A server that takes no connection ends nothing; the connection is given up.
  }
}
