// A free port. It is below the range from which the system assigns ports, so that it stays free until it is used.
import { createServer } from 'node:net'

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })

export async function freePort(beside: readonly number[] = []): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000)
    if ((await Promise.all([0, ...beside].map((n) => isFree(port + n)))).every(Boolean)) return port
  }
}
