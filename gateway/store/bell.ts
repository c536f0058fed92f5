// Tells every process that something changed, through PostgreSQL's LISTEN and NOTIFY. A ring carries an id, never a value. It
// may be lost (a broken connection), so whoever listens also looks for itself now and then; it is rung after the commit and not
// within it, because NOTIFY inside a transaction takes a lock that serialises every commit of the server.
import { EventEmitter } from 'node:events'
import pg from 'pg'

export type Topic = 'task' | 'delivery' | 'catalogue' | 'connector' | 'session' | 'keys'

export interface Bell {
  /** Rings on every process, this one included. Never throws; rings of the same few milliseconds travel together. */
  ring(topic: Topic, id: string): void
  /** Returns a function that stops listening. */
  listen(topic: Topic, heard: (id: string) => void): () => void
  close(): Promise<void>
}

const CHANNEL = 'yibiao'
const RECONNECT_MS = 1000

export async function openBell(url: string, pool: pg.Pool, onError: (error: Error) => void = () => {}): Promise<Bell> {
  const local = new EventEmitter().setMaxListeners(0)
  let closed = false
  let listener: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  let pending: [Topic, string][] = []
  let flushing: Promise<void> = Promise.resolve()
  let flushTimer: NodeJS.Timeout | undefined

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
    client.on('error', again)
    client.on('end', () => again())
    client.on('notification', (message) => {
      for (const [topic, id] of JSON.parse(message.payload ?? '[]') as [Topic, string][]) local.emit(topic, id)
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
    const rings = pending
    pending = []
    // A NOTIFY payload holds at most 8000 bytes.
    for (let i = 0; i < rings.length; i += 50) {
      const payload = JSON.stringify(rings.slice(i, i + 50))
      flushing = flushing.then(async () => {
        await pool.query('select pg_notify($1, $2)', [CHANNEL, payload]).catch(onError)
      })
    }
  }

  await connect()
  return {
    ring(topic, id) {
      if (closed) return
      pending.push([topic, id])
      flushTimer ??= setTimeout(flush, 2)
    },
    listen(topic, heard) {
      local.on(topic, heard)
      return () => local.off(topic, heard)
    },
    async close() {
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
