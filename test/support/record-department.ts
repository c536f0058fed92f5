// A department with records behind the Connector contract, over real HTTP: one small server that logs the requests it gets. It is
// for tests of how the hub uses records, apart from the manifest language.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Connector, LookupReply, SystemRecord } from '../../connectors/contract.ts'
import { type ElementId, type ObjectClass, said, type Value } from '../../schema/index.ts'

export interface RecordDepartment {
  connector: Connector
  /** Every lookup call that arrived. */
  calls: { objectClass: string; identifiers: string[]; elements: string[]; worker: string }[]
  /** Puts a record in its store. */
  keep(identifier: string, values: Record<ElementId, Value | null>, asOf?: string | null): void
  /** "down" closes connections without an answer. */
  mode: 'up' | 'down'
  close(): Promise<void>
}

export async function recordDepartment(id: string, objectClass: ObjectClass, elements: ElementId[]): Promise<RecordDepartment> {
  const store = new Map<string, SystemRecord>()
  const calls: RecordDepartment['calls'] = []
  const server = createServer(async (request, response) => {
    const asked = JSON.parse(Buffer.concat(await request.toArray()).toString()) as RecordDepartment['calls'][number]
    calls.push(asked)
    if (department.mode === 'down') return request.socket.destroy()
    const records = asked.identifiers.flatMap((i) => {
      const record = store.get(i)
      if (!record) return []
      const kept = Object.entries(record.values).filter(([e]) => asked.elements.includes(e))
      return [[i, { ...record, values: Object.fromEntries(kept) }]]
    })
    response.end(JSON.stringify(records))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const connector: Connector = {
    id,
    department: id,
    kind: 'module',
    version: 1,
    capabilities: ['records'],
    records: [{ objectClass, elements }],
    idempotency: 'NONE',
    async check() {},
    async lookup(ofClass, identifiers, wanted, { caller }): Promise<LookupReply> {
      try {
        const body = JSON.stringify({ objectClass: ofClass, identifiers, elements: wanted, worker: caller.worker })
        const reply = await fetch(url, { method: 'POST', body })
        return { kind: 'found', records: new Map((await reply.json()) as [string, SystemRecord][]) }
      } catch {
        return { kind: 'failed', reason: 'unavailable', detail: said('no answer') }
      }
    },
    async close() {},
  }
  const department: RecordDepartment = {
    connector,
    calls,
    mode: 'up',
    keep: (identifier, values, asOf = null) => void store.set(identifier, { values, asOf, problems: {} }),
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
  return department
}
