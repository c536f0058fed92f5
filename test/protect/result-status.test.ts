// The HTTP status of an answer without data; an answer with partial data counts as an answer.
import { afterAll, expect, test } from 'vitest'
import { statusOf } from '../../gateway/http/result-status.ts'
import { startHub } from '../support/hub.ts'

const MODERN = 'application/graphql-response+json'
const web = await startHub()
afterAll(() => web.close())

const ask = async (query: string, accept: string) => {
  const reply = await web.post({ query }, { accept, 'accept-language': 'en' })
  return { status: reply.status, body: (await reply.json()) as { data: unknown; errors?: { extensions: { code: string } }[] } }
}

const FORBIDDEN = 'mutation { decideDelivery(input: {delivery: "x", decision: GIVE_UP, reason: "why"}) { problems { code } } }'
const NOT_MINE = '{ journal(county: "420525") { nodes { hash } } }'

test('a mutation that failed as a whole has the status of its error, for clients that know the newer media type', async () => {
  for (const [query, data] of [
    [FORBIDDEN, null],
    [NOT_MINE, { journal: null }],
  ] as const) {
    const modern = await ask(query, MODERN)
    const code = modern.body.errors?.[0]?.extensions.code
    expect([modern.status, modern.body.data]).toEqual([code === 'FORBIDDEN' ? 403 : 404, data])
    const older = await ask(query, 'application/json')
    expect([older.status, older.body.errors?.[0]?.extensions.code], 'in the body').toEqual([200, code])
  }
})

test('a nullable answer that failed as a whole has it too; beside one that stands it has not', async () => {
  const question = 'subject(class: "resident", identifier: "")'
  const alone = await ask(`{ ${question} { id } }`, MODERN)
  const code = alone.body.errors?.[0]?.extensions.code
  if (code) expect(alone.status).toBeGreaterThanOrEqual(400)
  else expect(alone.status).toBe(200)
  expect((await ask(`{ me { id } ${question} { id } }`, MODERN)).status).toBe(200)
})

test('that the hub itself failed is said to every client', async () => {
  await web.database.pool.query('alter table form rename to form_away')
  try {
    const query = '{ forms { nodes { id } } }'
    for (const accept of [MODERN, 'application/json', '*/*']) expect((await ask(query, accept)).status).toBe(500)
  } finally {
    await web.database.pool.query('alter table form_away rename to form')
  }
})

test.each([
  ['nothing was executed', undefined, [{ code: 'BAD_INPUT' }], undefined],
  ['nothing failed', { me: {} }, [], undefined],
  ['all of it failed at its only root', null, [{ code: 'JOURNAL_BROKEN', path: ['submitSheet'] }], 503],
  ['its nullable root failed', { task: null }, [{ code: 'DATABASE_UNAVAILABLE', path: ['task'] }], 503],
  ['one of two roots failed', { task: null, me: {} }, [{ code: 'INTERNAL', path: ['task'] }], undefined],
  ['one root failed and one was rightly null', { task: null, form: null }, [{ code: 'INTERNAL', path: ['task'] }], undefined],
  [
    'both roots failed',
    { a: null, b: null },
    [
      { code: 'FORBIDDEN', path: ['a'] },
      { code: 'INTERNAL', path: ['b'] },
    ],
    403,
  ],
  ['a field below failed', { resident: { name: null } }, [{ code: 'SOURCE_UNAVAILABLE', path: ['resident', 'name'] }], undefined],
  ['a source failed alone', { resident: null }, [{ code: 'SOURCE_UNAVAILABLE', path: ['resident'] }], 200],
  ['the code is unknown', null, [{ code: 'NOT_OURS', path: ['x'] }], undefined],
])('%s: the status is said accordingly', (_, data, errors, status) => {
  expect(
    statusOf(
      data,
      errors.map(({ code, ...rest }) => ({ ...rest, extensions: { code } })),
    ),
  ).toBe(status)
})
