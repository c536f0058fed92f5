// Every query and mutation of the schema in force, sent over HTTP without a sign-in.
import { afterAll, expect, test } from 'vitest'
import { buildSchema } from '../../gateway/http/index.ts'
import { openCounty } from './county.ts'

const county = await openCounty({ identity: (hub) => hub.identity })
afterAll(() => county.close())

test('whoever has not signed in is told so, field by field, and told nothing else', async () => {
  const schema = buildSchema(county.hub.catalogue.current())
  const asked = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type, i) =>
    Object.keys(type?.getFields() ?? {}).map((field) => ({ kind: ['query', 'mutation', 'subscription'][i], field })),
  )
  expect(asked.length).toBeGreaterThan(25)
  const told = await Promise.all(
    asked.map(async ({ kind, field }) => {
      const response = await fetch(`${county.url}/graphql${kind === 'subscription' ? '/stream' : ''}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: kind === 'subscription' ? 'text/event-stream' : 'application/json',
          'x-yibiao': '1',
        },
        body: JSON.stringify({ query: `${kind} { ${field} { __typename } }` }),
      })
      const body = (await response.json()) as { data?: unknown; errors: { extensions: { code: string } }[] }
      return { field, status: response.status, data: body.data ?? null, code: body.errors[0]?.extensions.code }
    }),
  )
  expect(told).toEqual(asked.map(({ field }) => ({ field, status: 401, data: null, code: 'UNAUTHENTICATED' })))
})
