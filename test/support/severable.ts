// A network that can be cut. It passes bytes through to the hub; when cut, it closes every socket, and each new one at once.

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
    // An error on one side closes both.
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
