// Valid and invalid logout tokens (OpenID Connect Back-Channel Logout 1.0, section 2.6), signed by the development provider.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { importJWK, SignJWT } from 'jose'
import { afterAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { startSignInHub } from './hub.ts'

const EVENTS = { 'http://schemas.openid.net/event/backchannel-logout': {} }
const hub = await startSignInHub()
const { signingKey } = JSON.parse(readFileSync(join(hub.folder, 'development-identity.json'), 'utf8'))
const kid: string = signingKey.kid
const key = await importJWK(signingKey, 'RS256')
afterAll(() => hub.close())

async function signedIn(): Promise<{ sid: string; sub: string }> {
  const browser = openBrowser()
  await browser.submit(await browser.visit(`${hub.url}/auth/login`), { username: 'worker', password: 'yibiao-worker' })
  const { rows } = await hub.database.pool.query('select sid, worker_id from session order by created_at desc limit 1')
  return { sid: rows[0].sid, sub: rows[0].worker_id }
}

const open = async () => Number((await hub.database.pool.query('select count(*) from session')).rows[0].count)
const seconds = () => Math.floor(Date.now() / 1000)

function logoutToken(claims: Record<string, unknown>): Promise<string> {
  const all = {
    iss: hub.provider.issuer,
    aud: 'yibiao-portal',
    iat: seconds(),
    exp: seconds() + 120,
    jti: 'j',
    events: EVENTS,
    ...claims,
  }
  const payload = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
  return new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid, typ: 'logout+jwt' }).sign(key)
}

const post = (token: string) =>
  fetch(`${hub.url}/auth/backchannel-logout`, { method: 'POST', body: new URLSearchParams({ logout_token: token }) })

test('a logout token ends the session that it names and no other', async () => {
  await signedIn()
  const { sid } = await signedIn()
  const before = await open()
  const answer = await post(await logoutToken({ sid }))
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(await open()).toBe(before - 1)
})

test('a logout token that names a person ends all sessions of that person', async () => {
  const { sub } = await signedIn()
  await signedIn()
  expect((await post(await logoutToken({ sub }))).status).toBe(200)
  expect(await open()).toBe(0)
})

test('an old logout token, sent again, does not end a session that began after it', async () => {
  const { sub } = await signedIn()
  const token = await logoutToken({ sub, iat: seconds() - 60 })
  await post(token)
  expect(await open()).toBe(1)
})

test.each<[string, () => Record<string, unknown>]>([
  ['another issuer', () => ({ iss: 'https://evil.example' })],
  ['another client', () => ({ aud: 'yibiao-api' })],
  ['no event', () => ({ events: undefined })],
  ['another event', () => ({ events: { 'urn:other': {} } })],
  ['a nonce, as ID tokens have', () => ({ nonce: 'n' })],
  ['neither session nor person', () => ({ sub: undefined, sid: undefined })],
  ['no jti', () => ({ jti: undefined })],
  ['no iat', () => ({ iat: undefined })],
  ['no exp', () => ({ exp: undefined })],
  ['expired', () => ({ iat: seconds() - 200, exp: seconds() - 100 })],
  ['issued an hour ago', () => ({ iat: seconds() - 3600 })],
])('a logout token is refused with %s', async (_, claims) => {
  const { sub } = await signedIn()
  const before = await open()
  expect((await post(await logoutToken({ sub, ...claims() }))).status).toBe(400)
  expect(await open()).toBe(before)
})

test('a logout token is refused when its signature is not the provider’s, or when there is none', async () => {
  const { sub } = await signedIn()
  const before = await open()
  const token = await logoutToken({ sub })
  for (const bad of [token.slice(0, -6), token.replace(/[^.]+$/, ''), '', 'x']) expect((await post(bad)).status).toBe(400)
  expect((await fetch(`${hub.url}/auth/backchannel-logout`, { method: 'POST' })).status).toBe(400)
  expect(await open()).toBe(before)
})
