// A broken, slow or hostile provider of keys can cost the hub one request, and nothing after it.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createProviderFetch } from '../../gateway/platform/identity/provider-fetch.ts'
import { createProveToken, type ProveToken } from '../../gateway/platform/identity/token.ts'
import { type Answer, json, type KeyServer, keySetOf, makeKeys, publicJwk, startKeyServer } from './key-server.ts'
import { goodToken, type TokenWorld } from './tokens.ts'

const keys = makeKeys()
const other = makeKeys()
const clock = { now: new Date('2026-11-21T08:00:00Z') }
const pass = (seconds: number) => {
  clock.now = new Date(clock.now.getTime() + seconds * 1000)
}
let server: KeyServer
let proveToken: ProveToken

const world = (): TokenWorld => ({ keys, issuer: server.issuer, now: Math.floor(clock.now.getTime() / 1000) })
/** Each token has its own number, so that the cache of verified tokens never answers. */
let serial = 0
const token = (changes: Parameters<typeof goodToken>[1] = {}) =>
  goodToken(world(), { ...changes, claims: { ...changes.claims, jti: String(serial++) } })
const tried = (text: string) =>
  proveToken(text).then(
    () => 'accepted',
    (error: { code?: string }) => error.code ?? String(error),
  )
const unknownKey = () => token({ header: { kid: `unknown-${serial}` } })
const otherKey = () => goodToken({ ...world(), keys: other }, { header: { kid: 'rsa-2' }, claims: { jti: String(serial++) } })

function freshVerifier(): void {
  const fetch = createProviderFetch({ issuerUrl: server.issuer, timeoutMs: 300 })
  proveToken = createProveToken({ issuerUrl: server.issuer, audience: 'yibiao-api', fetch, clock: () => clock.now })
}

beforeAll(async () => {
  server = await startKeyServer(json({}))
})
afterAll(() => server.close())
beforeEach(() => {
  server.answer = json(keySetOf(keys))
  freshVerifier()
  server.asked = 0
})

const HOSTILE: [string, Answer][] = [
  [
    'a web page instead of keys',
    (_, r) => r.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in to the proxy</html>'),
  ],
  ['a server error', (_, r) => r.writeHead(500).end('oops')],
  ['no answer in time', () => {}],
  ['ten megabytes', (_, r) => r.writeHead(200).end(JSON.stringify({ ...keySetOf(keys), fill: 'x'.repeat(10_000_000) }))],
  [
    'a redirect, even to keys that would do',
    (q, r) => (q.url?.endsWith('?moved') ? json(keySetOf(keys))(q, r) : r.writeHead(302, { location: `${q.url}?moved` }).end()),
  ],
  ['an empty body', (_, r) => r.writeHead(200).end()],
  ['JSON of another shape', json({ keys: { kid: 'rsa-1' } })],
  ['two keys under one id', (q, r) => json({ keys: [publicJwk(other.rsa, 'rsa-1'), publicJwk(keys.rsa, 'rsa-1')] })(q, r)],
  [
    'a connection that is cut in the middle',
    (_, r) => void r.writeHead(200, { 'content-length': '100' }).write('{"keys":', () => r.destroy()),
  ],
]

describe('a hostile answer', () => {
  test.each(HOSTILE)('%s: says that it cannot be told, and recovers by itself', async (_, answer) => {
    server.answer = answer
    expect(await tried(token())).toBe('IDENTITY_UNAVAILABLE')
    server.answer = json(keySetOf(keys))
    pass(4)
    expect(await tried(token())).toBe('accepted')
  })

  test.each(HOSTILE)('%s: does not replace keys that were good', async (_, answer) => {
    expect(await tried(token())).toBe('accepted')
    server.answer = answer
    pass(11 * 60)
    expect(await tried(token())).toBe('accepted')
    expect(await tried(token({ signer: () => Buffer.alloc(256) }))).toBe('UNAUTHENTICATED')
  })

  test('good keys do not serve for ever while the provider is away', async () => {
    expect(await tried(token())).toBe('accepted')
    server.answer = (_, r) => r.writeHead(500).end()
    pass(61 * 60)
    expect(await tried(token())).toBe('IDENTITY_UNAVAILABLE')
  })

  test('a provider that is not there: says so, and is found when it is back', async () => {
    const { port } = new URL(server.issuer)
    await server.close()
    expect(await tried(token())).toBe('IDENTITY_UNAVAILABLE')
    server = await startKeyServer(json(keySetOf(keys)), Number(port))
    pass(4)
    expect(await tried(token())).toBe('accepted')
  })

  test('ten kinds were tried, the absent provider included', () => expect(HOSTILE.length + 1).toBe(10))
})

test('a new key is seen with the first token that it signed', async () => {
  expect(await tried(token())).toBe('accepted')
  server.answer = json({ keys: [publicJwk(other.rsa, 'rsa-2')] })
  pass(31)
  expect(await tried(otherKey())).toBe('accepted')
  expect(server.asked).toBe(2)
})

test('a withdrawn key stops counting within ten minutes', async () => {
  expect(await tried(token())).toBe('accepted')
  server.answer = json({ keys: [publicJwk(other.rsa, 'rsa-2')] })
  pass(601)
  expect(await tried(token())).toBe('UNAUTHENTICATED')
})

test('a thousand tokens with made-up key ids cost at most one fetch in thirty seconds', async () => {
  expect(await tried(token())).toBe('accepted')
  pass(31)
  server.asked = 0
  const answers = await Promise.all(Array.from({ length: 980 }, () => tried(unknownKey())))
  for (let i = 0; i < 20; i++) answers.push(await tried(unknownKey()))
  expect(new Set(answers)).toEqual(new Set(['UNAUTHENTICATED']))
  expect(server.asked).toBe(1)
})

test('a hundred requests at once wait for one fetch, and a failing provider is left alone for three seconds', async () => {
  server.answer = (_, r) => r.writeHead(500).end()
  const answers = await Promise.all(Array.from({ length: 100 }, () => tried(token())))
  expect(new Set(answers)).toEqual(new Set(['IDENTITY_UNAVAILABLE']))
  expect(await tried(token())).toBe('IDENTITY_UNAVAILABLE')
  expect(server.asked).toBe(1)
})
