// The list of token cases against the real verifier, with a real key server over HTTP.
import { mkdirSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createProviderFetch } from '../../gateway/platform/identity/provider-fetch.ts'
import { createProveToken, type ProveToken } from '../../gateway/platform/identity/token.ts'
import { json, type KeyServer, keySetOf, makeKeys, startKeyServer } from './key-server.ts'
import { ALSO_BAD, ALSO_GOOD, BAD, GOOD, goodToken, type TokenWorld } from './tokens.ts'

const keys = makeKeys()
const clock = { now: new Date('2026-11-21T08:00:00Z') }
let server: KeyServer
let proveToken: ProveToken
const outcome = new Map<string, string>()

const world = (): TokenWorld => ({ keys, issuer: server.issuer, now: Math.floor(clock.now.getTime() / 1000) })

beforeAll(async () => {
  server = await startKeyServer(json(keySetOf(keys)))
  const fetch = createProviderFetch({ issuerUrl: server.issuer, timeoutMs: 2_000 })
  proveToken = createProveToken({ issuerUrl: server.issuer, audience: 'yibiao-api', fetch, clock: () => clock.now })
})
afterAll(() => server.close())

const tried = (token: string) =>
  proveToken(token).then(
    (proven) => proven.claims.sub,
    (error: { code?: string }) => error.code ?? String(error),
  )

describe('a bad token is refused as unauthenticated, never accepted and never an internal fault', () => {
  test.each([...BAD, ...ALSO_BAD])('%s: %s', async (id, _, make) => {
    outcome.set(id, await tried(make(world())))
    expect(outcome.get(id)).toBe('UNAUTHENTICATED')
  })
})

describe('a good token is accepted', () => {
  test.each([...GOOD, ...ALSO_GOOD])('%s: %s', async (id, _, make) => {
    outcome.set(id, await tried(make(world())))
    expect(outcome.get(id)).toBe('00000000-0000-4000-8000-000000000001')
  })
})

test('the list is whole: 47 bad and 4 good, each id once', () => {
  expect([BAD.length, GOOD.length]).toEqual([47, 4])
  const ids = [...BAD, ...ALSO_BAD, ...GOOD, ...ALSO_GOOD].map(([id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

test('a token that was believed is refused once it has expired', async () => {
  const token = goodToken(world())
  expect((await proveToken(token)).claims.sub).toBeTruthy()
  clock.now = new Date(clock.now.getTime() + 306_000)
  expect(await tried(token)).toBe('UNAUTHENTICATED')
})

test("a token's roles are read by Keycloak's own rules", async () => {
  const resource_access = { 'yibiao-api': { roles: ['reader'] }, other: { roles: ['writer'] } }
  const { hasRole } = await proveToken(goodToken(world(), { claims: { resource_access } }))
  expect(['realm:worker', 'reader', 'other:writer'].map(hasRole)).toEqual([true, true, true])
  expect(['realm:admin', 'writer', 'other:reader', 'worker', 'realm:'].map(hasRole)).toEqual(Array(5).fill(false))
})

test('the figures are written down', () => {
  const refused = BAD.filter(([id]) => outcome.get(id) === 'UNAUTHENTICATED').length
  const accepted = GOOD.filter(([id]) => outcome.get(id)?.startsWith('0000')).length
  console.log(`bad tokens refused ${refused}/47, good tokens accepted ${accepted}/4`)
  const folder = new URL('../../docs/scores/', import.meta.url)
  mkdirSync(folder, { recursive: true })
  const scores = { badTokensRefused: `${refused}/${BAD.length}`, goodTokensAccepted: `${accepted}/${GOOD.length}` }
  writeFileSync(new URL('identity-tokens.json', folder), `${JSON.stringify(scores, null, 2)}\n`)
  expect({ refused, accepted }).toEqual({ refused: 47, accepted: 4 })
})
