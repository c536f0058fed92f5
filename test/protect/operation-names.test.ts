// The compilation of operations must not change this: an operation name missing from the document is refused every time.
import { afterAll, expect, test } from 'vitest'
import { startHub } from '../support/hub.ts'

const web = await startHub()
afterAll(() => web.close())

test('an operation that the document does not have is refused, the second and third time too', async () => {
  for (const query of ['query A { me { id } } query B { me { name } }', '{ me { id } }'])
    for (let i = 0; i < 3; i++) {
      const reply = await web.post({ query, operationName: 'C' })
      expect(reply.status).toBe(400)
      expect(await reply.text()).toContain('OPERATION_RESOLUTION_FAILURE')
    }
})

test('a subscription asked as a question is told where to go, and the hub does not call it its own failure', async () => {
  const reply = await web.post({ query: 'subscription { inboxChanged { id } }' }, { 'accept-language': 'en' })
  expect(reply.status).toBe(400)
  expect(await reply.json()).toMatchObject({
    errors: [{ message: 'Send subscriptions to /graphql/stream.', extensions: { code: 'BAD_INPUT' } }],
  })
  expect(web.logged.filter((line) => (JSON.parse(line) as { level: number }).level >= 50)).toEqual([])
})

test('a live stream asked with an empty body is answered and not left waiting', async () => {
  for (const body of ['null', '""', '0', 'false', '[]']) {
    const reply = await fetch(`${web.url}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer ann' },
      body,
    })
    expect(reply.status, body).toBe(400)
    await reply.text()
  }
})
