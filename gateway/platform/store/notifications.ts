// Notifies every process of a change, through PostgreSQL's LISTEN and NOTIFY. A notification carries an id, never a value. It may
// be lost (a broken connection), so listeners also poll. It is sent after the commit, because NOTIFY inside a transaction takes a
// lock that serialises every commit of the server. A LISTEN cannot be checked: a pooler may silently give its server connection
// to others. So it sends itself an id of its own every few seconds, and subscribes again if it does not hear it.
import { randomBytes } from 'node:crypto'
import { EventEmitter } from 'node:events'
import pg from 'pg'

export type Topic = 'task' | 'delivery' | 'catalogue' | 'connector' | 'session' | 'keys' | 'pull'
/** The payload that it sends to itself. */
const PROOF = 'proof'

export interface Notifications {
  /** Notifies every process, this one included. Never throws; notifications within a few milliseconds are batched. */
  notify(topic: Topic, id: string): void
  /** Returns a function that stops listening. */
  listen(topic: Topic, heard: (id: string) => void): () => void
  /** Seconds of silence once it exceeds the limit; null while notifications are heard. */
  silentFor(): number | null
  close(): Promise<void>
}

const CHANNEL = 'yibiao'
const RECONNECT_MS = 1000
const PROVE_MS = 5000

export interface NotificationOptions {
  onError?: (error: Error) => void
  proveMs?: number
}

/** `url`: for listening, a connection of its own for its whole life. Notifications go through the pool. */
export async function openNotifications(url: string, pool: pg.Pool, options: NotificationOptions = {}): Promise<Notifications> {
  const { onError = () => {}, proveMs = PROVE_MS } = options
  const self = randomBytes(8).toString('hex')
  const local = new EventEmitter().setMaxListeners(0)
  let closed = false
  let listener: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  let pending: [Topic | typeof PROOF, string][] = []
  let flushing: Promise<void> = Promise.resolve()
  let flushTimer: NodeJS.Timeout | undefined
  let heardAt = performance.now()
  let subscribedAt = performance.now()

  async function connect(): Promise<void> {
    const client = new pg.Client({ connectionString: url, keepAlive: true, application_name: 'yibiao bell' })
    const again = (error?: Error) => {
      if (error) onError(error)
      client.removeAllListeners('end')
      client.end().catch(() => {})
      if (!closed && listener === client) {
        listener = undefined
        timer = setTimeout(() => void connect().catch(onError), RECONNECT_MS)
      }
    }
    listener = client
    subscribedAt = performance.now()
    client.on('error', again)
    client.on('end', () => again())
    client.on('notification', (message) => {
      for (const [topic, id] of JSON.parse(message.payload ?? '[]') as [Topic | typeof PROOF, string][])
        if (topic !== PROOF) local.emit(topic, id)
        else if (id === self) heardAt = performance.now()
    })
    try {
      await client.connect()
      await client.query(`listen ${CHANNEL}`)
    } catch (error) {
      again(error as Error)
    }
  }

  function flush(): void {
    flushTimer = undefined
    const notified = pending
    pending = []
    // A NOTIFY payload has at most 8000 bytes.
    for (let i = 0; i < notified.length; i += 50) {
      const payload = JSON.stringify(notified.slice(i, i + 50))
      flushing = flushing.then(async () => {
        await pool.query('select pg_notify($1, $2)', [CHANNEL, payload]).catch(onError)
      })
    }
  }

  const push = (topic: Topic | typeof PROOF, id: string): void => {
    if (closed) return
    pending.push([topic, id])
    flushTimer ??= setTimeout(flush, 2)
  }

  /** It missed two of its own notifications, although the subscription had time for both. */
  const isSilent = () => performance.now() - heardAt > 2.5 * proveMs
  const proving = setInterval(() => {
    if (isSilent() && listener && performance.now() - subscribedAt > 2.5 * proveMs) {
      const lost = listener
      listener = undefined
      lost.removeAllListeners('end')
      lost.end().catch(() => {})
      onError(new Error('the bell does not hear its own ring; it subscribes again'))
      void connect().catch(onError)
    }
    push(PROOF, self)
  }, proveMs)
  proving.unref()

  await connect()
  push(PROOF, self)
  return {
    notify: push,
    listen(topic, heard) {
      local.on(topic, heard)
      return () => local.off(topic, heard)
    },
    silentFor: () => (isSilent() ? Math.round((performance.now() - heardAt) / 1000) : null),
    async close() {
      clearInterval(proving)
      if (flushTimer) clearTimeout(flushTimer)
      flush()
      await flushing
      closed = true
      clearTimeout(timer)
      listener?.removeAllListeners('end')
      await listener?.end().catch(() => {})
    },
  }
}
