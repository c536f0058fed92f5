// Hand-written code for exactly these ten departments: parallel calls over undici pools, and the merge. No sign-in, rules,
// journal or limits: the bound of what is possible on this machine. A program; its parent sends the origins.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Pool } from 'undici'
import { DEPARTMENTS, FIELDS, type Merged } from './shape.ts'

process.once('message', ({ origins }: { origins: string[] }) => {
  const pools = origins.map((origin) => new Pool(origin, { connections: 16 }))

  async function ask(pool: Pool, i: number, identifier: string): Promise<Merged[]> {
    const { body, statusCode } = await pool.request({ path: `/records/${encodeURIComponent(identifier)}`, method: 'GET' })
    const record = (await body.json()) as Record<string, string>
    if (statusCode !== 200 || record.number !== identifier) return []
    const id = DEPARTMENTS[i] ?? ''
    return FIELDS.map((f) => ({
      element: { id: `resident.${id}${f}` },
      value: record[f] ?? null,
      source: { department: { id } },
    }))
  }

  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const { identifier } = (JSON.parse(Buffer.concat(parts).toString()) as { variables: { identifier: string } }).variables
    const answers = await Promise.allSettled(pools.map((pool, i) => ask(pool, i, identifier)))
    const facts = answers.flatMap((a) => (a.status === 'fulfilled' ? a.value : []))
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ data: { subject: { facts } } }))
  })
  server.listen(0, '127.0.0.1', () =>
    process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql` }),
  )
  process.on('message', () => process.send?.({ rss: process.memoryUsage().rss, cpu: process.cpuUsage() }))
})
process.on('disconnect', () => process.exit())
