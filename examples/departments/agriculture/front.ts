// The TCP port at which the hub reaches the exchange database: passes bytes on, and stands in for a bad network. `down` cuts every
// connection, `hang` passes nothing on, `fail` takes no new ones.
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import type { ModeSwitch } from '../stage/index.ts'
import type { ExchangeDatabase } from './exchange-database.ts'

export interface Front {
  port: number
  /** Cuts all connections. */
  cut(): void
  close(): Promise<void>
}

export async function openFront(
  upstream: ExchangeDatabase['upstream'],
  mode: ModeSwitch,
  port: number,
  host: string,
): Promise<Front> {
  const open = new Set<Socket>()
  const server = createServer((client) => {
    if (['down', 'fail'].includes(mode.get().mode)) return void client.destroy()
    const database = connect(upstream)
    open.add(client)
    const end = () => {
      open.delete(client)
      client.destroy()
      database.destroy()
    }
    for (const [from, to] of [
      [client, database],
      [database, client],
    ] as const) {
      from.on('error', end).on('close', end)
      from.on('data', (bytes) => {
        if (mode.get().mode !== 'hang' && !to.write(bytes)) {
          from.pause()
          to.once('drain', () => from.resume())
        }
      })
    }
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
