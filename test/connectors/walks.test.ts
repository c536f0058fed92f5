// Lists as departments really deliver them: by number or link, with equal timestamps, with rows added, changed or withdrawn
// during the walk, systems that take one subject at a time, and hourly limits on calls.

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Connector, TaskPage } from '../../connectors/index.ts'
import { createBudget } from '../../connectors/protect/budget.ts'
import { because } from '../../schema/index.ts'
import { createConnector } from '../support/connector.ts'
import { type Arrival, type HttpDepartment, json, startHttpDepartment } from './http-department.ts'
import { context } from './parcel.ts'
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

const QUERY = 'since: "${since}", page: "${page}", offset: "${offset}", size: "${size}"'

const tasks = (lines: string) => `
tasks:
  operation: { path: /tasks, query: { ${lines.includes('paging') ? QUERY : 'since: "${since}"'} } }
  rows: items
  mostPages: 30
${lines}
  map:
    - { to: externalId, from: id }
    - { to: title, from: id }
    - { to: division, convert: { name: constant, value: "420525101001" } }
    - { to: state, convert: { name: constant, value: OPEN } }
    - { to: updatedAt, convert: { name: constant, value: "2026-11-21T00:00:00Z" } }
`

function connect(more: string, limits = ''): Connector {
  const { origin } = department
  const options = { settings: { origin }, secrets: { key: 'k' }, allowOrigins: [origin], development: true }
  const connector = createConnector({ ...options, manifest: restManifest(more, undefined, limits) })
  open.push(connector)
  return connector
}

async function pull(lines: string, since: string | null = null) {
  const pages: TaskPage[] = []
  for await (const page of connect(tasks(lines)).pullTasks?.(since, context) ?? []) pages.push(page)
  return {
    found: pages.flatMap((page) => page.tasks.map((t) => t.externalId)),
    withdrawn: pages.flatMap((page) => page.withdrawn ?? []),
    watermarks: pages.map((page) => page.watermark),
  }
}

const asked = ({ url }: Arrival) => Object.fromEntries(new URL(url, department.origin).searchParams) as Record<string, string>
const rows = (n: number) => Array.from({ length: n }, (_, i) => ({ id: `r${i + 1}`, at: 100 + i }))
const ids = (n: number) => rows(n).map((r) => r.id)

describe('from page to page', () => {
  test.each([
    [0, ''],
    [1, ', pages: pages'],
  ])('by number, the first being %d%s', async (first, pages) => {
    department.behave((request, response) => {
      const at = (Number(asked(request).page) - first) * 10
      json(response, 200, { items: rows(20).slice(at, at + 10), pages: 2 })
    })
    expect(
      (await pull(`  paging: { kind: page, size: 10, first: ${first}${pages} }\n  watermark: { kind: greatest, from: at }`))
        .found,
    ).toEqual(ids(20))
    // Without a page count, a full page leads to one more call.
    expect(department.arrivals).toHaveLength(pages === '' ? 3 : 2)
  })

  test('by the link in the header, in any of its spellings', async () => {
    department.behave((request, response) => {
      const at = Number(new URL(request.url, department.origin).searchParams.get('at') ?? 0)
      const link = `</tasks?at=0>; rel="first", <${at === 10 ? department.origin : ''}/tasks?at=${at + 10}>; title="a, b"; REL="prev next"`
      json(response, 200, { items: rows(25).slice(at, at + 10) }, at < 20 ? { link } : {})
    })
    const found = await pull('  paging: { kind: link }\n  watermark: { kind: greatest, from: at }')
    expect(found.found).toEqual(ids(25))
  })

  test('a link to another origin is not followed, and its key goes nowhere', async () => {
    const elsewhere = await startHttpDepartment()
    department.behave((_request, response) =>
      json(response, 200, { items: rows(1) }, { link: `<${elsewhere.origin}/tasks>; rel=next` }),
    )
    await expect(pull('  paging: { kind: link }\n  watermark: { kind: greatest, from: at }')).rejects.toMatchObject({
      code: 'SOURCE_REFUSED',
    })
    expect(elsewhere.arrivals).toEqual([])
    await elsewhere.close()
  })
})

describe('a system that is asked with an expression (issue 10, 12; D6)', () => {
  const expression = (operation: string, watermark: string) =>
    tasks(`  watermark: { kind: greatest, from: at${watermark} }`).replace(/operation: .*/, `operation: ${operation}`)
  const walk = async (manifest: string, since: string | null) => {
    for await (const _ of connect(manifest).pullTasks?.(since, context) ?? []);
    return department.arrivals.at(-1)
  }
  beforeEach(() => department.behave((_request, response) => json(response, 200, { items: rows(3) })))

  test('has a first watermark where the manifest gives one, and is asked from the last row afterwards', async () => {
    const manifest = expression(
      `{ method: POST, path: /query, body: { query: "Area='A' AND Changed>='\${since}'" } }`,
      ', initial: "1900-01-01"',
    )
    expect(JSON.parse((await walk(manifest, null))?.body ?? '')).toEqual({ query: "Area='A' AND Changed>='1900-01-01'" })
    expect(JSON.parse((await walk(manifest, '102'))?.body ?? '')).toEqual({ query: "Area='A' AND Changed>='102'" })
  })

  test('is asked without a part of it where the manifest says that the part may go, and only without that', async () => {
    const manifest = expression(
      `{ path: /tasks, query: { where: "Area='A'$[[ AND Changed>='\${since}']]", only: "$[[\${since}]]" } }`,
      '',
    )
    const first = await walk(manifest, null)
    expect(first && asked(first)).toEqual({ where: "Area='A'" })
    const next = await walk(manifest, '102')
    expect(next && asked(next)).toEqual({ where: "Area='A' AND Changed>='102'", only: '102' })
  })
})

describe('each row once', () => {
  test('while records are inserted before the place that is being read', async () => {
    const book = rows(20)
    department.behave((request, response) => {
      const at = Number(asked(request).offset)
      json(response, 200, { items: book.slice(at, at + 5) })
      // The newest row comes first, so everything moves one place down.
      if (at < 15) book.unshift({ id: `new${at}`, at: 500 + at })
    })
    const { found } = await pull('  paging: { kind: offset, size: 5 }\n  watermark: { kind: greatest, from: at, order: any }')
    expect(found).toEqual(ids(20))
    expect(new Set(found).size).toBe(found.length)
  })

  test('and a row that changed meanwhile is news', async () => {
    let page = 0
    department.behave((_request, response) => {
      page += 1
      json(response, 200, {
        items:
          page === 1
            ? [
                { id: 'a', at: 1 },
                { id: 'b', at: 2 },
              ]
            : [
                { id: 'b', at: 2 },
                { id: 'a', at: 3 },
              ].slice(0, 3 - page + 1),
      })
    })
    expect(
      (await pull('  paging: { kind: page, size: 2, pages: none }\n  watermark: { kind: greatest, from: at }')).found,
    ).toEqual(['a', 'b', 'a'])
  })

  test('rows that share one moment, across the end of a page, from a system whose `since` includes it', async () => {
    const book = [1, 2, 3, 3, 3, 3, 3, 3, 3, 4, 5].map((at, i) => ({ id: `r${i}`, at }))
    department.behave((request, response) => {
      const { since = '0', offset = '0', size } = asked(request)
      const from = book.filter(({ at }) => at >= Number(since))
      json(response, 200, { items: from.slice(Number(offset), Number(offset) + Number(size)) })
    })
    const lines = '  paging: { kind: watermark, size: 3, boundary: inclusive }\n  watermark: { kind: greatest, from: at }'
    const { found, watermarks } = await pull(lines)
    expect(found.toSorted()).toEqual(book.map((r) => r.id).toSorted())
    expect(watermarks.at(-1)).toBe('5')
    // The next pull sees a row that was booked later at the exact moment of the watermark.
    book.push({ id: 'late', at: 5 })
    expect((await pull(lines, '5')).found).toEqual(['r10', 'late'])
  })

  test('a system that can never get past one moment is told, not walked for ever', async () => {
    department.behave((_request, response) => json(response, 200, { items: rows(3).map((r) => ({ ...r, at: 7 })) }))
    await expect(
      pull('  paging: { kind: watermark, size: 3, boundary: inclusive }\n  watermark: { kind: greatest, from: at }'),
    ).rejects.toMatchObject({ code: 'SOURCE_UNAVAILABLE', detail: because('WATERMARK_TOO_COARSE') })
  })

  test('a list in no order moves the watermark only with its last page', async () => {
    department.behave((request, response) => {
      const at = Number(asked(request).offset)
      json(response, 200, {
        items: rows(12)
          .toReversed()
          .slice(at, at + 5),
      })
    })
    const { watermarks } = await pull(
      '  paging: { kind: offset, size: 5 }\n  watermark: { kind: greatest, from: at, order: any }',
      '99',
    )
    expect(watermarks).toEqual(['99', '99', '111'])
  })

  test('a system that books late is asked from a little earlier', async () => {
    department.behave((_request, response) => json(response, 200, { items: [] }))
    const watermark =
      '  watermark: { kind: greatest, from: at, overlapSeconds: 90, convert: { name: instant, format: yyyyMMddHHmmss } }'
    expect((await pull(watermark, '20261122000030')).watermarks).toEqual(['20261122000030'])
    expect(asked(department.arrivals[0] as Arrival).since).toBe('20261121235900')
  })
})

test('a withdrawn row closes its task, whatever else it lacks', async () => {
  department.behave((_request, response) =>
    json(response, 200, { items: [{ id: 'a', at: 1 }, { id: 'b', gone: 'Y' }, { gone: 'Y' }] }),
  )
  const { found, withdrawn } = await pull(
    '  watermark: { kind: greatest, from: at }\n  deleted: { from: gone, equals: [Y, true] }',
  )
  expect({ found, withdrawn }).toEqual({ found: ['a'], withdrawn: ['b'] })
})

describe('a system that answers about one subject at a time', () => {
  const one = `
  - objectClass: household
    operation: { path: "/houses/\${identifier}" }
    batch: 1
    deleted: { from: gone, equals: true }
    map:
      - { to: household.address, from: dz }
delivery:`

  test('is asked so many at once and no more, and every answer is about whom was asked', async () => {
    let now = 0
    let most = 0
    department.behave((request, response) => {
      now += 1
      most = Math.max(most, now)
      const id = decodeURIComponent(request.url.split('/').at(-1) ?? '')
      setImmediate(() => {
        now -= 1
        json(response, 200, { dz: `address of ${id}`, gone: id === 'H7' })
      })
    })
    const { origin } = department
    const manifest = restManifest('', undefined, ', concurrency: 4, queue: 2').replace('\ndelivery:', one)
    const options = { settings: { origin }, secrets: { key: 'k' }, allowOrigins: [origin], development: true }
    const connector = createConnector({ ...options, manifest })
    open.push(connector)
    const wanted = Array.from({ length: 300 }, (_, i) => `H${i}`)
    const reply = await connector.lookup?.('household', wanted, [], context)
    expect(reply?.kind).toBe('found')
    if (reply?.kind !== 'found') return
    expect(reply.records.size).toBe(299)
    expect(reply.records.has('H7')).toBe(false)
    for (const [id, { values }] of reply.records) expect(values['household.address']).toBe(`address of ${id}`)
    expect(most).toBeLessThanOrEqual(4)
  })
})

describe('calls that are granted', () => {
  test('what an hour grants is kept, and the next call is told when to come again', async () => {
    department.behave((_request, response) => json(response, 200, { items: [] }))
    const connector = connect('', ', perHour: 2')
    const call = () => connector.lookup?.('resident', ['1'], [], context)
    department.behave(null)
    expect(await call()).toMatchObject({ kind: 'found' })
    expect(await call()).toMatchObject({ kind: 'found' })
    expect(await call()).toMatchObject({ kind: 'failed', reason: 'unavailable', detail: because('CALLS_USED_UP') })
    expect(department.arrivals).toHaveLength(2)
  })

  test('an hour and a day are counted apart, and a day ends at midnight in China', () => {
    let now = Date.parse('2026-11-22T15:00:00Z') // 23:00 in China
    const budget = createBudget(2, 3, () => now)
    expect([budget.take(), budget.take(), budget.take()]).toEqual([null, null, 3600])
    now += 59 * 60_000
    expect(budget.take()).toBe(60)
    now += 60_000
    expect([budget.take(), budget.take(), budget.take()]).toEqual([null, null, 3600])
    now += 3_600_000
    expect([budget.take(), budget.take()]).toEqual([null, 82_800])
  })
})
