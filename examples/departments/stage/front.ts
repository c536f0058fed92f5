// The TCP port where the hub reaches a department's database. The department decides what passes and what is cut.
import { type AddressInfo, createServer, type Socket } from 'node:net'

export interface Front {
  port: number
  /** Cuts all connections. */
  cut(): void
  close(): Promise<void>
}

interface FrontOptions {
  port: number
  host: string
  /** Called for each new connection; false cuts it at once. */
  admits(): boolean
  connect(): Socket
  /** Passes bytes on, both ways; `end` cuts both. */
  carry(client: Socket, database: Socket, end: () => void): void
}

export async function openFront({ port, host, admits, connect, carry }: FrontOptions): Promise<Front> {
  const open = new Set<Socket>()
  const server = createServer((client) => {
    if (!admits()) return void client.destroy()
    const database = connect()
    open.add(client)
    const end = () => {
      open.delete(client)
      client.destroy()
      database.destroy()
    }
    for (const one of [client, database]) one.on('error', end).on('close', end)
    carry(client, database, end)
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

/** Respects the other side's back pressure. */
export function passOn(from: Socket, to: Socket, bytes: Buffer): void {
  if (to.write(bytes)) return
  from.pause()
  to.once('drain', () => from.resume())
}
