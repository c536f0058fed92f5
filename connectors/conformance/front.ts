// A proxy before an HTTP system that loses or delays replies, to test that a connector copes. It listens on this machine only,
// passes everything on unchanged, and stores nothing.
import { once } from 'node:events'
import { request as ask, createServer } from 'node:http'
import { request as askSecurely } from 'node:https'
import { type AddressInfo, createServer as createSilence, type Socket } from 'node:net'

export interface Front {
  port: number
  /** Drops the next reply of the system. */
  loseNext(): void
  /** Stops answering. */
  hold(): void
  /** Delays each request, so that concurrent ones can be counted. */
  slow(milliseconds: number): void
  /** The maximum number of concurrent requests. */
  most(): number
  close(): Promise<void>
}

export async function openFront(target: URL): Promise<Front> {
  let losing = false
  let held = false
  let delay = 0
  let now = 0
  let most = 0
  const server = createServer((incoming, outgoing) => {
    now += 1
    most = Math.max(most, now)
    outgoing.once('close', () => {
      now -= 1
    })
    if (held) return void incoming.resume()
    const losesThis = losing
    losing = false
    const { hostname, port, protocol, host } = target
    const speak = protocol === 'https:' ? askSecurely : ask
    const passed = speak(
      { hostname, port: port || undefined, method: incoming.method, path: incoming.url, headers: { ...incoming.headers, host } },
      (reply) => {
        if (losesThis) {
          reply.resume().once('end', () => incoming.socket.destroy())
          return
        }
        setTimeout(() => {
          outgoing.writeHead(reply.statusCode ?? 502, reply.headers)
          reply.pipe(outgoing)
        }, delay)
      },
    )
    passed.once('error', () => incoming.socket.destroy())
    incoming.pipe(passed)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    loseNext: () => {
      losing = true
    },
    hold: () => {
      held = true
    },
    slow: (milliseconds) => {
      delay = milliseconds
    },
    most: () => most,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** Accepts connections and never answers, whatever the protocol. */
export async function openSilence(): Promise<{ port: number; close(): void }> {
  const sockets = new Set<Socket>()
  const server = createSilence((socket) => {
    sockets.add(socket)
    socket.on('error', () => {}).resume()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}
