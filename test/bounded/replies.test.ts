// Answers and files of departments: small texts are read in the hub, large ones in a separate process, with the same values.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Bounded, type Connector, createBounded, type TaskPage, type Used } from '../../connectors/index.ts'
import { inPieces, takePieces } from '../../connectors/replies/index.ts'
import { type HttpDepartment, startHttpDepartment } from '../connectors/http-department.ts'
import { takingManifest } from '../connectors/taking-manifest.ts'
import { section, TASK_MAP } from '../connectors/world.ts'
import { createConnector } from '../support/connector.ts'
import { lines, times } from './hostile-makers.ts'

const ROWS = 3000
const OURS = { caller: { worker: 'test', purpose: 'test' } }
const row = (i: number) => ({
  ...{ id: `T${i}`, title: `核查第${i}户`, area: '420525101001', due: '20261205', state: 'todo', form: 'F1' },
  changed: '2026-11-21T03:00:00Z',
})
const xmlRow = (i: number) =>
  `<t>${Object.entries(row(i))
    .map(([name, value]) => `<${name}>${value}</${name}>`)
    .join('')}</t>`

let department: HttpDepartment
let bounded: Bounded
let answer = ''
const uses: Used[] = []
const open: Connector[] = []
beforeAll(async () => {
  bounded = createBounded({ used: (use) => void uses.push(use) })
  department = await startHttpDepartment()
  department.behave((_, response) => {
    response.writeHead(200, { 'content-type': answer.startsWith('<') ? 'text/xml' : 'application/json' })
    response.end(answer)
  })
})
afterAll(async () => {
  await Promise.all(open.map((connector) => connector.close()))
  await department.close()
  await bounded.close()
})

function connect(manifest: string, settings: Record<string, string>): Connector {
  const allowOrigins = Object.values(settings).map((place) => (place.startsWith('http') ? place : `file://${place}`))
  const made = createConnector({ manifest, settings, secrets: {}, allowOrigins, development: true, bounded, large: bounded })
  open.push(made)
  return made
}

const restManifest = (format: string, rows: string) =>
  section(
    'rest',
    `
settings: { origin: { description: origin } }
system: { origin: "\${settings.origin}" }
format: ${format}
check: { operation: { path: /ping } }
tasks:
  operation: { path: /tasks }
  rows: ${rows}
  map:${TASK_MAP}
`,
  )
const graphqlManifest = section(
  'graphql',
  `
settings: { origin: { description: origin } }
system: { origin: "\${settings.origin}" }
check: { operation: { document: "{ __typename }" } }
tasks:
  operation: { document: "{ tasks { id title area due state form changed } }" }
  rows: tasks
  map:${TASK_MAP}
`,
)

/** What one pull read from the answer, and which of its jobs ran in another process. */
async function pulled(connector: Connector): Promise<{ pages: TaskPage[]; failure: string; jobs: string[] }> {
  uses.length = 0
  const pages: TaskPage[] = []
  let failure = ''
  try {
    for await (const page of connector.pullTasks?.(null, OURS) ?? []) pages.push(page)
  } catch (error) {
    failure = (error as { detail?: string }).detail ?? String(error)
  }
  return { pages, failure, jobs: uses.map(({ job }) => job) }
}

const KINDS = {
  json: { manifest: restManifest('json', 'tasks'), of: (some: number[]) => JSON.stringify({ tasks: some.map(row) }) },
  xml: { manifest: restManifest('xml', 'a.t'), of: (some: number[]) => `<a>${some.map(xmlRow).join('')}</a>` },
  graphql: { manifest: graphqlManifest, of: (some: number[]) => JSON.stringify({ data: { tasks: some.map(row) } }) },
}

describe.each(Object.entries(KINDS))('what a department answers in %s (issue 10, 28)', (_, { manifest, of }) => {
  test('is read in a process of its own where it is large, and comes whole; a small answer needs none', async () => {
    const connector = connect(manifest, { origin: department.origin })
    answer = of(times(2, (i) => i))
    const small = await pulled(connector)
    expect(small.pages[0]?.tasks.map(({ externalId }) => externalId)).toEqual(['T0', 'T1'])
    expect(small.jobs).toEqual([])
    answer = of(times(ROWS, (i) => i))
    const large = await pulled(connector)
    expect(large.pages[0]?.tasks.map(({ title }) => title)).toEqual(times(ROWS, (i) => `核查第${i}户`))
    expect(large.jobs).toEqual(['readApart'])
  })
})

test.each([
  ['an attribute in every sign', 'xml', () => `<a ${times(60_000, (i) => `a${i}="${i % 10}"`).join(' ')}/>`, ''],
  ['a list in every list', 'json', () => '['.repeat(500_000) + ']'.repeat(500_000), 'nested too deeply'],
])(
  'an answer with %s gives no tasks, and no part of the reading is the hub’s own (issue 10, 28)',
  async (_, format, make, words) => {
    const connector = connect(restManifest(format, 'tasks'), { origin: department.origin })
    answer = make()
    const { pages, failure, jobs } = await pulled(connector)
    expect({ tasks: pages.flatMap((page) => page.tasks), jobs }).toEqual({ tasks: [], jobs: ['readApart'] })
    expect(failure).toContain(words)
  },
)

test.each([
  ['JSON', 'tasks.json', () => JSON.stringify(times(ROWS, row)), { job: 'jsonApart', tasks: ROWS }],
  [
    'one row of XML',
    'tasks.xml',
    () => `<a><t>${lines(20_000, (i) => `<b${i}>1</b${i}>`)}</t></a>`,
    { job: 'readApart', tasks: 0 },
  ],
])('a large file of %s is read in a process of its own (issue 10, 28)', async (_, name, make, { job, tasks }) => {
  const format = `format: ${name.split('.')[1]}`
  const folder = mkdtempSync(join(tmpdir(), 'yibiao-replies-'))
  mkdirSync(join(folder, 'out'))
  writeFileSync(join(folder, 'out', name), make())
  const rows = name.endsWith('xml') ? 'a.t' : '$'
  const connector = connect(takingManifest('watermark: name', format, 'out/tasks*', rows), { folder })
  const { pages, jobs } = await pulled(connector)
  expect(jobs).toEqual([job])
  expect(pages.flatMap((page) => page.tasks)).toHaveLength(tasks)
  rmSync(folder, { recursive: true, force: true })
})

test('a value comes in pieces as it was: long lists, wide objects, odd names, both in each other (issue 10, 28)', () => {
  const wide = Object.fromEntries(times(40_000, (i) => [`k${i}`, i % 3 ? `值${i}` : { inner: [i, null, true] }]))
  const odd = JSON.parse('{"__proto__":{"a":1},"constructor":[1],"":null}') as object
  const long = times(30_000, (i) => ({ id: `T${i}`, odd, rows: [i, [`${i}`, { wide: 1.5 }]] }))
  for (const value of [null, 1, 'x', [], {}, wide, long, { a: { b: [wide, [long, 'x'.repeat(500_000)]] }, odd }]) {
    const pieces = takePieces()
    let most = 0
    const left = inPieces(value, (piece) => {
      most = Math.max(most, piece.items.length)
      pieces.take(structuredClone(piece))
    })
    expect(pieces.whole(structuredClone(left))).toEqual(value)
    expect(most).toBeLessThan(100_000)
  }
})
