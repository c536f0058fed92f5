// A small departmental system over HTTP for these tests. It keeps its own ledger by delivery id, and misbehaves on demand.
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Arrival {
  method: string
  url: string
  headers: IncomingMessage['headers']
  body: string
}

export type Manner = (request: Arrival, response: ServerResponse, raw: IncomingMessage) => void

export interface HttpDepartment {
  origin: string
  arrivals: Arrival[]
  /** Delivery id -> its acknowledgement: what the department really did. */
  ledger: Map<string, string>
  /** Answers so instead of as usual; null: as usual. */
  behave(manner: Manner | null): void
  close(): Promise<void>
}

export const json = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}) => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify(body))
}

/** Books a report under its key and returns the number, as a department that honours the key does. */
export function book(department: HttpDepartment, request: Arrival): string {
  const key = String(request.headers['idempotency-key'])
  const known = department.ledger.get(key) ?? `R-${department.ledger.size + 1}`
  department.ledger.set(key, known)
  return known
}

export async function startHttpDepartment(): Promise<HttpDepartment> {
  let manner: Manner | null = null
  const department: HttpDepartment = {
    origin: '',
    arrivals: [],
    ledger: new Map(),
    behave: (next) => {
      manner = next
    },
    close: () => stop(server),
  }
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const arrival: Arrival = {
      method: request.method ?? '',
      url: request.url ?? '',
      headers: request.headers,
      body: Buffer.concat(chunks).toString(),
    }
    department.arrivals.push(arrival)
    ;(manner ?? asUsual)(arrival, response, request)
  })
  const asUsual: Manner = (request, response) => {
    const found = /^\/reports\/(.+)$/.exec(request.url)
    if (request.method === 'POST' && request.url === '/reports') return json(response, 201, { number: book(department, request) })
    if (found) {
      const number = department.ledger.get(decodeURIComponent(found[1] ?? ''))
      return number ? json(response, 200, { number }) : json(response, 404, { error: 'not found' })
    }
    if (request.url.startsWith('/people')) {
      const { ids } = JSON.parse(request.body) as { ids: string[] }
      return json(response, 200, {
        people: ids.map((id) => ({ id, who: request.headers.authorization ?? null, born: '19440305' })),
      })
    }
    if (request.url === '/ping') return json(response, 200, { up: true })
    return json(response, 404, { error: 'no such page' })
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  department.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return department
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections()
  server.close()
  await once(server, 'close')
}
