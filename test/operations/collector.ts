// A collector of traces: it takes OTLP over HTTP as JSON and keeps the spans.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface CollectedSpan {
  traceId: string
  spanId: string
  parentSpanId?: string
  name: string
  attributes: { key: string; value: Record<string, unknown> }[]
}

export async function startCollector() {
  const spans: CollectedSpan[] = []
  const services = new Set<string>()
  const server = createServer(async (request, response) => {
    const body = JSON.parse(Buffer.concat(await request.toArray()).toString())
    for (const resource of body.resourceSpans) {
      for (const { key, value } of resource.resource.attributes) if (key === 'service.name') services.add(value.stringValue)
      for (const scope of resource.scopeSpans) spans.push(...scope.spans)
    }
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans,
    services,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
