// Ten departmental systems in one process, each on its own port and the authority for ten elements of a resident, answering after
// a delay. Counts its calls. A program: `systems.ts <milliseconds>`; sends its parent its ports.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { DEPARTMENTS, FIELDS } from './shape.ts'

const hanging = new Set<string>()
let delayMs = Number(process.argv[2] ?? 0)
let calls = 0

const origins = await Promise.all(
  DEPARTMENTS.map(async (id) => {
    const server = createServer((request, response) => {
      calls += 1
      request.resume()
      if (hanging.has(id)) return
      const number = decodeURIComponent(request.url?.split('/').at(-1) ?? '')
      const record = { number, ...Object.fromEntries(FIELDS.map((f) => [f, `${id} ${f} of ${number}`])) }
      const answer = () => response.setHeader('content-type', 'application/json').end(JSON.stringify(record))
      if (delayMs === 0) answer()
      else setTimeout(answer, delayMs)
    })
    server.keepAliveTimeout = 60_000
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }),
)

process.on('message', (asked: { delayMs?: number; hanging?: string[] }) => {
  if (asked.delayMs !== undefined) delayMs = asked.delayMs
  if (asked.hanging) {
    hanging.clear()
    for (const id of asked.hanging) hanging.add(id)
  }
  const told = { calls }
  calls = 0
  process.send?.(told)
})
process.on('disconnect', () => process.exit())
process.send?.({ origins })
