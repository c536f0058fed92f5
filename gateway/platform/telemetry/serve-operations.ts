// A small server for operators, separate from the one for users: metrics, and the health of a process without another address
// (the worker role).
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Metrics } from './metrics.ts'
import type { Readiness } from './readiness.ts'

export interface OperationsServer {
  port: number
  close(): Promise<void>
}

/** Ends requests that do not arrive. */
const UNFINISHED = { requestTimeout: 30_000, connectionsCheckingInterval: 1000 }

export async function serveOperations(
  options: { port: number; host: string },
  metrics: Metrics,
  ready: () => Promise<Readiness>,
): Promise<OperationsServer> {
  const server = createServer(UNFINISHED, async (request, response) => {
    const say = (status: number, type: string, body: string) => response.writeHead(status, { 'content-type': type }).end(body)
    const json = (status: number, body: object) => say(status, 'application/json', JSON.stringify(body))
    const path = request.url?.split('?')[0]
    if (request.method !== 'GET') return json(405, { ok: false })
    if (path === '/healthz') return json(200, { ok: true })
    if (path === '/readyz') {
      const now = await ready()
      return json(now.ready ? 200 : 503, now)
    }
    if (path !== '/metrics') return json(404, { ok: false })
    try {
      say(200, metrics.registry.contentType, await metrics.text())
    } catch {
      say(500, 'text/plain', 'the metrics could not be read')
    }
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, options.host, () => resolve())
  })
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
