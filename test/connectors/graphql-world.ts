// A department with a GraphQL API: a real schema, executed by graphql-js over HTTP.
import { buildSchema, GraphQLError, graphql } from 'graphql'
import type { Log } from '../../connectors/index.ts'
import { createConnector } from '../support/connector.ts'
import { json, startHttpDepartment } from './http-department.ts'
import { BINDINGS, PEOPLE, RECORD_MAP, SECRET, section, TASK_MAP, TASKS, task, type World } from './world.ts'

export const SDL = `
  scalar Decimal
  type Query {
    up: Boolean!
    tasks(after: Int, first: Int!): TaskPage!
    people(ids: [ID!]!): [Person]!
    report(key: ID!): Receipt
  }
  type Mutation { submit(key: ID!, input: ReportInput!): Receipt }
  type TaskPage { nodes: [Task!]!, next: Int }
  type Task { id: ID!, title: String!, area: String!, due: String!, state: String!, form: String!, changed: String!, number: Int! }
  type Person { id: ID!, born: String, income: Decimal }
  type Receipt { number: String! }
  input ReportInput { XM: String!, CSRQ: String }
`

export const graphqlManifest = section(
  'graphql',
  `
settings: { origin: { description: origin }, token: { description: token, secret: true } }
system: { origin: "\${settings.origin}", path: /graphql }
schema: |${SDL.replaceAll('\n', '\n  ')}
signIn: { kind: bearer, token: "\${settings.token}" }
check: { operation: { document: "{ up }" } }
errors:
  - { when: { code: FORBIDDEN }, means: refused }
tasks:
  operation:
    document: "query Tasks($after: Int, $first: Int!) { tasks(after: $after, first: $first) { nodes { id title area due state form changed number } next } }"
    variables: { after: "\${since}", first: "\${size}" }
  rows: tasks.nodes
  watermark: { kind: greatest, from: number }
  paging: { kind: watermark, size: 2 }
  map:${TASK_MAP}
forms:${BINDINGS}
records:
  - objectClass: resident
    operation:
      document: "query People($ids: [ID!]!) { people(ids: $ids) { id born income } }"
      variables: { ids: "\${identifiers}" }
    rows: people
    identifier: id
    map:${RECORD_MAP}
delivery:
  idempotency: KEY
  send:
    operation:
      document: "mutation Submit($key: ID!, $input: ReportInput!) { submit(key: $key, input: $input) { number } }"
      variables: { key: "\${deliveryId}", input: "\${fields}" }
    acknowledgement: submit.number
  find:
    operation: { document: "query Report($key: ID!) { report(key: $key) { number } }", variables: { key: "\${deliveryId}" } }
    acknowledgement: report.number
`,
)

export async function graphqlWorld(log: Log): Promise<World> {
  const department = await startHttpDepartment()
  const schema = buildSchema(SDL)
  const tasks = [...TASKS]
  const ledger = new Map<string, string>()
  const effects: string[] = []
  let lose = false
  let lookups = 0
  const root = {
    up: true,
    tasks: ({ after, first }: { after?: number; first: number }) => {
      const changed = tasks.filter((t) => t.number > (after ?? 0))
      return { nodes: changed.slice(0, first), next: changed.length > first ? changed[first - 1]?.number : null }
    },
    people: ({ ids }: { ids: string[] }) => {
      lookups += 1
      return PEOPLE.filter((p) => ids.includes(p.id))
    },
    report: ({ key }: { key: string }) => (ledger.has(key) ? { number: ledger.get(key) } : null),
    submit: ({ key }: { key: string }) => {
      if (!ledger.has(key)) effects.push(key)
      ledger.set(key, ledger.get(key) ?? `R-${ledger.size + 1}`)
      return { number: ledger.get(key) }
    },
  }
  department.behave(async (request, response, raw) => {
    if (request.headers.authorization !== `Bearer ${SECRET}`) {
      const error = new GraphQLError('who are you', { extensions: { code: 'UNAUTHENTICATED' } })
      return json(response, 200, { errors: [error] })
    }
    const { query, variables } = JSON.parse(request.body) as { query: string; variables: Record<string, unknown> }
    const reply = await graphql({ schema, source: query, variableValues: variables, rootValue: root })
    if (lose && query.startsWith('mutation')) {
      lose = false
      return raw.socket.resetAndDestroy()
    }
    json(response, 200, reply)
  })
  const connect = (token: string) =>
    createConnector({
      manifest: graphqlManifest,
      settings: { origin: department.origin },
      secrets: { token },
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
