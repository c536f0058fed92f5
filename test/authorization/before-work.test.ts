// A caller without permission is refused before any input is read, and the refusal never repeats the input. Covers every query,
// mutation and subscription of the schema in force, and every address of the web role.
import { randomBytes } from 'node:crypto'
import { graphql, parse, subscribe } from 'graphql'
import { afterAll, describe, expect, test } from 'vitest'
import { asksFirst, buildSchema, createContext, ruleOf } from '../../gateway/http/index.ts'
import { mayAnywhere, type Viewer } from '../../gateway/platform/index.ts'
import { at, viewer } from '../support/people.ts'
import { argumentsOf } from './arguments.ts'
import { COUNTY, openCounty, STRANGERS } from './county.ts'
import { type Asked, askAll, type RootField, rootFields } from './derived.ts'

const TOWN = '420525100000'
const holding = (...[role, ...where]: Parameters<typeof at>) => viewer(role, at(role, ...where))
const ROLES: Record<string, Viewer> = {
  worker: holding('WORKER', TOWN),
  supervisor: holding('SUPERVISOR', TOWN),
  officer: holding('OFFICER', null, 'civil-affairs'),
  auditor: holding('AUDITOR', null),
  administrator: holding('ADMIN', null),
  nobody: viewer('nobody'),
}
/** It would take a YAML parser 12 seconds, cannot be stored as text, and is no document of any kind. */
const HOSTILE = `${'? '.repeat(400)}\0`

const county = await openCounty({ who: (role) => ROLES[role] })
afterAll(() => county.close())
const { web, logged: log } = county
const schema = buildSchema(county.hub.catalogue.current())
const roots = rootFields(schema)

interface Said {
  data?: Record<string, unknown> | null
  errors?: { message: string; path?: string[]; originalError?: { code?: string }; extensions?: { code?: string } }[]
}

async function put({ query, variables }: Asked, viewer: Viewer): Promise<Said> {
  const contextValue = createContext(county.hub, viewer, 'zh')
  if (!query.startsWith('subscription'))
    return (await graphql({ schema, source: query, variableValues: variables, contextValue })) as Said
  const stream = await subscribe({ schema, document: parse(query), variableValues: variables, contextValue })
  if (!(Symbol.asyncIterator in stream)) return stream as Said
  const listening = stream as AsyncGenerator<Said>
  // A refusal comes at once; a caller who is let in waits for news that never comes.
  const first = await Promise.race([
    listening.next().then(
      ({ value }) => value as Said,
      (error) => ({ errors: [{ message: '', originalError: error }] }) as Said,
    ),
    new Promise<Said>((resolve) => setImmediate(() => setImmediate(() => resolve({})))),
  ])
  void listening.return(undefined)
  return first
}

const codesOf = (said: Said): string[] => (said.errors ?? []).map((e) => e.originalError?.code ?? e.extensions?.code ?? e.message)
const problemsOf = ({ data }: Said): string[] =>
  Object.values(data ?? {})
    .flatMap((payload) => (payload as { problems?: { code: string }[] } | null)?.problems ?? [])
    .map((p) => p.code)
const ruleFor = ({ kind, field }: RootField) =>
  ruleOf({ query: 'Query', mutation: 'Mutation', subscription: 'Subscription' }[kind], field.name, {
    subjectQuery: kind === 'query' && field.name !== 'subject' && county.hub.catalogue.current().classes.has(field.name),
  })

describe('permission before work (issue 10, 27; F1)', () => {
  test('whoever may not is refused before what was sent is looked at: every question, every change, in every role', async () => {
    const wrong: string[] = []
    const refused: string[] = []
    const before = process.cpuUsage()
    for (const [role, viewer] of Object.entries(ROLES))
      for (const root of roots) {
        const rule = ruleFor(root)
        const first = rule && asksFirst(rule)
        if (first === undefined || first === 'signed in') continue
        if (first !== 'inherited' && mayAnywhere(viewer, first)) continue
        const codes = codesOf(
          await put(
            askAll(root, () => HOSTILE),
            viewer,
          ),
        )
        refused.push(`${role} ${root.field.name}`)
        if (codes.length !== 1 || !['FORBIDDEN', 'NOT_FOUND'].includes(codes[0] ?? ''))
          wrong.push(`${role} ${root.field.name}: ${codes}`)
      }
    const { user } = process.cpuUsage(before)
    expect(wrong).toEqual([])
    expect(refused).toEqual(
      expect.arrayContaining([
        ...['worker', 'supervisor', 'auditor', 'nobody'].map((role) => `${role} saveConnectorDraft`),
        ...[
          'worker checkManifest',
          'worker newConnectorDraft',
          'auditor importForms',
          'officer submitSheet',
          'administrator saveDraft',
        ],
        ...['worker importAccounts', 'supervisor tryConnector', 'worker storeCredential', 'administrator issueRequests'],
      ]),
    )
    expect(refused.length).toBeGreaterThan(150)
    expect(user / 1e6, 'seconds of the processor for all of them together').toBeLessThan(3)
  }, 60_000)

  test('every address of the hub refuses whoever may not, whatever it is sent', async () => {
    const wrong: string[] = []
    expect(web.routes.map((a) => a.path)).toEqual(
      expect.arrayContaining(['/graphql', '/graphql/stream', '/files/forms/*', '/files/rosters/*', '/hooks/:connector']),
    )
    // Open to everyone by design: health, the published schema, a browser's preflight requests.
    const closed = web.routes.filter(
      ({ method, path }) => !/^\/(healthz|readyz|schemas\/)/.test(path) && !['OPTIONS', 'HEAD'].includes(method),
    )
    for (const { method, path } of closed)
      for (const role of [undefined, 'nobody']) {
        const answer = await fetch(
          `${web.address}${path.replace(/[:*][a-z]*/g, encodeURIComponent('? '.repeat(40)))}?period=..%2F%22&query=%7Bdepartments%7Bid%7D%7D`,
          {
            method,
            headers: { 'content-type': 'application/json', 'x-yibiao': '1', ...(role && { authorization: `Bearer ${role}` }) },
            ...(method !== 'GET' &&
              method !== 'HEAD' && { body: JSON.stringify({ query: '{ departments { id } }', text: HOSTILE }) }),
          },
        )
        const body = await answer.text()
        // GraphQL refuses a signed-in caller without a role inside its answer.
        const fine =
          [401, 403, 404].includes(answer.status) || (role && path.startsWith('/graphql') && body.includes('"FORBIDDEN"'))
        if (!fine) wrong.push(`${method} ${path} as ${role}: ${answer.status} ${body.slice(0, 200)}`)
      }
    expect(wrong).toEqual([])
  })

  test('no error says whether a thing exists to somebody whom it does not concern (F17)', async () => {
    const told: string[] = []
    const other = (id: string) => id.replace(/[0-9a-f]{16}$/, randomBytes(8).toString('hex'))
    for (const [who, viewer] of Object.entries(STRANGERS))
      for (const { kind, field } of roots) {
        const given = kind === 'subscription' ? undefined : argumentsOf(county)[field.name]?.()
        if (!given) continue
        const ids = Object.values(county.ids).filter((id) => given.includes(id))
        if (ids.length === 0) continue
        const missing = ids.reduce((text, id) => text.replaceAll(id, other(id)), given)
        const answers = [given, missing].map((text) =>
          put({ query: `${kind} { ${field.name}(${text}) { __typename } }`, variables: {} }, viewer),
        )
        const [there, gone] = (await Promise.all(answers)).map((a) => JSON.stringify([codesOf(a), a.data]))
        if (there !== gone) told.push(`${who}: ${field.name}: ${there} ${gone}`)
      }
    expect(told).toEqual([])
  })
})

describe('what is asked is what is read (issue 10, 32)', () => {
  test('an auditor lent to a township reads no journal and no access record by a code that only begins like the county’s (F8)', async () => {
    const lent = holding('AUDITOR', '420525100000')
    const forms = [COUNTY, `${COUNTY}100`, `${COUNTY}100x`, `${COUNTY}100 `, '420525100000', ` ${COUNTY}`, '42052', '', '%']
    for (const county of forms) {
      const who = `class: "resident", identifier: "990101195003070025"`
      for (const query of [
        `{ journal(county: "${county}") { nodes { hash } } }`,
        `{ journalCheck(county: "${county}") { sequence } }`,
        `{ accessRecordOf(county: "${county}", ${who}) { nodes { worker { id } } } }`,
      ]) {
        const said = await put({ query, variables: {} }, lent)
        expect([query, codesOf(said)]).toEqual([query, [county === COUNTY ? 'FORBIDDEN' : 'BAD_INPUT']])
      }
    }
    const whole = await put(
      { query: `{ journal(county: "${COUNTY}") { nodes { kind } } }`, variables: {} },
      ROLES.auditor as Viewer,
    )
    expect(codesOf(whole)).toEqual([])
  })

  test('no register is kept of a division or a class that does not exist, so no line of one worker breaks the page of the others (F9)', async () => {
    const me = ROLES.worker as Viewer
    const entries = '[{identifier: "990101195003070025", name: "x"}]'
    for (const division of ['420525100999', '42052510000', '420525100000xx', '420525100000 ', '42052510%', '']) {
      for (const query of [
        `mutation { addToRegister(input: {division: "${division}", class: "resident", entries: ${entries}}) { problems { code } } }`,
        `mutation { declareRegister(input: {division: "${division}", class: "resident", completeSince: "2026-01-01"}) { problems { code } } }`,
      ]) {
        const said = await put({ query, variables: {} }, me)
        const codes = [...codesOf(said), ...problemsOf(said)]
        expect([query, codes]).toEqual([query, [division === '420525100999' ? 'BAD_INPUT' : 'FORBIDDEN']])
      }
    }
    for (const of of ['nonsense', '__proto__', 'place', '']) {
      const query = `mutation { declareRegister(input: {division: "${TOWN}", class: "${of}", completeSince: "2026-01-01"}) { problems { code } } }`
      expect([of, problemsOf(await put({ query, variables: {} }, me))]).toEqual([of, ['BAD_INPUT']])
    }
    const page = await put(
      { query: '{ registers { nodes { division { code } listed } } }', variables: {} },
      holding('WORKER', '420525000000'),
    )
    expect(page).toEqual({ data: { registers: { nodes: [{ division: { code: TOWN }, listed: 1 }] } } })
    const row = { county: COUNTY, division_code: '420525100999', object_class: 'resident' }
    await expect(county.hub.db.insertInto('register').values(row).execute()).rejects.toMatchObject({ code: '23503' })
  })
})

describe('what was sent is not said again (issue 10, 26)', () => {
  const MARK = '王秀兰标记990101195003070025'
  const over = async (path: string, body: unknown, role: string) => {
    const answer = await fetch(`${web.address}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en', 'x-yibiao': '1', authorization: `Bearer ${role}` },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
    const text = await answer.text()
    return text.startsWith('{') ? JSON.stringify((JSON.parse(text) as Said).errors ?? []) : ''
  }

  test('no error and no line of the log repeats a value of a variable or of a document, right or wrong, of any argument', async () => {
    const said: string[] = []
    log.length = 0
    const hear = (what: string, answer: string) => {
      if (/王秀|标记|990101195003070025/.test(answer)) said.push(`${what}: ${answer.slice(0, 160)}`)
    }
    for (const root of roots.filter((r) => r.kind !== 'subscription'))
      for (const role of ['officer', 'worker']) {
        hear(
          root.field.name,
          await over(
            '/graphql',
            askAll(root, () => MARK),
            role,
          ),
        )
        // Each argument in turn gets a wrong value: a person's name for a text, a number, a day or an enumeration.
        if (role !== 'officer') continue
        for (const { name } of root.field.args)
          for (const wrong of [MARK, { [MARK]: { name: MARK } }]) {
            const asked = askAll(root, () => 'x')
            hear(
              `${root.field.name}.${name}`,
              await over('/graphql', { ...asked, variables: { ...asked.variables, [name]: wrong } }, role),
            )
            const literal = `${root.kind} { ${root.field.name}(${name}: "${MARK}") { __typename } }`
            hear(`${root.field.name}.${name}`, await over('/graphql', { query: literal }, role))
          }
      }
    for (const query of [
      `{ me(${MARK}) { id } }`,
      `{ me { id } "${MARK}" }`,
      `{ me { id } """${MARK}""" }`,
      `query ($a: Int = "${MARK}") { inbox(first: $a) { totalCount } }`,
      `{ inbox(first: "${MARK}", order: "${MARK}") { totalCount } }`,
      `{ inbox(filter: {text: {x: "${MARK}"}}) { totalCount } }`,
      `{ inbox(first: 990101195003070025) { totalCount } }`,
    ])
      for (const path of ['/graphql', '/graphql/stream']) hear(query, await over(path, { query }, 'worker'))
    const stream = { query: 'subscription ($s: ID!) { deliveryChanged(submission: $s) { id } }', variables: { s: { x: MARK } } }
    hear('stream', await over('/graphql/stream', stream, 'worker'))
    hear('body', await over('/graphql', `{"query": "${MARK}`, 'worker'))
    for (const line of log) hear('log', line)
    expect(said.slice(0, 8)).toEqual([])
  }, 60_000)

  test('the error still says where, and what is expected there', async () => {
    const query = 'mutation ($i: SaveDraftInput!) { saveDraft(input: $i) { problems { code } } }'
    const wrong = { sheet: 'x', values: [{ element: 'a' }, { element: { name: MARK } }] }
    for (let twice = 0; twice < 2; twice++)
      expect(await over('/graphql', { query, variables: { i: wrong } }, 'worker')).toContain(
        'Variable \\"$i\\" got an invalid value at \\"values[1].element\\": expected is a value of type \\"ID!\\".',
      )
    expect(await over('/graphql', { query: '{ inbox(order: LATEST) { totalCount } }' }, 'worker')).toContain(
      'expected is a value of type \\"InboxOrder\\", one of DUE_NEWEST, DUE_SOONEST.',
    )
    expect(await over('/graphql', { query: '{ inbox(filter: {dueFrom: "soon"}) { totalCount } }' }, 'worker')).toContain(
      '2026-11-21',
    )
  })
})
