import type { Log } from '../../connectors/index.ts'
import { createConnector } from '../support/connector.ts'
import { book, json, startHttpDepartment } from './http-department.ts'
import { BINDINGS, PEOPLE, RECORD_MAP, SECRET, section, TASK_MAP, TASKS, task, type World } from './world.ts'

const manifest = section(
  'rest',
  `
settings: { origin: { description: origin }, token: { description: token, secret: true } }
system: { origin: "\${settings.origin}", basePath: /api }
signIn: { kind: bearer, token: "\${settings.token}" }
check: { operation: { path: /ping } }
tasks:
  operation: { path: /tasks, query: { since: "\${since}", page: "\${cursor}" } }
  rows: items
  watermark: { kind: greatest, from: number }
  paging: { kind: cursor, next: next }
  map:${TASK_MAP}
forms:${BINDINGS}
records:
  - objectClass: resident
    operation: { method: POST, path: /people, body: { ids: "\${identifiers}" } }
    rows: people
    identifier: id
    map:${RECORD_MAP}
delivery:
  idempotency: KEY
  send:
    operation:
      method: POST
      path: /reports
      headers: { Idempotency-Key: "\${deliveryId}" }
      body: { data: "\${fields}" }
    acknowledgement: number
  find:
    operation: { path: "/reports/\${deliveryId}" }
    acknowledgement: number
`,
)

export async function restWorld(log: Log): Promise<World> {
  const department = await startHttpDepartment()
  const tasks = [...TASKS]
  const effects: string[] = []
  let lose = false
  let lookups = 0
  department.behave((request, response, raw) => {
    const url = new URL(request.url, department.origin)
    if (request.headers.authorization !== `Bearer ${SECRET}`) return json(response, 401, { error: 'no' })
    if (url.pathname === '/api/ping') return json(response, 200, {})
    if (url.pathname === '/api/tasks') {
      const changed = tasks.filter((t) => t.number > Number(url.searchParams.get('since') ?? 0))
      const page = Number(url.searchParams.get('page') ?? 0)
      return json(response, 200, {
        items: changed.slice(page * 2, page * 2 + 2),
        next: changed.length > page * 2 + 2 ? page + 1 : null,
      })
    }
    if (url.pathname === '/api/people') {
      lookups += 1
      const { ids } = JSON.parse(request.body) as { ids: string[] }
      return json(response, 200, { people: PEOPLE.filter((p) => ids.includes(p.id)) })
    }
    const asked = /^\/api\/reports\/(.+)$/.exec(url.pathname)?.[1]
    if (asked) {
      const number = department.ledger.get(asked)
      return number ? json(response, 200, { number }) : json(response, 404, {})
    }
    const key = String(request.headers['idempotency-key'])
    if (!department.ledger.has(key)) effects.push(key)
    const number = book(department, request)
    if (lose) {
      lose = false
      return raw.socket.resetAndDestroy()
    }
    json(response, 201, { number })
  })
  const connect = (token: string) =>
    createConnector({
      manifest,
      settings: { origin: department.origin },
      secrets: { token },
      allowOrigins: [department.origin],
      development: true,
      log,
    })
  const connector = connect(SECRET)
  const stranger = connect('another-token')
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
