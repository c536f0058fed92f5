// How the hub reads GraphQL answers. Errors beside data cost only their own fields; errors instead of data are read by their
// code. Values are sent as the types that the document declares.

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Connector } from '../../connectors/index.ts'
import { because } from '../../schema/index.ts'
import { createConnector } from '../support/connector.ts'
import { graphqlManifest } from './graphql-world.ts'
import { type HttpDepartment, json, type Manner, startHttpDepartment } from './http-department.ts'
import { context, parcel } from './parcel.ts'

let department: HttpDepartment
let connector: Connector

const connect = (manifest: string) =>
  createConnector({
    manifest,
    settings: { origin: department.origin },
    secrets: { token: 't' },
    allowOrigins: [department.origin],
    development: true,
  })

beforeAll(async () => {
  department = await startHttpDepartment()
  connector = connect(graphqlManifest)
})
afterEach(() => {
  department.behave(null)
  department.arrivals.length = 0
})
afterAll(async () => {
  await connector.close()
  await department.close()
})

const answer =
  (body: unknown, status = 200): Manner =>
  (_request, response) =>
    json(response, status, body)
const lookup = (ids: string[]) => connector.lookup?.('resident', ids, [], context)
const send = (fields?: Record<string, string | number>) => connector.send?.(parcel('d-1', fields), context)
const variables = () => JSON.parse(department.arrivals.at(-1)?.body ?? '{}').variables

describe('errors beside data', () => {
  test('a field that could not be answered is a problem of this field; the other fields and people stand', async () => {
    department.behave(
      answer({
        data: {
          people: [
            { id: 'A', born: '19440305', income: null },
            { id: 'B', born: '19500101', income: '10.50' },
          ],
        },
        errors: [{ message: '收入系统无响应', path: ['people', 0, 'income'] }],
      }),
    )
    const reply = await lookup(['A', 'B'])
    expect(reply?.kind === 'found' && reply.records.get('A')).toMatchObject({
      values: { 'resident.birthDate': '1944-03-05' },
      problems: { 'resident.monthlyIncome': 'the system could not answer: 收入系统无响应' },
    })
    expect(reply?.kind === 'found' && reply.records.get('A')?.values).not.toHaveProperty('resident.monthlyIncome')
    expect(reply?.kind === 'found' && reply.records.get('B')).toMatchObject({
      values: { 'resident.monthlyIncome': '10.5' },
      problems: {},
    })
  })

  test('a person who could not be answered is not taken for somebody whom the system does not know', async () => {
    department.behave(
      answer({
        data: { people: [null, { id: 'B', born: '19500101', income: null }] },
        errors: [{ message: 'shard down', path: ['people', 0, 'id'] }],
      }),
    )
    const reply = await lookup(['A', 'B'])
    expect(reply?.kind === 'found' && [...reply.records.keys()].sort()).toEqual(['A', 'B'])
    expect(reply?.kind === 'found' && reply.records.get('A')).toMatchObject({
      values: {},
      problems: { 'resident.birthDate': 'the system could not answer: shard down' },
    })
  })

  test('a task that could not be answered is set aside with the reason; a list that could not be is a failure', async () => {
    const node = {
      id: 'T',
      title: 't',
      area: '420525101001',
      due: '20261205',
      state: 'todo',
      form: 'F1',
      changed: '2026-11-21T02:00:00Z',
      number: 1,
    }
    department.behave(
      answer({
        data: { tasks: { nodes: [{ ...node, title: null }], next: null } },
        errors: [{ message: 'x', path: ['tasks', 'nodes', 0, 'title'] }],
      }),
    )
    for await (const page of connector.pullTasks?.(null, context) ?? []) {
      expect(page).toMatchObject({ tasks: [], rejected: [{ where: 'T', problem: expect.stringContaining('could not answer') }] })
      // The row is incomplete where the answer is missing, so a retry must query it again (issue 10, 8).
      expect(page.read?.rejected).toEqual([{ externalId: 'T' }])
    }
    department.behave(
      answer({ data: { tasks: { nodes: null, next: null } }, errors: [{ message: 'x', path: ['tasks', 'nodes'] }] }),
    )
    const pull = async () => {
      for await (const page of connector.pullTasks?.(null, context) ?? []) expect(page).toBeUndefined()
    }
    await expect(pull()).rejects.toMatchObject({ code: 'SOURCE_UNAVAILABLE' })
  })

  test('an error that names no field leaves the whole answer in doubt', async () => {
    department.behave(answer({ data: { submit: { number: 'R-1' } }, errors: [{ message: 'something' }] }))
    expect(await send()).toMatchObject({ kind: 'unknown' })
  })
})

describe('errors instead of data', () => {
  test.each([
    [
      'by the manifest’s rule on its code',
      { data: null, errors: [{ message: '无权', extensions: { code: 'FORBIDDEN' } }] },
      200,
      { kind: 'refused', reason: '无权' },
    ],
    [
      'also where the root field alone is null',
      { data: { submit: null }, errors: [{ message: '无权', path: ['submit'], extensions: { code: 'FORBIDDEN' } }] },
      200,
      { kind: 'refused' },
    ],
    ['without `data` nothing was executed', { errors: [{ message: 'Cannot query field' }] }, 200, { kind: 'refused' }],
    [
      'with `data: null` something may have been',
      { data: null, errors: [{ message: 'boom' }] },
      200,
      { kind: 'unknown', reason: 'boom' },
    ],
    [
      'a sign-in that does not hold',
      { errors: [{ message: 'who', extensions: { code: 'UNAUTHENTICATED' } }] },
      200,
      { kind: 'unsent' },
    ],
    ['by the status where the reply is no GraphQL', { oops: true }, 503, { kind: 'unsent' }],
    ['a failure of the server', { errors: [{ message: 'boom' }], data: null }, 500, { kind: 'unknown' }],
    ['a page instead of an answer', 'hello', 200, { kind: 'unknown' }],
    ['an answer without the acknowledgement', { data: { submit: null } }, 200, { kind: 'unknown' }],
  ] as const)('%s', async (_title, body, status, outcome) => {
    department.behave(answer(body, status))
    expect(await send()).toMatchObject(outcome)
  })

  test.each([
    ['graphql-js', { message: 'Field "BZ" is not defined by type "ReportInput".' }, true],
    ['Directus', { message: 'GraphQL validation error.', extensions: { code: 'GRAPHQL_VALIDATION' } }, true],
    ['Hasura', { message: "field 'BZ' not found in type", extensions: { code: 'validation-failed' } }, true],
    ['graphql-java', { message: 'x', extensions: { classification: 'ValidationError' } }, true],
    ['a refusal without `data`', { message: '任务已关闭', extensions: { code: 'TASK_CLOSED' } }, false],
  ])(
    'a schema that is another now is told from a refusal, as %s says it (issue 10, 14; D11)',
    async (_server, error, mismatch) => {
      for (const status of [200, 400]) {
        department.behave(answer({ errors: [error] }, status))
        expect(await send()).toEqual({ kind: 'refused', reason: error.message, ...(mismatch && { mismatch: true }) })
      }
    },
  )

  test('what a variable was given is no part of the words (issue 10, 14)', async () => {
    const told =
      'Variable "$input" got invalid value { XM: "张桂兰; 丧偶", BZ: "x" }; Field "BZ" is not defined by type "ReportInput".'
    department.behave(answer({ errors: [{ message: told }] }, 400))
    expect(await send()).toEqual({
      kind: 'refused',
      reason: 'Variable "$input" got invalid value; Field "BZ" is not defined by type "ReportInput".',
      mismatch: true,
    })
    department.behave(
      answer({ errors: [{ message: 'Variable "$input" got invalid value "张桂兰"; Int cannot represent "张桂兰"' }] }),
    )
    expect(await send()).toEqual({ kind: 'refused', reason: 'Variable "$input" got invalid value', mismatch: true })
  })

  test('an id number in the department’s words is masked', async () => {
    department.behave(answer({ data: null, errors: [{ message: '990101194403050002 重复', extensions: { code: 'FORBIDDEN' } }] }))
    expect(await send()).toEqual({ kind: 'refused', reason: '990*** 重复' })
  })
})

describe('variables', () => {
  test('a number that came as text goes in as the number that the document declares, and what is absent is left out', async () => {
    department.behave(answer({ data: { tasks: { nodes: [], next: null } } }))
    for await (const _ of connector.pullTasks?.(null, context) ?? []);
    expect(variables()).toEqual({ first: 2 })
    for await (const _ of connector.pullTasks?.('17', context) ?? []);
    expect(variables()).toEqual({ after: 17, first: 2 })
  })

  test('a decimal keeps its thirty digits on the wire', async () => {
    const manifest = graphqlManifest.replace(
      'input ReportInput { XM: String!, CSRQ: String }',
      'input ReportInput { XM: String!, CSRQ: String, SR: Float }',
    )
    const exact = connect(manifest)
    department.behave(answer({ data: { submit: { number: 'R-1' } } }))
    const digits = '123456789012345678.901234567890'
    expect(await exact.send?.(parcel('d-2', { XM: '张', SR: digits }), context)).toMatchObject({ kind: 'acknowledged' })
    expect(department.arrivals.at(-1)?.body).toContain(`"SR":${digits}`)
    await exact.close()
  })

  test('a value that does not fit its type is refused before anything is sent, and named', async () => {
    expect(await send({ XM: '张', Unknown: 'x' })).toEqual({
      kind: 'refused',
      reason: because('NOT_WRITABLE', { problem: 'a value does not fit the variable $input' }),
    })
    expect(await send({})).toMatchObject({ kind: 'refused' })
    expect(department.arrivals).toEqual([])
  })
})
