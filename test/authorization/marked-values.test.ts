// Marked values are planted wherever the hub keeps or passes on personal data, and searched for in all output: every query and
// mutation, every address, file, live event, error, metric, log line and trace. A table lists who may see which; others see none.
import { context as ambient, trace } from '@opentelemetry/api'
import { type DocumentNode, execute, getNamedType, parse, subscribe, validate } from 'graphql'
import { afterAll, describe, expect, test } from 'vitest'
import { buildSchema, createContext } from '../../gateway/http/index.ts'
import { readyTo } from '../../gateway/hub.ts'
import type { Viewer } from '../../gateway/platform/index.ts'
import { serveOperations, startTracing } from '../../gateway/platform/index.ts'
import { startCollector } from '../operations/collector.ts'
import { at, viewer } from '../support/people.ts'
import { eventually } from '../support/world.ts'
import { argumentsOf } from './arguments.ts'
import { ID_NUMBER } from './county.ts'
import { everythingOf, type RootField, rootFields } from './derived.ts'
import { MARKS, marksIn, openMarked, TOWN } from './marks.ts'

const PURPOSE = '核对信息'
const holding = (id: string, ...assignment: Parameters<typeof at>) => viewer(id, at(...assignment))
/** Every role. A service account is an officer of its department that signs in without a person. */
const ROLES: Record<string, Viewer> = {
  worker: holding('worker', 'WORKER', TOWN),
  'worker elsewhere': holding('elsewhere', 'WORKER', '420525101000'),
  officer: holding('asks', 'OFFICER', null, 'civil-affairs'),
  'officer of the tried system': holding('tries', 'OFFICER', null, 'test-department'),
  'service account': { ...holding('service', 'OFFICER', TOWN, 'civil-affairs'), username: 'service-account-civil-affairs' },
  supervisor: holding('supervisor', 'SUPERVISOR', '420525000000'),
  auditor: holding('auditor', 'AUDITOR', null),
  administrator: holding('admin', 'ADMIN', null),
  nobody: viewer('nobody'),
}
const HERS = ['idNumber', 'name', 'phone', 'address', 'newAddress', 'account', 'remark']
/** What each role may see, with and without a stated purpose; anything not listed must stay hidden. */
const MAY_SEE: Record<
  string,
  { where: (at: string) => boolean; without: (at: string) => readonly string[]; purpose: readonly string[] }
> = {
  worker: {
    where: () => true,
    without: (at) => {
      // An open sheet is work on her: it shows personal values, journaled when it is opened, and masks sensitive ones.
      if (['sheet', 'openSheet', 'saveDraft'].includes(at)) return ['name', 'phone', 'address', 'newAddress', 'draft', 'conflict']
      // The purpose is an argument of the query itself.
      if (at === 'reveal') return ['phone', 'conflict']
      // Where the worker serves, tasks and lines show the name of their subject.
      return NAMED.includes(at) ? ['name'] : []
    },
    purpose: [...HERS, 'reason', 'draft', 'conflict', 'label'],
  },
  // Answers to the department's own requests.
  officer: { where: (at) => ANSWERS.includes(at), without: () => [], purpose: HERS },
  'service account': { where: (at) => ANSWERS.includes(at), without: () => [], purpose: HERS },
}
const NAMED =
  'inbox task node submission submissions corrections subject registerEntries countedFigure resident submitSheet inboxChanged deliveryChanged'.split(
    ' ',
  )
const ANSWERS = ['answers', 'answer', '/files/answers/*']

const collector = await startCollector()
const stopTracing = await startTracing(collector.endpoint, 'all')
const county = await openMarked({ who: (role) => ROLES[decodeURIComponent(role)] })
const { web, logged: log } = county
const schema = buildSchema(county.hub.catalogue.current())
const roots = rootFields(schema)
const leaks: string[] = []

afterAll(async () => {
  await county.close()
  await stopTracing()
  await collector.close()
  trace.disable()
  ambient.disable()
})

/** Arguments that differ from the other walks, because here something must come back. */
const more = (): Record<string, string> => ({
  connector: 'id: "test-rest"',
  connectorSample: 'connector: "test-rest", capability: TASKS',
  tryConnector: `input: {connector: "test-rest", capability: RECORDS, identifiers: ["${ID_NUMBER}"]}`,
  testConnector: `input: {connector: "test-rest", identifiers: [{class: "resident", identifiers: ["${ID_NUMBER}"]}]}`,
  intakeForm: `id: "${county.intake.form}"`,
  importForms: `input: {department: "civil-affairs", fileName: "花名册.csv", content: "${Buffer.from(`姓名,电话\n${MARKS.row},1`).toString('base64')}"}`,
  formFileAsRead: `input: {department: "civil-affairs", fileName: "花名册.csv", content: "${Buffer.from(`姓名,电话\n${MARKS.row},1`).toString('base64')}"}`,
  decideMatches: `input: {pairs: [{a: "${county.intake.field}", b: "@resident#name", same: false, note: "x"}]}`,
  splitField: `input: {field: "${county.intake.field}"}`,
  undoMatches: 'input: {decisions: ["x"]}',
  confirmMatch: 'input: {decision: "x", department: "civil-affairs", agrees: true}',
  askDepartment: `input: {form: "${county.intake.form}", field: "${county.intake.field.split('#')[1]}", question: "x"}`,
  answerQuestion: 'input: {question: "x", answer: "x"}',
  dropForm: `input: {form: "${county.intake.form}", reason: "x"}`,
  takeFormBack: `input: {form: "${county.intake.form}"}`,
  setFormClass: `input: {form: "${county.intake.form}", class: "resident"}`,
  launchForm: `input: {form: "${county.intake.form}"}`,
  deliveryChanged: `submission: "${county.ids.submission}"`,
  registerEntries: `division: "${TOWN}", class: "resident", search: "${MARKS.name}"`,
})
const CLASSES = ['resident', 'household', 'enterprise', 'place']
function questionOf({ kind, field }: RootField): string {
  const given =
    more()[field.name] ??
    argumentsOf(county)[field.name]?.() ??
    (CLASSES.includes(field.name) ? `id: "${county.ids.subject}"` : '')
  return `${kind} { ${field.name}${given && `(${given})`} ${everythingOf(schema, getNamedType(field.type))} }`
}

const readings = async () =>
  (await county.hub.db.selectFrom('access_record').select(['worker_id', 'elements']).execute()).flatMap((r) =>
    r.elements.map((e) => `${r.worker_id} ${e}`),
  )
/** The element whose value each mark is. Her name is left out: her tasks and lines are called by it. */
const READ_AS: Record<string, string> = {
  ...{ idNumber: 'resident.idNumber', phone: 'resident.phone', address: 'resident.residenceAddress' },
  ...{ newAddress: 'resident.residenceAddress', account: 'resident.bankAccount', conflict: 'resident.phone' },
  label: 'register.labels',
}

/** Checks an output against the table of what may be seen. */
function judge(who: string, where: string, purpose: string | null, said: string | Uint8Array): string[] {
  const of = MAY_SEE[who]
  const may = of?.where(where) ? [...of.without(where), ...(purpose ? of.purpose : [])] : []
  const found = marksIn(said)
  const wrong = found.filter((m) => !may.includes(m))
  if (wrong.length > 0) leaks.push(`${who}${purpose ? ' for a purpose' : ''}: ${where}: ${wrong.join(' ')}`)
  return found
}

describe('marked values (issue 10, 25)', () => {
  test('every question and change of the schema has arguments to be asked with', () => {
    const wrong = roots.flatMap((root) =>
      validate(schema, parse(questionOf(root))).map((e) => `${root.field.name}: ${e.message}`),
    )
    expect(wrong).toEqual([])
  })

  test('come out of every question and change only to whom they may, and each such reading is written down', async () => {
    leaks.length = 0
    const seen = new Set<string>()
    const unwritten: string[] = []
    let written = new Set<string>()
    const documents = new Map(roots.map((root) => [root, parse(questionOf(root))]))
    // Queries run first, because mutations may remove data. Roles with the most permissions come last.
    const order = Object.entries(ROLES).toReversed()
    for (const kind of ['query', 'mutation'] as const)
      for (const [who, viewer] of order)
        for (const root of roots.filter((r) => r.kind === kind))
          for (const purpose of [null, PURPOSE]) {
            const contextValue = createContext(county.hub, viewer, 'zh', purpose)
            const answer = await execute({ schema, document: documents.get(root) as DocumentNode, contextValue })
            const found = judge(who, root.field.name, purpose, JSON.stringify(answer))
            for (const mark of found) {
              seen.add(mark)
              const reading = `${viewer.id} ${READ_AS[mark]}`
              if (READ_AS[mark] && !written.has(reading)) written = new Set(await readings())
              if (READ_AS[mark] && !written.has(reading)) unwritten.push(`${who}: ${root.field.name}: ${mark}`)
            }
          }
    expect(leaks).toEqual([])
    expect(unwritten).toEqual([])
    // The worker saw every mark that a worker may see, so there was something to leak.
    expect([...seen].toSorted()).toEqual(MAY_SEE.worker?.purpose.toSorted())
  }, 120_000)

  test('come out of no address but to whom they may: files, health, the published schema, hooks', async () => {
    leaks.length = 0
    const { submission } = county.ids
    const form = 'civil-affairs:F'
    const inbox = { query: `{ inbox { nodes { subject { label } } } }` }
    const wrong = { query: `{ inbox(first: "${MARKS.name}") { totalCount } }` }
    // The text of a printed page cannot be searched; it is drawn from the rows of the workbook.
    // Every address of the web role; a new address needs its own requests here.
    const asked: Record<string, { paths?: string[]; bodies?: object[] }> = {
      'GET /files/forms/*': { paths: [`/files/forms/${form}.xlsx`] },
      'GET /files/submissions/:submission/*': {
        paths: [`/files/submissions/${submission}/${form}.xlsx`],
      },
      'GET /files/rosters/*': { paths: [`/files/rosters/${form}.xlsx`] },
      'POST /files/uploads': { bodies: [{}] },
      'GET /files/attachments.zip': { paths: [`/files/attachments.zip?submission=${submission}`] },
      'GET /files/attachments/:id': { paths: [`/files/attachments/${submission}`] },
      'GET /files/attachments/:id/small': { paths: [`/files/attachments/${submission}/small`] },
      'GET /files/answers/*': { paths: [`/files/answers/${form}.xlsx`] },
      'GET /graphql': { paths: [`/graphql?query=${encodeURIComponent(inbox.query)}`] },
      'POST /graphql': { bodies: [inbox, wrong] },
      'POST /graphql/stream': { bodies: [inbox, wrong] },
      'GET /healthz': {},
      'GET /readyz': {},
      'GET /schemas/connector-manifest-1.json': {},
      'POST /hooks/:connector': {
        paths: ['/hooks/test-rest'],
        bodies: [{ id: ID_NUMBER, name: MARKS.name, text: MARKS.theirs }],
      },
    }
    const seen = new Set<string>()
    const routes = web.routes.filter((r) => ['GET', 'POST'].includes(r.method)).map((r) => `${r.method} ${r.path}`)
    expect(routes.filter((r) => !Object.hasOwn(asked, r))).toEqual([])
    for (const [route, { paths = [route.split(' ')[1] as string], bodies = [undefined] }] of Object.entries(asked))
      for (const who of [...Object.keys(ROLES), null])
        for (const purpose of [null, PURPOSE])
          for (const path of paths)
            for (const body of bodies) {
              const answer = await fetch(web.address + path, {
                method: route.split(' ')[0] as string,
                headers: {
                  ...{ 'x-yibiao': '1', accept: path.includes('stream') ? 'text/event-stream' : '*/*' },
                  ...(body && { 'content-type': 'application/json' }),
                  ...(who && { authorization: `Bearer ${encodeURIComponent(who)}` }),
                  ...(purpose && { 'x-yibiao-purpose': encodeURIComponent(purpose) }),
                },
                ...(body && { body: JSON.stringify(body) }),
              })
              const where = path.startsWith('/graphql') ? 'inbox' : (route.split(' ')[1] as string)
              for (const mark of judge(who ?? 'nobody signed in', where, purpose, new Uint8Array(await answer.arrayBuffer())))
                seen.add(`${who} ${where} ${mark}`)
            }
    expect(leaks).toEqual([])
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'worker /files/submissions/:submission/* account',
        'worker /files/rosters/* idNumber',
        'officer /files/answers/* newAddress',
      ]),
    )
  }, 60_000)

  test('come with live news only to whom they may', async () => {
    leaks.length = 0
    const { hub, ids } = county
    const gone = new AbortController()
    const news = roots.filter((r) => r.kind === 'subscription')
    const listening = Object.entries(ROLES).flatMap(([who, viewer]) =>
      news.map(async (root) => {
        const contextValue = Object.assign(createContext(hub, viewer, 'zh'), { signal: gone.signal })
        const stream = await subscribe({ schema, document: parse(questionOf(root)), contextValue })
        const heard: string[] = []
        const over = (async () => {
          if (!(Symbol.asyncIterator in stream)) return void judge(who, root.field.name, null, JSON.stringify(stream))
          for await (const event of stream) heard.push(...judge(who, root.field.name, null, JSON.stringify(event)))
        })().catch((error: unknown) => void judge(who, root.field.name, null, String(error)))
        return { who, heard, over }
      }),
    )
    const all = await Promise.all(listening)
    const serving = all.filter((a) => a.who === 'worker')
    await eventually(
      async () => {
        hub.notifications.notify('task', ids.task)
        return serving
      },
      (each) => each.every((a) => a.heard.includes('name')),
    )
    gone.abort()
    await Promise.all(all.map((a) => a.over))
    expect(leaks).toEqual([])
    expect(serving).toHaveLength(news.length)
  })

  test('stand in no line of the log, no metric, no health of the hub and no trace', async () => {
    const operations = await serveOperations({ port: 0, host: '127.0.0.1' }, county.hub.metrics, () => readyTo(county.hub))
    const from = async (path: string) => (await fetch(`http://127.0.0.1:${operations.port}${path}`)).text()
    const told: Record<string, string> = {}
    for (const path of ['/metrics', '/healthz', '/readyz', '/nowhere']) told[path] = await from(path)
    await operations.close()
    await stopTracing()
    for (const [i, line] of log.entries()) told[`line ${i} of the log`] = line
    for (const [i, span] of collector.spans.entries()) told[`span ${i}`] = JSON.stringify(span)
    expect(collector.spans.length).toBeGreaterThan(0)
    expect(log.length).toBeGreaterThan(0)
    expect(told['/metrics']).toContain('yibiao_')
    expect(Object.entries(told).flatMap(([where, text]) => marksIn(text).map((m) => `${where}: ${m}`))).toEqual([])
  })
})
