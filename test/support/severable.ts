// A network that can be cut: bytes go through to the hub, until every socket is closed and new ones are closed at once.

import type { AddressInfo } from 'node:net'
import { connect, createServer, type Socket } from 'node:net'

export interface Severable {
  port: number
  cut(): void
  mend(): void
  close(): Promise<void>
}

/** `to`: a port of this machine, or the path of a socket. */
export async function severable(to: number | string): Promise<Severable> {
  const open = new Set<Socket>()
  let whole = true
  const server = createServer((here) => {
    // What breaks on either side is broken on both.
    here.on('error', () => here.destroy())
    if (!whole) return here.destroy()
    const there = typeof to === 'number' ? connect(to, '127.0.0.1') : connect(to)
    there.on('error', () => here.destroy())
    for (const [one, other] of [
      [here, there],
      [there, here],
    ] as const) {
      open.add(one)
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
      one.pipe(other)
    }
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const sever = () => {
    for (const socket of open) socket.destroy()
  }
  return {
    port: (server.address() as AddressInfo).port,
    cut() {
      whole = false
      sever()
    },
    mend() {
      whole = true
    },
    close() {
      sever()
      return new Promise((done) => server.close(() => done()))
    },
  }
}
