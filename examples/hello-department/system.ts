// The smallest system of a department: a village library that asks for a yearly card and knows its readers. All people are
// invented. `node examples/hello-department/system.ts` runs it; the hub needs only the manifest next to it.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

const READERS = new Map([
  ['990101194403051232', { sfzh: '990101194403051232', xm: '赵一', csrq: '19440305', dh: '', dh2: '0717-3810001', jk: '有' }],
  ['990101195112242221', { sfzh: '990101195112242221', xm: '钱二', csrq: '19511224', dh: '13900000002', dh2: '', jk: '无' }],
])
const TASKS = [...READERS.values()].map(({ sfzh, xm }, i) => ({
  bh: `T-${i + 1}`,
  mc: '读者证年检',
  xzqh: '420525100201',
  zt: '0',
  gx: `2026年11月0${i + 1}日 08:00:00`,
  sfzh,
  xm,
}))
const RECEIVED = new Map<string, { number: string; data: unknown }>()

export function startSystem(key: string, port = 0) {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    if (request.headers['x-key'] !== key) return say(response, 401, { msg: 'who are you?' })
    if (url.pathname === '/ping') return say(response, 200, { up: true })
    if (url.pathname === '/tasks') {
      const since = url.searchParams.get('since') ?? ''
      return say(response, 200, { list: TASKS.filter((t) => t.gx > since) })
    }
    const reader = /^\/readers\/(\w+)$/.exec(url.pathname)?.[1]
    if (reader) return READERS.has(reader) ? say(response, 200, READERS.get(reader)) : say(response, 404, { msg: 'nobody' })
    const report = /^\/cards\/([\w-]+)$/.exec(url.pathname)?.[1]
    if (report && request.method === 'PUT') {
      // The same id again changes nothing: that is all that the hub requires of a department.
      const known = RECEIVED.get(report) ?? { number: `C-${RECEIVED.size + 1}`, data: await body(request) }
      RECEIVED.set(report, known)
      return say(response, 200, { number: known.number })
    }
    if (report && RECEIVED.has(report)) return say(response, 200, { number: RECEIVED.get(report)?.number })
    return say(response, 404, { msg: 'no such page' })
  })
  server.listen(port, '127.0.0.1')
  return { server, received: RECEIVED }
}

function say(response: ServerResponse, status: number, reply: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(reply))
}

async function body(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return JSON.parse(Buffer.concat(chunks).toString() || 'null')
}

if (import.meta.main) {
  const { server } = startSystem(process.env.LIBRARY_KEY ?? 'library', Number(process.env.PORT ?? 4090))
  server.once('listening', () => console.log('the library listens on', server.address()))
}
