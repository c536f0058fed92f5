// The same login tests run twice: with a real Keycloak and this repository's realm, and with the development provider. A
// difference between the two would be found only in production.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tokenFor } from '../../gateway/platform/index.ts'
import { openBrowser } from '../identity/browser.ts'
import { type SignInHub, startSignInHubWith } from '../identity/hub.ts'
import { prepareKeycloak } from '../support/keycloak.ts'
import { writeScore } from '../support/score.ts'
import { eventually } from '../support/world.ts'
import { assign, cookieOf, makeDue, onward, SESSION, sealedTokens, signIn, status } from './actions.ts'
import { onlyKeycloak } from './only-keycloak.ts'
import { developmentUnderTest, type KeycloakUnderTest, keycloakUnderTest, type ProviderUnderTest } from './providers.ts'

const TOWNSHIP = '420525101000'
const startKeycloak = await prepareKeycloak()
// Keycloak starts while the development provider is being tested.
const starting = startKeycloak?.()
starting?.catch(() => {})
const figures: Record<string, number | string> = {}

const providers: { name: string; begin?: (portalUrl: string, folder: string) => Promise<ProviderUnderTest> }[] = [
  { name: 'the development provider', begin: developmentUnderTest },
  { name: 'Keycloak', ...(starting && { begin: async (url: string) => keycloakUnderTest(await starting, url) }) },
]

afterAll(async () => {
  if (!starting) return
  const keycloak = await starting
  figures.startSeconds = Math.round(keycloak.startSeconds)
  await keycloak.stop()
  await writeScore('keycloak', figures, 'vitest run test/keycloak')
}, 300_000)

describe.each(providers)('$name', ({ name, begin }) => {
  let hub: SignInHub<ProviderUnderTest>
  const real = name === 'Keycloak'
  const suite = begin ? describe : describe.skip

  suite('one login', () => {
    beforeAll(async () => {
      if (begin) hub = await startSignInHubWith(begin)
      await hub.database.pool.query(
        `insert into division (code, name, level) values ('420525000000', '远安县', 'COUNTY'), ($1, '鸣凤镇', 'TOWNSHIP')`,
        [TOWNSHIP],
      )
      await hub.database.pool.query(
        `insert into department (id, name_zh, name_en) values ('civil-affairs', '民政局', 'Civil affairs')`,
      )
    }, 300_000)
    afterAll(() => hub?.close())

    const bearer = async (username: string) => ({
      authorization: `Bearer ${await tokenFor({ issuerUrl: hub.provider.issuer }, username)}`,
    })

    test('signs a person in through the provider’s own page, in Chinese, with PKCE', async () => {
      const browser = openBrowser()
      const page = await browser.visit(`${hub.url}/auth/login?return=/me`)
      expect(page.url.startsWith(hub.provider.issuer)).toBe(true)
      expect(page.body).toMatch(/<html[^>]*lang="zh/)
      const wrong = await browser.submit(page, { username: 'worker', password: 'not the password' })
      expect(wrong.url.startsWith(hub.provider.issuer)).toBe(true)
      expect(browser.cookie(SESSION)).toBeUndefined()
      const done = await signIn(hub, 'worker', browser)
      expect(done.url).toBe(`${hub.url}/me`)
      expect(JSON.parse(done.body)).toMatchObject({
        id: '00000000-0000-4000-8000-000000000001',
        username: 'worker',
        name: '示例·鸣凤镇工作人员',
      })
    })

    test('is one: a second hub over the same database knows the session, and the provider asks for no password again', async () => {
      const { browser } = await signIn(hub, 'officer')
      const second = hub.another()
      expect(await second.authenticate(cookieOf(browser))).toMatchObject({ username: 'officer' })
      second.close()
      expect((await browser.visit(`${hub.url}/auth/login?return=/me`)).url).toBe(`${hub.url}/me`)
    })

    test('opens the API to a command line with a bearer token', async () => {
      expect(await status(hub, await bearer('supervisor'))).toBe(200)
    })

    test('ends everywhere: signing out at the hub ends the provider’s session, and the next sign-in asks for a password', async () => {
      const { browser } = await signIn(hub, 'worker2')
      const before = cookieOf(browser)
      const answer = await browser.request(`${hub.url}/auth/logout`, { method: 'POST', headers: { origin: hub.url } })
      const left = await onward(browser, await browser.visit(answer.headers.get('location') ?? ''))
      expect(left.url).toBe(`${hub.url}/auth/signed-out`)
      expect(await status(hub, before)).toBe(401)
      expect((await browser.visit(`${hub.url}/auth/login?return=/me`)).url.startsWith(hub.provider.issuer)).toBe(true)
    })

    test('ends everywhere: signing out at the provider ends the session on every hub, and no other person’s', async () => {
      const [mine, other] = [await signIn(hub, 'worker'), await signIn(hub, 'worker')]
      const second = hub.another()
      expect(await second.authenticate(cookieOf(mine.browser))).toMatchObject({ username: 'worker' })
      const asked = await mine.browser.visit(`${hub.provider.issuer}/protocol/openid-connect/logout`)
      await onward(mine.browser, asked)
      await eventually(
        () => status(hub, cookieOf(mine.browser)),
        (s) => s === 401,
        10,
      )
      expect(await second.authenticate(cookieOf(mine.browser))).toBeNull()
      expect(await second.authenticate(cookieOf(other.browser))).toMatchObject({ username: 'worker' })
      second.close()
    })

    test('outlives its access token: one refresh, however many requests wait for it, and none fails', async () => {
      const { browser } = await signIn(hub, 'worker')
      for (let round = 0; round < 3; round++) {
        const before = await sealedTokens(hub)
        await makeDue(hub)
        const answers = await Promise.all(Array.from({ length: 20 }, () => status(hub, cookieOf(browser))))
        expect(new Set(answers)).toEqual(new Set([200]))
        expect(await sealedTokens(hub)).not.toBe(before)
      }
    })

    test('a role that the provider takes away is gone at the next refresh, and back at the one after it is given again', async () => {
      const { browser, body } = await signIn(hub, 'worker2')
      await assign(hub, JSON.parse(body).id, 'WORKER', { division: TOWNSHIP })
      const roles = async () => {
        const answer = await fetch(`${hub.url}/me`, { headers: cookieOf(browser) })
        const { assignments } = (await answer.json()) as { assignments: { role: string }[] }
        return [...new Set(assignments.map((a) => a.role))]
      }
      await eventually(roles, (r) => r.length === 1, 35)
      await hub.provider.setRole('worker2', 'worker', false)
      await makeDue(hub)
      expect(await roles()).toEqual([])
      await hub.provider.setRole('worker2', 'worker', true)
      await makeDue(hub)
      expect(await roles()).toEqual(['WORKER'])
    })

    test('a person belongs where the provider says: a group left is left at the next refresh, another counts as soon', async () => {
      const { browser } = await signIn(hub, 'worker2')
      const places = async () => {
        const answer = await fetch(`${hub.url}/me`, { headers: cookieOf(browser) })
        const { assignments } = (await answer.json()) as { assignments: { role: string; division: string }[] }
        return assignments.map((a) => a.division).filter((d) => d !== TOWNSHIP)
      }
      expect(await places()).toEqual(['420525102000'])
      await hub.provider.setTownship('worker2', null)
      await makeDue(hub)
      expect(await places()).toEqual([])
      await hub.provider.setTownship('worker2', '花林寺镇')
      await makeDue(hub)
      expect(await places()).toEqual(['420525102000'])
    })

    test('an officer’s department comes with the group, and the county that the department is of', async () => {
      const answer = await fetch(`${hub.url}/me`, { headers: await bearer('officer') })
      expect(await answer.json()).toMatchObject({
        assignments: [{ role: 'OFFICER', division: '420525000000', department: 'civil-affairs' }],
      })
    })

    test('a disabled person is locked out within a minute, by session and by token, although the token lives for five', async () => {
      const session = cookieOf((await signIn(hub, 'auditor')).browser)
      const token = await bearer('auditor')
      for (const headers of [session, token]) expect(await status(hub, headers)).toBe(200)
      await hub.provider.setEnabled('auditor', false)
      const began = Date.now()
      const out = async (headers: Record<string, string>) => {
        // The development provider's clock is moved by half a minute; with Keycloak the test waits and measures.
        if (!real) hub.clock.shift = 31_000
        await eventually(
          () => status(hub, headers),
          (s) => s === 401,
          60,
        )
        return Math.round((Date.now() - began) / 100) / 10
      }
      const [bySession, byToken] = await Promise.all([out(session), out(token)])
      hub.clock.shift = 0
      expect(Math.max(bySession, byToken)).toBeLessThan(60)
      if (real) Object.assign(figures, { lockoutSecondsSession: bySession, lockoutSecondsBearer: byToken })
      await expect(bearer('auditor')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
      const refused = await signIn(hub, 'auditor')
      expect(refused.url.startsWith(hub.provider.issuer)).toBe(true)
      await hub.provider.setEnabled('auditor', true)
      expect((await signIn(hub, 'auditor')).url).toBe(`${hub.url}/me`)
    }, 120_000)

    test('ten wrong passwords lock an account for a while, even to the right one, and no other account', async () => {
      const right = () => tokenFor({ issuerUrl: hub.provider.issuer }, 'admin')
      await right()
      for (let guess = 1; guess <= 10; guess++)
        await expect(tokenFor({ issuerUrl: hub.provider.issuer }, 'admin', `guess-${guess}`)).rejects.toMatchObject({
          code: 'UNAUTHENTICATED',
        })
      await expect(right()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
      const refused = await signIn(hub, 'admin')
      expect(refused.url.startsWith(hub.provider.issuer)).toBe(true)
      expect(refused.browser.cookie(SESSION)).toBeUndefined()
      expect((await signIn(hub, 'worker')).url).toBe(`${hub.url}/me`)
      if (real) figures.guessesUntilLocked = 10
    })

    if (real) onlyKeycloak(() => hub as SignInHub<KeycloakUnderTest>, figures)
  })
})
