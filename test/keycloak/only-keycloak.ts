// Tests of features that the development provider lacks: machine clients, token exchange, an administrator, a key that changes.
// They run on Keycloak alone.
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { may, tokenFor } from '../../gateway/platform/index.ts'
import type { SignInHub } from '../identity/hub.ts'
import { eventually } from '../support/world.ts'
import { assign, cookieOf, makeDue, signIn, status } from './actions.ts'
import type { KeycloakUnderTest } from './providers.ts'

const TOWNSHIP = '420525101000'

export function onlyKeycloak(hubNow: () => SignInHub<KeycloakUnderTest>, figures: Record<string, number | string>): void {
  // Keycloak 26.4 was seen to notify the hub of one of two sessions. The hub asks about the other within half a minute.
  test('an administrator who signs a person out ends all the sessions of that person, told or not', async () => {
    const hub = hubNow()
    const sessions = [await signIn(hub, 'worker2'), await signIn(hub, 'worker2')].map(({ browser }) => cookieOf(browser))
    for (const session of sessions) expect(await status(hub, session)).toBe(200)
    await hub.provider.realm.signOut('worker2')
    hub.clock.shift = 31_000
    for (const session of sessions) expect(await status(hub, session)).toBe(401)
    hub.clock.shift = 0
  })

  test('a department’s own program gets what its role and its assignment allow, and nothing else', async () => {
    const { provider, another, ...hub } = hubNow()
    const secret = await provider.realm.secretOf('department-civil-affairs')
    const id = await provider.realm.serviceAccountOf('department-civil-affairs')
    const response = await fetch(`${provider.issuer}/protocol/openid-connect/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: 'department-civil-affairs',
        client_secret: secret,
      }),
    })
    const { access_token } = (await response.json()) as { access_token: string }
    const viewer = async () => {
      const identity = another()
      const found = await identity.authenticate({ authorization: `Bearer ${access_token}` })
      identity.close()
      if (!found) throw new Error('nobody')
      return found
    }
    expect(await viewer()).toMatchObject({ id, assignments: [] })
    await assign({ provider, another, ...hub }, id, 'OFFICER', { division: '420525000000', department: 'civil-affairs' })
    await assign({ provider, another, ...hub }, id, 'AUDITOR', {})
    const department = await viewer()
    expect(department.assignments.map((a) => a.role)).toEqual(['OFFICER'])
    expect(may(department, 'issue requests', { department: 'civil-affairs' })).toBe(true)
    expect(may(department, 'issue requests', { department: 'public-security' })).toBe(false)
    for (const verb of ['fill sheet', 'read subject', 'read journal'] as const)
      expect(may(department, verb, { division: TOWNSHIP, department: 'civil-affairs' })).toBe(false)
  })

  test('a worker’s token is exchanged for one that one department takes and the hub does not', async () => {
    const hub = hubNow()
    const exchange = hub.identity.exchangeToken
    if (!exchange) throw new Error('no exchange')
    const token = (username: string) => tokenFor({ issuerUrl: hub.provider.issuer }, username)
    const { token: exchanged, expiresIn } = await exchange(await token('worker'), 'department-civil-affairs')
    const claims = JSON.parse(Buffer.from(exchanged.split('.')[1] ?? '', 'base64url').toString())
    expect(claims).toMatchObject({
      aud: 'department-civil-affairs',
      sub: '00000000-0000-4000-8000-000000000001',
      azp: 'yibiao-api',
    })
    expect(expiresIn).toBeLessThanOrEqual(300)
    expect(await status(hub, { authorization: `Bearer ${exchanged}` })).toBe(401)
    await expect(exchange(await token('worker'), 'department-statistics')).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(exchange(await token('officer'), 'department-civil-affairs')).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(exchange(await token('worker'), 'no-such-client')).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(exchange(`${await token('worker')}x`, 'department-civil-affairs')).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    })
  })

  test('the provider’s key changes while requests run, and none fails', async () => {
    const hub = hubNow()
    const kid = (token: string) => JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()).kid as string
    const session = cookieOf((await signIn(hub, 'supervisor')).browser)
    const old = await tokenFor({ issuerUrl: hub.provider.issuer }, 'supervisor')
    const answers: (number | string)[] = []
    let newest = old
    let going = true
    const loop = async (headers: () => Promise<Record<string, string>>) => {
      while (going) {
        answers.push(
          await headers()
            .then((h) => status(hub, h))
            .catch(String),
        )
        // People's requests, not a flood: the provider on the same machine needs time to run.
        await wait(10)
      }
    }
    // One sign-in of a person at a time: Keycloak refuses two at once as an attack.
    const renewed = async () => {
      newest = await tokenFor({ issuerUrl: hub.provider.issuer }, 'supervisor')
      return { authorization: `Bearer ${newest}` }
    }
    const running = [loop(async () => session), loop(async () => ({ authorization: `Bearer ${old}` })), loop(renewed)]
    const more = async (count: number) => {
      const goal = answers.length + count
      await eventually(
        async () => answers.length,
        (n) => n > goal,
      )
    }
    try {
      await more(50)
      await hub.provider.realm.rotateKey()
      await makeDue(hub)
      await eventually(
        async () => kid(newest),
        (now) => now !== kid(old),
      )
      expect((await signIn(hub, 'worker')).url).toBe(`${hub.url}/me`)
      await more(50)
    } finally {
      going = false
      await Promise.all(running)
    }
    const failed = answers.filter((s) => s !== 200).length
    Object.assign(figures, { rotationRequests: answers.length, rotationFailures: failed })
    expect([...new Set(answers)]).toEqual([200])
    expect(failed).toBe(0)
  }, 120_000)

  test('the figures are of this version', async () => {
    figures.keycloak = await hubNow().provider.realm.version()
    figures.loggedSecrets = hubNow().logged.filter((line) => /eyJ|yibiao-session=/.test(line)).length
    expect(figures.loggedSecrets).toBe(0)
  })
}
