// The TCP port at which the hub reaches the department's database: passes bytes on, and stands in for a bad network. `down` cuts
// every connection; `drop-reply` holds back what follows the warning of a booked report and cuts once the database has committed.

import type { AddressInfo } from 'node:net'
import { connect, createServer, type Socket } from 'node:net'
import type { ModeSwitch } from '../stage/index.ts'

const MARK = 'SCJG-DROP-REPLY'
/** ReadyForQuery, outside a transaction: whatever was done is committed. */
const READY = Buffer.from([0x5a, 0, 0, 0, 5, 0x49])

export interface Front {
  port: number
  /** Cuts all connections, for `down`. */
  cut(): void
  close(): Promise<void>
}

export async function openFront(
  upstream: { host: string; port: number },
  mode: ModeSwitch,
  port: number,
  host: string,
): Promise<Front> {
  const open = new Set<Socket>()
  const server = createServer((client) => {
    if (mode.get().mode === 'down') {
      mode.take(true)
      client.destroy()
      return
    }
    const database = upstream.host.startsWith('/')
      ? connect(`${upstream.host}/.s.PGSQL.${upstream.port}`)
      : connect(upstream.port, upstream.host)
    open.add(client)
    const end = () => {
      open.delete(client)
      client.destroy()
      database.destroy()
    }
    client.on('error', end).on('close', end)
    database.on('error', end).on('close', end)
    client.pipe(database)
    let dropping = false
    database.on('data', (chunk) => {
      if (!dropping && chunk.includes(MARK)) dropping = mode.take(true).mode === 'drop-reply'
      if (dropping && chunk.includes(READY)) return end()
      if (!dropping && !client.write(chunk)) {
        database.pause()
        client.once('drain', () => database.resume())
      }
    })
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve))
  const cut = () => {
    for (const client of open) client.destroy()
  }
  return {
    port: (server.address() as AddressInfo).port,
    cut,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        cut()
      }),
  }
}
