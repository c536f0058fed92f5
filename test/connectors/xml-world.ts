// A department with XML over plain HTTP, in GB 18030, which takes queries as form data.
import iconv from 'iconv-lite'
import type { Log } from '../../connectors/index.ts'
import { readXml, writeXml } from '../../connectors/xml/index.ts'
import { createConnector } from '../support/connector.ts'
import { startHttpDepartment } from './http-department.ts'
import { BINDINGS, PEOPLE, RECORD_MAP, SECRET, section, TASK_MAP, TASKS, task, type World } from './world.ts'

export const xmlManifest = section(
  'rest',
  `
settings: { origin: { description: origin }, key: { description: key, secret: true } }
system: { origin: "\${settings.origin}", basePath: /api }
signIn: { kind: header, header: X-Key, value: "\${settings.key}" }
format: xml
encoding: GB18030
check: { operation: { path: /ping } }
success: { path: Reply.Code, equals: "0" }
errors:
  - { when: { path: Reply.Code, equals: "404" }, means: absent }
tasks:
  operation: { path: /tasks, query: { since: "\${since}", offset: "\${offset}", size: "\${size}" } }
  rows: Reply.Tasks.Task
  watermark: { kind: greatest, from: number }
  paging: { kind: offset, size: 2 }
  map:${TASK_MAP}
forms:${BINDINGS}
records:
  - objectClass: resident
    operation: { method: POST, path: /people, form: { ids: "\${identifiers}" } }
    rows: Reply.Person
    identifier: id
    map:${RECORD_MAP}
delivery:
  idempotency: KEY
  send:
    operation:
      method: POST
      path: /reports
      body: { Report: { "@key": "\${deliveryId}", Fields: "\${fields}" } }
    acknowledgement: Reply.Number
  find:
    operation: { path: "/reports/\${deliveryId}" }
    acknowledgement: Reply.Number
`,
)

export async function xmlWorld(log: Log): Promise<World> {
  const department = await startHttpDepartment()
  const tasks = [...TASKS]
  const ledger = new Map<string, string>()
  const effects: string[] = []
  let lose = false
  let lookups = 0
  department.behave((request, response, raw) => {
    const url = new URL(request.url, department.origin)
    const tell = (status: number, reply: object) => {
      response.writeHead(status, { 'content-type': 'application/xml' })
      const text = `<?xml version="1.0" encoding="GB18030"?>\n${writeXml({ Reply: reply })}`
      response.end(iconv.encode(text, 'GB18030'))
    }
    if (request.headers['x-key'] !== SECRET) return tell(401, { Code: 401 })
    if (url.pathname === '/api/ping') return tell(200, { Code: 0 })
    if (url.pathname === '/api/tasks') {
      const changed = tasks.filter((t) => t.number > Number(url.searchParams.get('since') ?? 0))
      const [offset, size] = [Number(url.searchParams.get('offset')), Number(url.searchParams.get('size'))]
      return tell(200, { Code: 0, Tasks: { Task: changed.slice(offset, offset + size) } })
    }
    if (url.pathname === '/api/people') {
      lookups += 1
      const ids = (new URLSearchParams(request.body).get('ids') ?? '').split(',')
      return tell(200, { Code: 0, Person: PEOPLE.filter((p) => ids.includes(p.id)) })
    }
    const asked = /^\/api\/reports\/(.+)$/.exec(url.pathname)?.[1]
    if (asked) return ledger.has(asked) ? tell(200, { Code: 0, Number: ledger.get(asked) }) : tell(200, { Code: 404 })
    const { Report } = readXml(request.body) as { Report: { '@key': string } }
    const key = Report['@key']
    if (!ledger.has(key)) effects.push(key)
    ledger.set(key, ledger.get(key) ?? `R-${ledger.size + 1}`)
    if (lose) {
      lose = false
      return raw.socket.resetAndDestroy()
    }
    tell(201, { Code: 0, Number: ledger.get(key) })
  })
  const connect = (key: string) =>
    createConnector({
      manifest: xmlManifest,
      settings: { origin: department.origin },
      secrets: { key },
      allowOrigins: [department.origin],
      development: true,
      log,
    })
  const [connector, stranger] = [connect(SECRET), connect('another-token')]
  return {
    connector,
    stranger,
    addTask: async (id) => void tasks.push(task(id, tasks.length + 1)),
    work: async () => {},
    loseNextReply: () => {
      lose = true
    },
    effects: async () => effects,
    lookups: () => lookups,
    async close() {
      await Promise.all([connector.close(), stranger.close()])
      await department.close()
    },
  }
}
