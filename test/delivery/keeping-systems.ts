// Three realistic departments: a REST server, a GraphQL server (graphql-js) and a PostgreSQL database, each with its own books.
// Each can lose one of its fields, like a department that changes its system without notice.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buildSchema, graphql } from 'graphql'
import pg from 'pg'
import type { Connector } from '../../connectors/index.ts'
import { startTcpFront } from '../connectors/tcp-front.ts'
import { createConnector } from '../support/connector.ts'
import { emptyDatabase } from '../support/database.ts'
import type { Department } from './department.ts'

export const FIELDS = ['F0', 'F1', 'F2'] as const

export interface Keeping extends Department {
  /** What the department keeps, by delivery id. */
  kept: Map<string, Record<string, unknown>>
  /** The system no longer has this field; null: it has all of them. */
  drop(field: string | null): Promise<void>
  /** The next version of the connector, from another manifest text. */
  publish(change: (manifest: string) => string): void
  close(): Promise<void>
}

const head = (id: string, kind: string) => `
manifest: 1
id: ${id}
kind: ${kind}
department: { id: ${id}, name: { zh: ${id}, en: ${id} } }
limits: { connectSeconds: 2, replySeconds: 2, totalSeconds: 4 }
`

/** A connector that the next version replaces in place, as the set of connectors does. */
function versions(text: string, of: (manifest: string) => Connector) {
  const open: Connector[] = []
  const department: Pick<Keeping, 'connector' | 'received' | 'asked' | 'publish'> = {
    connector: of(text),
    ...{ received: [], asked: [] },
    publish(change) {
      open.push(department.connector)
      department.connector = of(change(text))
    },
  }
  const close = async () => {
    for (const one of [...open, department.connector]) await one.close()
  }
  return { department, close }
}

async function listen(handle: (method: string, url: string, body: string) => Promise<[number, unknown]> | [number, unknown]) {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const [status, body] = await handle(request.method ?? '', request.url ?? '', Buffer.concat(chunks).toString())
    response.writeHead(status, { 'content-type': 'application/json' }).end(body === undefined ? '' : JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { origin, close: () => new Promise<unknown>((resolve) => server.close(resolve)) }
}

const overHttp = (origin: string) => (manifest: string) =>
  createConnector({ manifest, settings: { origin }, secrets: {}, allowOrigins: [origin], development: true })

/** Accepts anything under a number of its own, and keeps the fields that it knows, as Directus does. */
export async function restKeeping(id: string, more = ''): Promise<Keeping> {
  const kept = new Map<string, Record<string, unknown>>()
  let dropped: string | null = null
  let moved = false
  const { origin, close } = await listen((method, url, body) => {
    if (moved) return [404, undefined]
    const key = url.split('/').at(-1) ?? ''
    const known = kept.get(key)
    if (method === 'GET') return known ? [200, { data: known }] : [404, { error: 'none' }]
    const sent = JSON.parse(body) as { id: string; data: Record<string, unknown> }
    const number = kept.get(sent.id)?.number ?? `R-${kept.size + 1}`
    const whole = Object.entries(sent.data).filter(([code]) => code !== dropped)
    kept.set(sent.id, { number, ...Object.fromEntries(whole) })
    return [200, { number }]
  })
  const text = `${head(id, 'rest')}
settings: { origin: { description: origin } }
system: { origin: "\${settings.origin}" }
signIn: { kind: none }
check: { operation: { path: /ping } }
delivery:
  idempotency: NATURAL_KEY
  send:
    operation: { method: POST, path: /reports, body: { id: "\${deliveryId}", data: "\${fields}" } }
    acknowledgement: number
${more}`
  const { department, close: done } = versions(text, overHttp(origin))
  return Object.assign(department, {
    kept,
    async drop(field: string | null) {
      moved = field === '/reports'
      dropped = field
    },
    async close() {
      await done()
      await close()
    },
  })
}

const SDL = (fields: readonly string[]) => `
  scalar Anything
  input ReportInput { ${fields.map((f) => `${f}: String`).join(', ')} }
  type Report { number: String!, ${fields.map((f) => `${f}: String`).join(', ')} }
  type Query { up: Boolean, report(key: ID!): Report }
  type Mutation { submit(key: ID!, input: ReportInput!): Report, keep(key: ID!, input: Anything!): Report }`

/** `open`: the manifest sends the fields as one piece of JSON, which the system's own schema does not look into. */
export async function graphqlKeeping(id: string, more = '', open = false): Promise<Keeping> {
  const kept = new Map<string, Record<string, unknown>>()
  let schema = buildSchema(SDL(FIELDS))
  let dropped: string | null = null
  const keep = ({ key, input }: { key: string; input: Record<string, unknown> }) => {
    const number = kept.get(key)?.number ?? `R-${kept.size + 1}`
    kept.set(key, { number, ...input, ...(dropped !== null && { [dropped]: null }) })
    return kept.get(key)
  }
  const root = { up: true, report: ({ key }: { key: string }) => kept.get(key) ?? null, submit: keep, keep }
  const { origin, close } = await listen(async (_method, _url, body) => {
    const { query, variables } = JSON.parse(body)
    const result = await graphql({ schema, source: query, rootValue: root, variableValues: variables })
    return [result.data === undefined ? 400 : 200, result]
  })
  const verb = open ? ['keep', 'Anything'] : ['submit', 'ReportInput']
  const text = `${head(id, 'graphql')}
settings: { origin: { description: origin } }
system: { origin: "\${settings.origin}", path: /graphql }
signIn: { kind: none }
delivery:
  idempotency: KEY
  send:
    operation:
      document: "mutation Hand($key: ID!, $input: ${verb[1]}!) { ${verb[0]}(key: $key, input: $input) { number } }"
      variables: { key: "\${deliveryId}", input: "\${fields}" }
    acknowledgement: ${verb[0]}.number
${more}`
  const { department, close: done } = versions(text, overHttp(origin))
  return Object.assign(department, {
    kept,
    async drop(field: string | null) {
      dropped = field
      if (!open) schema = buildSchema(SDL(FIELDS.filter((f) => f !== field)))
    },
    async close() {
      await done()
      await close()
    },
  })
}

/** Takes the fields as JSON and stores them in columns of its own. */
export async function sqlKeeping(id: string, more = ''): Promise<Keeping> {
  const url = await emptyDatabase()
  const front = await startTcpFront(url)
  const own = new pg.Client({ connectionString: url })
  own.on('error', () => {})
  await own.connect()
  await own.query('create table report (id text primary key, number serial, f0 text, f1 text, f2 text)')
  const { rows } = await own.query<{ database: string; role: string }>(
    'select current_database() as database, current_user as role',
  )
  const [{ database, role } = { database: '', role: '' }] = rows
  const host = `127.0.0.1:${front.port}`
  const kept = new Map<string, Record<string, unknown>>()
  const text = `${head(id, 'sql')}
settings: { host: { description: host }, database: { description: database }, user: { description: role }, password: { description: p, secret: true } }
system: { database: "postgresql://\${settings.user}@\${settings.host}/\${settings.database}" }
signIn: { kind: password, password: "\${settings.password}" }
delivery:
  idempotency: NATURAL_KEY
  send:
    operation:
      statement: >-
        insert into report as r (id, f0, f1, f2)
        select :deliveryId, d->>'F0', d->>'F1', d->>'F2' from (select :fields::jsonb as d) as given
        on conflict (id) do update set f0 = excluded.f0, f1 = excluded.f1, f2 = excluded.f2 returning r.number
    acknowledgement: $[0].number
${more}`
  const { department, close: done } = versions(text, (manifest) =>
    createConnector({
      manifest,
      settings: { host, database, user: role },
      secrets: { password: 'x' },
      allowOrigins: [`postgresql://${host}`],
      development: true,
    }),
  )
  let gone: string | null = null
  return Object.assign(department, {
    kept,
    /** A column that is gone; `value of F1`: one that keeps three characters. */
    async drop(field: string | null) {
      if (gone) await own.query(`alter table report add column ${gone} text`)
      gone = field && /^F\d$/.test(field) ? field.toLowerCase() : null
      if (gone) await own.query(`alter table report drop column ${gone}`)
      await own.query('drop trigger if exists forgets on report')
      if (field?.startsWith('value of ')) {
        const column = field.slice('value of '.length).toLowerCase()
        await own.query(`create or replace function forget() returns trigger language plpgsql as
          $f$ begin new.${column} := left(new.${column}, 3); return new; end $f$`)
        await own.query('create trigger forgets before insert or update on report for each row execute function forget()')
      }
    },
    async close() {
      await done()
      await own.end()
      await front.close()
    },
  })
}
