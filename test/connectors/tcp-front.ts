// A TCP front for a database server's Unix socket, as a department's database would be reached. It can lose replies and hang.
import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { join } from 'node:path'

export interface TcpFront {
  port: number
  /** The server's next answer after the bytes that contain this text is lost, with the connection. */
  loseReplyTo(text: string | null): void
  /** From now on nothing is passed on. */
  hang(): void
  /** As before it hung; what was swallowed stays lost. */
  pass(): void
  /** From now on every connection is cut as it arrives. */
  refuse(on: boolean): void
  close(): Promise<void>
}

/** Takes the URL of a PostgreSQL database, or the path of a socket file. */
export async function startTcpFront(databaseUrl: string): Promise<TcpFront> {
  // postgres://user@/name?host=... has no host of its own, which URL does not parse.
  const socketFolder = new URLSearchParams(databaseUrl.slice(databaseUrl.indexOf('?'))).get('host') ?? ''
  const path = databaseUrl.startsWith('/') ? databaseUrl : join(socketFolder, '.s.PGSQL.5432')
  const sockets = new Set<Socket>()
  let losing: string | null = null
  let hanging = false
  let refusing = false
  const server = createServer((client) => {
    if (refusing) return void client.resetAndDestroy()
    const upstream = connect(path)
    let lost = false
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        sockets.delete(socket)
        client.destroy()
        upstream.destroy()
      })
    }
    client.on('data', (bytes) => {
      if (hanging) return
      if (losing !== null && bytes.includes(losing)) {
        losing = null
        lost = true
      }
      upstream.write(bytes)
    })
    // The server's answer proves that the statement was carried out; it is dropped with the connection.
    upstream.on('data', (bytes) => (lost ? client.resetAndDestroy() : hanging || client.write(bytes)))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    loseReplyTo: (text) => {
      losing = text
    },
    hang: () => {
      hanging = true
    },
    pass: () => {
      hanging = false
    },
    refuse: (on) => {
      refusing = on
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
