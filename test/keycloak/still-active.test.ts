// The hub's check that a token is still active: how often, and what happens if the provider gives no answer, nonsense, or no.
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createApiClient } from '../../gateway/platform/identity/api-client.ts'
import { createProviderFetch } from '../../gateway/platform/identity/provider-fetch.ts'
import { createStillActive } from '../../gateway/platform/identity/still-active.ts'
import type { ProvenToken } from '../../gateway/platform/identity/token.ts'

let asked = 0
let answer: (response: ServerResponse) => void
const server = createServer((request, response) => {
  asked += 1
  request.resume().on('end', () => answer(response))
})
const says = (status: number, body: unknown) => (response: ServerResponse) =>
  void response
    .writeHead(status, { 'content-type': 'application/json' })
    .end(typeof body === 'string' ? body : JSON.stringify(body))

let issuerUrl = ''
const clock = { now: 0 }
const pass = (seconds: number) => {
  clock.now += seconds * 1000
}
let stillActive: ReturnType<typeof createStillActive>
const token = (): ProvenToken => ({ token: 't', claims: { sub: 's', iat: 0, exp: 300 }, hasRole: () => false })
const tried = (proven: ProvenToken) =>
  stillActive(proven).then(
    () => 'counts',
    (error) => error.code as string,
  )

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  issuerUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/realms/yibiao`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  asked = 0
  answer = says(200, { active: true })
  const api = createApiClient({
    issuerUrl,
    clientId: 'yibiao-api',
    clientSecret: 's',
    fetch: createProviderFetch({ issuerUrl, timeoutMs: 500 }),
  })
  const log = { warn: () => {}, error: () => {} }
  stillActive = createStillActive({ api, clock: () => new Date(clock.now), log: log as never })
})

test('a thousand requests with one token cost one question in thirty seconds', async () => {
  const mine = token()
  expect(new Set(await Promise.all(Array.from({ length: 1000 }, () => tried(mine))))).toEqual(new Set(['counts']))
  pass(29)
  expect(await tried(mine)).toBe('counts')
  expect(asked).toBe(1)
  pass(1)
  await tried(mine)
  expect(asked).toBe(2)
})

test('a token that the provider has withdrawn is refused, thirty seconds after the last good answer at the latest', async () => {
  const mine = token()
  expect(await tried(mine)).toBe('counts')
  answer = says(200, { active: false })
  pass(30)
  expect(await tried(mine)).toBe('UNAUTHENTICATED')
  answer = says(200, { active: true })
  pass(30)
  expect(await tried(mine)).toBe('counts')
})

test.each<[string, (response: ServerResponse) => void]>([
  ['is down', says(503, {})],
  ['answers with a web page', says(200, '<html>')],
  ['answers beside the question', says(200, { active: 'yes' })],
  ['breaks the connection', (response) => void response.destroy()],
  ['never answers', () => {}],
])('a provider that %s locks nobody out, is left alone for five seconds, and is believed again after that', async (_, bad) => {
  answer = bad
  const mine = token()
  expect([await tried(mine), await tried(mine), await tried(token())]).toEqual(['counts', 'counts', 'counts'])
  expect(asked).toBe(1)
  answer = says(200, { active: false })
  pass(5)
  expect(await tried(mine)).toBe('UNAUTHENTICATED')
})

test('a provider that refuses to tell this hub (a wrong secret) is no provider that is away: nobody gets in until it is put right', async () => {
  answer = says(401, { error: 'invalid_client' })
  const mine = token()
  expect(await tried(mine)).toBe('IDENTITY_UNAVAILABLE')
  answer = says(200, { active: true })
  expect(await tried(mine)).toBe('counts')
})
