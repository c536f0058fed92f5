// Proof of identity at the hub's own address: where a token is valid, where it is not, and that it ends with the session.
import { request as rawRequest } from 'node:http'
import { print } from 'graphql'
import { afterAll, describe, expect, test } from 'vitest'
import { tokenFor } from '../../gateway/platform/index.ts'
import { MeDocument } from '../../portal/src/generated/graphql.ts'
import { type Browser, openBrowser } from '../identity/browser.ts'
import { startHub } from '../support/hub.ts'
import { developmentProvider } from '../support/provider.ts'

const QUERY = print(MeDocument)
const web = await startHub({ provider: developmentProvider(), env: { YIBIAO_TRUSTED: 'off' } })
afterAll(() => web.close())
const { url, provider } = web
const token = await tokenFor({ issuerUrl: provider.issuer }, 'worker')

const ask = (headers: Record<string, string>, path = '/graphql', more: object = {}) =>
  fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: QUERY, ...more }),
  })

describe('a bearer token', () => {
  test('counts whatever the case of its scheme', async () => {
    for (const scheme of ['Bearer', 'bearer', 'BEARER']) {
      const reply = await ask({ authorization: `${scheme} ${token}` })
      expect(await reply.json(), scheme).toMatchObject({ data: { me: { username: 'worker' } } })
    }
  })

  test('in two Authorization headers is refused, also when a proxy might have believed the other one', async () => {
    for (const pair of [
      [`Bearer ${token}`, `Bearer ${token}`],
      [`Bearer ${token}`, 'Bearer forged'],
      ['Basic dTpw', `Bearer ${token}`],
    ]) {
      const { promise, resolve, reject } = Promise.withResolvers<number | undefined>()
      const request = rawRequest(`${url}/graphql`, { method: 'POST' }, (reply) => resolve(reply.resume().statusCode))
      request.on('error', reject)
      request.setHeader('authorization', pair)
      request.setHeader('content-type', 'application/json')
      request.end(JSON.stringify({ query: QUERY }))
      expect(await promise).toBe(401)
    }
  })

  test('in the address, in the body or in a cookie is nobody’s', async () => {
    const csrf = { 'x-yibiao': '1' }
    for (const reply of [
      await ask(csrf, `/graphql?access_token=${token}`),
      await ask(csrf, `/graphql?authorization=Bearer%20${token}`),
      await ask(csrf, '/graphql', { access_token: token, extensions: { authorization: `Bearer ${token}` } }),
      await ask({ ...csrf, cookie: `access_token=${token}` }),
      await ask({ ...csrf, cookie: `yibiao-session=${token}` }),
      await ask({ ...csrf, 'x-authorization': `Bearer ${token}`, 'proxy-authorization': `Bearer ${token}` }),
    ])
      expect(reply.status).toBe(401)
  })

  test('a forged bearer token is refused even beside a valid session cookie', async () => {
    const browser = await signIn()
    const cookie = `yibiao-session=${browser.cookie('yibiao-session')?.value}`
    expect((await ask({ cookie, 'x-yibiao': '1' })).status).toBe(200)
    expect((await ask({ cookie, 'x-yibiao': '1', authorization: 'Bearer forged.forged.forged' })).status).toBe(401)
  })
})

async function signIn(): Promise<Browser> {
  const browser = openBrowser()
  const page = await browser.visit(`${url}/auth/login?return=/`)
  await browser.submit(page, { username: 'worker', password: 'yibiao-worker' })
  return browser
}
const me = (browser: Browser, headers: Record<string, string> = { 'x-yibiao': '1' }, path = '/graphql') =>
  browser.request(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: QUERY }),
  })

describe('a session', () => {
  test('ends with sign-out: the old cookie, kept and sent again, is nobody’s', async () => {
    const browser = await signIn()
    const kept = browser.cookie('yibiao-session')
    if (!kept) throw new Error('not signed in')
    expect((await me(browser)).status).toBe(200)
    await browser.request(`${url}/auth/logout`, { method: 'POST', headers: { origin: url } })
    browser.set(kept)
    expect((await me(browser)).status).toBe(401)
  })

  test('changes nothing for a page of another site: form, plain text, or a stream in disguise', async () => {
    const browser = await signIn()
    const mutation = JSON.stringify({ query: 'mutation { __typename }' })
    for (const path of ['/graphql', '/graphql/stream'])
      for (const type of [
        'text/plain',
        'text/plain; application/json',
        'application/x-www-form-urlencoded',
        'multipart/form-data',
      ]) {
        const reply = await browser.request(url + path, {
          method: 'POST',
          headers: { 'content-type': type, origin: 'https://evil.example', accept: 'text/event-stream, */*' },
          body: mutation,
        })
        expect(reply.status, `${path} ${type}`).toBeGreaterThanOrEqual(400)
        expect(reply.body).not.toContain('"data"')
      }
    const byAddress = await browser.request(`${url}/graphql?query=mutation%7B__typename%7D`)
    expect(byAddress.status).toBe(400)
    const out = await browser.request(`${url}/auth/logout`, { method: 'POST', headers: { origin: 'https://evil.example' } })
    expect(out.status).toBe(403)
    expect((await me(browser)).status, 'still signed in').toBe(200)
  })
})

describe('guessing at the way back from sign-in', () => {
  const guess = (more: object = {}) =>
    fetch(`${url}/auth/callback?state=${Math.random()}&code=x`, { redirect: 'manual', ...more })
  const counted = async () => {
    const { rows } = await web.database.pool.query(
      `select coalesce(max(points), 0)::int as n from rate_limit where key like 'callback:%'`,
    )
    return rows[0].n as number
  }

  test('a foreign page that sends a whole office there locks nobody out: what did not begin here is refused and not counted (issue 10, 35; F15)', async () => {
    const forged = { headers: { cookie: `yibiao-login-${'0'.repeat(12)}=AAAA; yibiao-login-=x` } }
    for (let i = 0; i < 70; i++) expect((await guess(i % 2 ? forged : {})).status).toBe(400)
    expect((await guess({ headers: {} })).status).toBe(400)
    expect(await counted()).toBe(0)
    expect((await me(await signIn())).status).toBe(200)
  })

  test('after sixty failures of sign-ins that began here the address waits, on every process of the hub', async () => {
    const browser = await signIn()
    const begun = await fetch(`${url}/auth/login`, { redirect: 'manual' })
    const cookie = begun.headers.get('set-cookie')?.split(';')[0] ?? ''
    const state = new URL(begun.headers.get('location') ?? '').searchParams.get('state')
    const back = () =>
      fetch(`${url}/auth/callback?state=${state}&code=x&iss=${encodeURIComponent(provider.issuer)}`, {
        redirect: 'manual',
        headers: { cookie },
      })
    const statuses: number[] = []
    for (let i = 0; i < 61; i++) statuses.push((await back()).status)
    expect(statuses.slice(0, 50)).toEqual(Array(50).fill(400))
    await expect.poll(counted, { message: 'where the other processes see it' }).toBeGreaterThanOrEqual(60)
    const reply = await back()
    expect(reply.status).toBe(429)
    expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await me(browser)).status, 'work goes on').toBe(200)
  })
})
