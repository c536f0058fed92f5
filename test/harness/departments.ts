// A program: several departments, each a real HTTP server on loopback with its own books. 5% of the deliveries are refused
// (always the same ones). 3% of the requests are acted upon and then cut off, 2% acted upon and answered 500. A department that
// gets a key honours it; one without a key acts each time.
import { createHash } from 'node:crypto'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Books {
  /** Each time the department acted. */
  effects: { task: string; submission: string; acknowledgement: string }[]
  /** Tasks whose delivery it refused. */
  refusals: string[]
  /** Repeats that the key kept from acting. */
  absorbed: number
}

interface Told {
  count: number
  /** Nothing goes wrong. */
  calm?: boolean
}

const told = JSON.parse(process.argv[2] ?? '{}') as Told
const chance = (text: string) => createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32

async function openDepartment(name: string): Promise<number> {
  const books: Books = { effects: [], refusals: [], absorbed: 0 }
  const byKey = new Map<string, [number, object]>()
  let requests = 0
  /** While true, replies are kept back; the test lets them go later. */
  let holding = false
  const held: (() => void)[] = []

  const act = (task: string, submission: string): [number, object] => {
    if (!told.calm && chance(`refuse ${task}`) < 0.05) {
      books.refusals.push(task)
      return [422, { reason: 'not in our files' }]
    }
    const acknowledgement = `${name}-${books.effects.length + 1}`
    books.effects.push({ task, submission, acknowledgement })
    return [200, { acknowledgement }]
  }

  const receive = (key: string | undefined, task: string, submission: string, reply: ServerResponse) => {
    const request = ++requests
    const before = key === undefined ? undefined : byKey.get(key)
    if (before) books.absorbed++
    const answer = before ?? act(task, submission)
    if (key !== undefined) byKey.set(key, answer)
    const luck = told.calm ? 1 : chance(`luck ${name} ${request}`)
    const send = () => {
      if (luck < 0.03) return reply.destroy()
      const [status, body] = luck < 0.05 ? [500, {}] : answer
      reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    }
    if (!holding) return send()
    // Held replies differ from the answer to the newer attempt.
    const late: [number, object][] = [
      [422, { reason: 'late' }],
      [200, { acknowledgement: 'late' }],
      [500, {}],
    ]
    const [status, body] = late[held.length % late.length] as [number, object]
    held.push(() => reply.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)))
    process.send?.({ held: held.length })
  }

  const server = createServer((request, reply) => {
    let text = ''
    request.on('data', (chunk) => {
      text += chunk
    })
    request.on('end', () => {
      if (request.url === '/books') return reply.end(JSON.stringify(books))
      if (request.url === '/hold') holding = true
      if (request.url === '/pass') holding = false
      if (request.url === '/release') for (const release of held.splice(0)) release()
      if (request.url !== '/deliveries') return reply.end()
      const { externalTaskId, submissionId } = JSON.parse(text) as { externalTaskId: string; submissionId: string }
      receive(request.headers['idempotency-key'] as string | undefined, externalTaskId, submissionId, reply)
    })
    // A sender that was killed half-way.
    request.on('error', () => {})
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return (server.address() as AddressInfo).port
}

const ports = await Promise.all(Array.from({ length: told.count }, (_, i) => openDepartment(`d${i}`)))
process.send?.({ ready: ports })
process.on('disconnect', () => process.exit())
