// Sign-in and sign-out through the real development provider, a real database and real HTTP; only the browser window is missing.
import { afterAll, describe, expect, test } from 'vitest'
import { testSeal } from '../support/database.ts'
import { type Browser, openBrowser, type Page } from './browser.ts'
import { startSignInHub } from './hub.ts'

const SESSION = 'yibiao-session'
const hub = await startSignInHub()

afterAll(() => hub.close())

async function signIn(browser: Browser, username = 'worker', path = '/auth/login?return=/me'): Promise<Page> {
  const page = await browser.visit(hub.url + path)
  return browser.submit(page, { username, password: `yibiao-${username}` })
}

const sessions = async () => Number((await hub.database.pool.query('select count(*) from session')).rows[0].count)

function signOut(browser: Browser, headers: Record<string, string> = { origin: hub.url }): Promise<Page> {
  return browser.request(`${hub.url}/auth/logout`, { method: 'POST', headers })
}

describe('signing in', () => {
  test('one login with the right password opens the page that was asked for, as the person who signed in', async () => {
    const page = await signIn(openBrowser())
    expect(page.url).toBe(`${hub.url}/me`)
    expect(JSON.parse(page.body)).toMatchObject({
      id: '00000000-0000-4000-8000-000000000001',
      username: 'worker',
      name: '示例·鸣凤镇工作人员',
      token: 'present',
    })
    const { rows } = await hub.database.pool.query("select name from worker where username = 'worker'")
    expect(rows).toEqual([{ name: '示例·鸣凤镇工作人员' }])
  })

  test('a wrong password signs no one in and says so in Chinese and English', async () => {
    const browser = openBrowser()
    const page = await browser.visit(`${hub.url}/auth/login`)
    const answer = await browser.submit(page, { username: 'worker', password: 'guess' })
    expect(answer.status).toBe(401)
    expect(answer.body).toContain('用户名或密码不正确')
    expect(answer.body).toContain('Wrong user name or password')
    expect(browser.cookie(SESSION)).toBeUndefined()
  })

  test('the sign-in page offers each demo account with one click', async () => {
    const browser = openBrowser()
    const page = await browser.visit(`${hub.url}/auth/login?return=/me`)
    for (const name of ['worker', 'officer', 'supervisor', 'auditor', 'admin', 'worker2'])
      expect(page.body).toContain(`value="${name}"`)
    expect(JSON.parse((await browser.submit(page)).body)).toMatchObject({ username: 'worker' })
  })

  test('no cookie of the hub can be read by a script or sent by a foreign page, and none holds a token', async () => {
    const browser = openBrowser()
    await browser.request(`${hub.url}/auth/login`)
    await signIn(browser)
    const ours = browser.cookies().filter((cookie) => cookie.name.startsWith('yibiao-'))
    expect(ours.map((cookie) => cookie.name)).toContain(SESSION)
    for (const cookie of ours) {
      expect(cookie.attributes).toEqual(expect.arrayContaining(['HttpOnly', 'SameSite=Lax', 'Path=/']))
      expect(Buffer.from(cookie.value, 'base64url').toString('latin1')).not.toContain('eyJ')
    }
    expect(browser.cookie(SESSION)?.value).toMatch(/^[\w-]{43}$/)
  })

  test('the table holds neither the cookie nor a readable token', async () => {
    const browser = openBrowser()
    await signIn(browser)
    const { rows } = await hub.database.pool.query('select id_hash, data_sealed from session')
    const stored = rows.map((row) => row.id_hash.toString('latin1') + row.data_sealed.toString('latin1')).join()
    expect(stored).not.toContain('eyJ')
    expect(stored).not.toContain(browser.cookie(SESSION)?.value)
  })

  test('a second login gives a new session and ends the first', async () => {
    const browser = openBrowser()
    await signIn(browser)
    const first = browser.cookie(SESSION)?.value ?? ''
    await browser.visit(`${hub.url}/auth/login?return=/me`)
    expect(browser.cookie(SESSION)?.value).not.toBe(first)
    const old = await fetch(`${hub.url}/me`, { headers: { cookie: `${SESSION}=${first}` } })
    expect(old.status).toBe(401)
  })

  test('a session id planted before the login is worth nothing after it', async () => {
    const browser = openBrowser()
    const planted = 'A'.repeat(43)
    browser.set({ name: SESSION, value: planted, path: '/', attributes: [] })
    await signIn(browser)
    expect(browser.cookie(SESSION)?.value).not.toBe(planted)
    expect((await fetch(`${hub.url}/me`, { headers: { cookie: `${SESSION}=${planted}` } })).status).toBe(401)
  })

  test('Back to the sign-in page after signing in shows the way on', async () => {
    const browser = openBrowser()
    const page = await browser.visit(`${hub.url}/auth/login?return=/me`)
    await browser.submit(page)
    const back = await browser.visit(page.url)
    expect(back.status).toBe(400)
    expect(back.body).toContain(`href="${hub.url}/auth/login"`)
    expect((await browser.visit(`${hub.url}/auth/login?return=/me`)).status).toBe(200)
  })

  test('two tabs that sign in at the same time both arrive', async () => {
    const browser = openBrowser()
    const [one, two] = [
      await browser.visit(`${hub.url}/auth/login?return=/me?tab=1`),
      await browser.visit(`${hub.url}/auth/login?return=/me?tab=2`),
    ]
    const first = await browser.submit(one, { username: 'worker', password: 'yibiao-worker' })
    expect(first).toMatchObject({ status: 200, url: `${hub.url}/me?tab=1` })
    const second = await browser.submit(two, { username: 'worker', password: 'yibiao-worker' })
    const arrived = second.status === 200 ? second : await browser.visit(`${hub.url}/auth/login?return=/me?tab=2`)
    expect(arrived).toMatchObject({ status: 200, url: `${hub.url}/me?tab=2` })
  })
})

describe('signing out', () => {
  test('ends the session here and at the provider', async () => {
    const browser = openBrowser()
    await signIn(browser)
    const cookie = browser.cookie(SESSION)?.value
    const answer = await signOut(browser)
    expect(answer.status).toBe(303)
    expect(browser.cookie(SESSION)).toBeUndefined()
    expect((await fetch(`${hub.url}/me`, { headers: { cookie: `${SESSION}=${cookie}` } })).status).toBe(401)
    const confirm = await browser.visit(answer.headers.get('location') ?? '')
    const done = await browser.submit(confirm)
    expect(done.url).toBe(`${hub.url}/auth/signed-out`)
    expect(done.body).toContain('您已退出登录')
    expect((await browser.visit(`${hub.url}/auth/login`)).body).toContain('选择演示账号')
  })

  test('a script learns no token: it gets a path of the hub that leads to the provider', async () => {
    const browser = openBrowser()
    await signIn(browser)
    const answer = await signOut(browser, { origin: hub.url, accept: 'application/json' })
    expect(JSON.parse(answer.body)).toEqual({ redirect: '/auth/leave' })
    const left = await browser.request(`${hub.url}/auth/leave`)
    expect(left.headers.get('location')).toContain(`${hub.provider.issuer}/protocol/openid-connect/logout?`)
    expect((await browser.request(`${hub.url}/auth/leave`)).headers.get('location')).toBe('/auth/signed-out')
  })

  test('cannot be asked for by a link or by a foreign page', async () => {
    const browser = openBrowser()
    await signIn(browser)
    expect((await browser.request(`${hub.url}/auth/logout`)).status).toBe(404)
    for (const headers of [
      {},
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example', 'x-yibiao': '1' },
      { origin: hub.url, 'sec-fetch-site': 'cross-site', 'x-yibiao': '1' },
    ])
      expect((await signOut(browser, headers as Record<string, string>)).status).toBe(403)
    expect((await browser.request(`${hub.url}/me`)).status).toBe(200)
    expect((await signOut(browser, { 'x-yibiao': '1' })).status).toBe(303)
  })

  test('at the provider ends the session here as well, by back-channel logout', async () => {
    const browser = openBrowser()
    await signIn(browser, 'officer')
    const cookie = browser.cookie(SESSION)?.value
    const confirm = await browser.visit(`${hub.provider.issuer}/protocol/openid-connect/logout`)
    await browser.submit(confirm)
    expect((await fetch(`${hub.url}/me`, { headers: { cookie: `${SESSION}=${cookie}` } })).status).toBe(401)
  })
})

describe('a session', () => {
  test('changes nothing without the header that only our own page can set', async () => {
    const browser = openBrowser()
    await signIn(browser)
    expect((await browser.request(`${hub.url}/me`, { method: 'POST' })).status).toBe(403)
    for (const name of ['x-yibiao', 'apollo-require-preflight'])
      expect((await browser.request(`${hub.url}/me`, { method: 'POST', headers: { [name]: '1' } })).status).toBe(200)
  })

  test('ends after two hours unused, and after twelve in any case', async () => {
    const browser = openBrowser()
    await signIn(browser)
    const age = (column: string, hours: number) =>
      hub.database.pool.query(`update session set ${column} = ${column} - make_interval(hours => $1)`, [hours])
    await age('seen_at', 2)
    expect((await browser.request(`${hub.url}/me`)).status).toBe(401)
    await signIn(browser)
    await age('expires_at', 12)
    expect((await browser.request(`${hub.url}/me`)).status).toBe(401)
  })

  test('outlives its access token: a new one is fetched once, however many requests wait for it', async () => {
    const browser = openBrowser()
    await signIn(browser)
    const key = `${SESSION}=${browser.cookie(SESSION)?.value}`
    const sealed = async () =>
      (await hub.database.pool.query('select data_sealed from session order by created_at desc limit 1')).rows[0]
    const before = await sealed()
    // After four and three quarter minutes the token is still valid, but about to expire.
    hub.clock.shift = 285_000
    const answers = await Promise.all(Array.from({ length: 20 }, () => fetch(`${hub.url}/me`, { headers: { cookie: key } })))
    hub.clock.shift = 0
    expect(answers.map((answer) => answer.status)).toEqual(Array(20).fill(200))
    expect(await sealed()).not.toEqual(before)
    expect(hub.logged.join()).not.toContain('already used')
    expect((await fetch(`${hub.url}/me`, { headers: { cookie: key } })).status).toBe(200)
  })

  test('is refreshed by one of two processes, and the other waits for its answer', async () => {
    const browser = openBrowser()
    await signIn(browser)
    const headers = { cookie: `${SESSION}=${browser.cookie(SESSION)?.value}` }
    const processes = [hub.another(), hub.another()]
    hub.clock.shift = 285_000
    const viewers = await Promise.all(Array.from({ length: 20 }, (_, i) => processes[i % 2]?.authenticate(headers)))
    expect(new Set(viewers.map((viewer) => viewer?.username))).toEqual(new Set(['worker']))
    expect(await hub.identity.authenticate(headers)).toMatchObject({ username: 'worker' })
    hub.clock.shift = 0
    for (const process of processes) process.close()
  })

  test('ends when the provider no longer knows it', async () => {
    const browser = openBrowser()
    await signIn(browser)
    const { id_hash, data_sealed } = (await hub.database.pool.query('select * from session order by created_at desc limit 1'))
      .rows[0]
    const place = `session.${id_hash.toString('hex')}`
    const tokens = testSeal().openJson<object>(data_sealed, place)
    const forged = testSeal().sealJson({ ...tokens, accessExpiresAt: 0, refreshToken: 'unknown' }, place)
    await hub.database.pool.query('update session set data_sealed = $1 where id_hash = $2', [forged, id_hash])
    const before = await sessions()
    expect((await browser.request(`${hub.url}/me`)).status).toBe(401)
    expect(await sessions()).toBe(before - 1)
  })

  test('a made-up cookie claims no one and is no error', async () => {
    for (const value of ['x', '', 'A'.repeat(43), '%00', '"quoted"'])
      expect((await fetch(`${hub.url}/me`, { headers: { cookie: `${SESSION}=${value}` } })).status).toBe(401)
  })
})

test('nothing that was logged holds a token, a cookie or a secret', () => {
  expect(hub.logged.join('\n')).not.toMatch(/eyJ|yibiao-session=/)
  expect(hub.logged.join('\n')).not.toContain(hub.provider.clientSecret)
})
