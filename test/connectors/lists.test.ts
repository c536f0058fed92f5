// Paged lists are read to their end, however the department marks it, and never without end.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Connector } from '../../connectors/index.ts'
import { createConnector } from '../support/connector.ts'
import { type Arrival, book, type HttpDepartment, json, startHttpDepartment } from './http-department.ts'
import { context, parcel } from './parcel.ts'
import { restManifest } from './rest-manifest.ts'

let department: HttpDepartment
const open: Connector[] = []

beforeEach(async () => {
  department = await startHttpDepartment()
})
afterEach(async () => {
  await Promise.all(open.splice(0).map((c) => c.close()))
  await department.close()
})

const tasks = (paging: string, watermark = '{ kind: greatest, from: n }') => `
tasks:
  operation: { path: /tasks, query: { since: "\${since}", next: "\${cursor}", from: "\${offset}", size: "\${size}" } }
  rows: items
  mostPages: 20
  watermark: ${watermark}
  paging: ${paging}
  map:
    - { to: externalId, from: n }
    - { to: title, from: n }
    - { to: division, convert: { name: constant, value: "420525101001" } }
    - { to: state, convert: { name: constant, value: OPEN } }
    - { to: updatedAt, convert: { name: constant, value: "2026-11-21T00:00:00Z" } }
`

function connect(manifest: string): Connector {
  const { origin } = department
  const connector = createConnector({
    manifest,
    settings: { origin },
    secrets: { key: 'k' },
    allowOrigins: [origin],
    development: true,
  })
  open.push(connector)
  return connector
}

async function pull(paging: string, since: string | null = null, watermark?: string) {
  const found: string[] = []
  let reached = ''
  for await (const page of connect(restManifest(tasks(paging, watermark))).pullTasks?.(since, context) ?? []) {
    found.push(...page.tasks.map((t) => t.externalId))
    reached = page.watermark
  }
  return { found, reached }
}

const asked = ({ url }: Arrival) => Object.fromEntries(new URL(url, department.origin).searchParams)
const numbers = Array.from({ length: 25 }, (_, i) => ({ n: i + 1 }))
const all = numbers.map(({ n }) => String(n))

describe('a list in pages', () => {
  test('by offset', async () => {
    department.behave((request, response) => {
      const { from, size } = asked(request)
      json(response, 200, { items: numbers.slice(Number(from), Number(from) + Number(size)) })
    })
    expect(await pull('{ kind: offset, size: 10 }')).toEqual({ found: all, reached: '25' })
    expect(department.arrivals).toHaveLength(3)
  })

  test('a next-page token of the department is sent without the other parameters', async () => {
    department.behave((request, response) => {
      const { next = '0' } = asked(request)
      const end = Number(next) + 10
      json(response, 200, { items: numbers.slice(Number(next), end), next: end < 25 ? end : null })
    })
    expect(await pull('{ kind: cursor, next: next, alone: true }', '0')).toEqual({ found: all, reached: '25' })
    expect(department.arrivals.map(asked).map(({ since, next }) => ({ since, next }))).toEqual([
      { since: '0', next: undefined },
      { since: undefined, next: '10' },
      { since: undefined, next: '20' },
    ])
  })

  test('by asking again from the newest', async () => {
    department.behave((request, response) => {
      const { since = '0' } = asked(request)
      const items = numbers.filter(({ n }) => n > Number(since)).slice(0, 10)
      json(response, 200, { items, last: items.at(-1)?.n ?? since, more: items.length === 10 })
    })
    const more = '{ kind: watermark, more: { from: more, equals: true } }'
    expect(await pull(more, '5', '{ kind: reply, from: last }')).toEqual({ found: all.slice(5), reached: '25' })
  })

  test('a token that never changes and a list without end are not walked for ever', async () => {
    department.behave((_request, response) => json(response, 200, { items: [{ n: 1 }], next: 'same' }))
    // It is fetched twice, and the repeated row is taken once.
    expect((await pull('{ kind: cursor, next: next }')).found).toEqual(['1'])
    let n = 0
    department.behave((_request, response) => json(response, 200, { items: [{ n: ++n }], next: n }))
    await expect(pull('{ kind: cursor, next: next }')).rejects.toMatchObject({ code: 'SOURCE_UNAVAILABLE' })
    expect(n).toBe(20)
  })

  test('a page that fails ends the pull after the pages that came before it', async () => {
    let page = 0
    department.behave((_request, response) => {
      page += 1
      if (page === 2) return json(response, 500, {})
      json(response, 200, { items: [{ n: page }], next: page })
    })
    const seen: string[] = []
    const walk = async () => {
      for await (const p of connect(restManifest(tasks('{ kind: cursor, next: next }'))).pullTasks?.(null, context) ?? [])
        seen.push(p.watermark)
    }
    await expect(walk()).rejects.toMatchObject({ code: 'SOURCE_UNAVAILABLE' })
    expect(seen).toEqual(['1'])
  })
})

describe('a department that must be asked before it is sent to', () => {
  const lookUp = restManifest().replace('idempotency: KEY', 'idempotency: LOOK_UP')

  test('is not sent what it has', async () => {
    const connector = connect(lookUp)
    const first = await connector.send?.(parcel('d-1'), context)
    expect(await connector.send?.(parcel('d-1'), context)).toEqual(first)
    expect(department.arrivals.filter((a) => a.method === 'POST')).toHaveLength(1)
  })

  test('is sent nothing while it cannot be asked', async () => {
    const connector = connect(lookUp)
    department.behave((request, response) =>
      request.method === 'GET' ? json(response, 500, {}) : json(response, 201, { number: book(department, request) }),
    )
    expect(await connector.send?.(parcel('d-2'), context)).toMatchObject({ kind: 'unsent' })
    expect(department.ledger.size).toBe(0)
  })
})
