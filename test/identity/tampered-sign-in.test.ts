// Sign-ins that are tampered with between the provider and the hub, over real HTTP. None gives a session or redirects elsewhere.
import { afterAll, describe, expect, test } from 'vitest'
import { type Browser, openBrowser } from './browser.ts'
import { startSignInHub } from './hub.ts'

const hub = await startSignInHub()

afterAll(() => hub.close())

const sessions = async () => Number((await hub.database.pool.query('select count(*) from session')).rows[0].count)

describe('a sign-in that was tampered with', () => {
  async function callbackUrl(browser: Browser): Promise<URL> {
    let page = await browser.visit(`${hub.url}/auth/login?return=/me`)
    const body = new URLSearchParams({ username: 'worker', password: 'yibiao-worker' })
    page = await browser.request(page.url, { method: 'POST', body })
    while (!page.headers.get('location')?.startsWith(hub.url)) page = await browser.request(page.headers.get('location') ?? '')
    const url = new URL(page.headers.get('location') ?? '')
    expect(url.searchParams.get('code')).toBeTruthy()
    return url
  }

  async function refused(browser: Browser, url: URL, title = '重新登录'): Promise<void> {
    const before = await sessions()
    const page = await browser.visit(url.href)
    expect(page.status).toBeGreaterThanOrEqual(400)
    expect(page.status).toBeLessThan(500 + 3)
    expect(page.body).toContain(title)
    expect(page.body).toContain('/auth/login')
    expect(page.body).not.toMatch(/\bat .*\.(ts|js):|Error:/)
    expect(await sessions()).toBe(before)
  }

  test('is refused when the state is another', async () => {
    const browser = openBrowser()
    const url = await callbackUrl(browser)
    url.searchParams.set('state', `${url.searchParams.get('state')}x`)
    await refused(browser, url)
  })

  test('is refused in a browser that did not begin it, so no one is signed in as the attacker', async () => {
    const url = await callbackUrl(openBrowser())
    await refused(openBrowser(), url)
  })

  test('is refused with the code of another sign-in', async () => {
    const [victim, attacker] = [openBrowser(), openBrowser()]
    const [mine, theirs] = [await callbackUrl(victim), await callbackUrl(attacker)]
    mine.searchParams.set('code', theirs.searchParams.get('code') ?? '')
    await refused(victim, mine)
  })

  test('is refused without state, without code, with an error, and with the issuer of another provider', async () => {
    for (const change of [
      (url: URL) => url.searchParams.delete('state'),
      (url: URL) => url.searchParams.delete('code'),
      (url: URL) => url.searchParams.set('error', 'access_denied'),
      (url: URL) => url.searchParams.set('iss', 'https://evil.example'),
    ]) {
      const browser = openBrowser()
      const url = await callbackUrl(browser)
      change(url)
      await refused(browser, url)
    }
  })

  test('is refused the second time, with a clear page for whoever pressed Back', async () => {
    const browser = openBrowser()
    const url = await callbackUrl(browser)
    expect((await browser.visit(url.href)).status).toBe(200)
    const again = await browser.visit(url.href)
    expect(again.status).toBe(400)
    expect(again.body).toContain('已失效或已经用过')
    expect(again.body).toContain('expired or was already used')
  })

  test('is refused after ten minutes', async () => {
    const browser = openBrowser()
    const url = await callbackUrl(browser)
    hub.clock.shift = 11 * 60_000
    await refused(browser, url).finally(() => {
      hub.clock.shift = 0
    })
  })

  test.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    '/\t/evil.example/',
    '\\\\evil.example',
    'javascript:alert(1)',
    '/..//evil.example',
    '/auth/login',
    'me',
  ])('never leaves the hub: return=%j leads to the front page', async (wanted) => {
    const browser = openBrowser()
    const page = await browser.visit(`${hub.url}/auth/login?return=${encodeURIComponent(wanted)}`)
    const answer = await browser.submit(page)
    expect(answer.url).toBe(`${hub.url}/`)
  })
})
