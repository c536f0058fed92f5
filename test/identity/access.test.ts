// Who gets in, as whom, and for how long: bearer tokens over HTTP, assignments by date, a provider that is down.
import { request as rawRequest } from 'node:http'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { calendarDay } from '../../gateway/platform/identity/assignments.ts'
import { createCookies } from '../../gateway/platform/identity/cookies.ts'
import { createViewerOf } from '../../gateway/platform/identity/viewer-of.ts'
import { DEMO_ACCOUNTS, may, tokenFor } from '../../gateway/platform/index.ts'
import { startSignInHub } from './hub.ts'

const TOWNSHIP = '420525100000'
const worker = DEMO_ACCOUNTS[0]?.id ?? ''
// The provider gives them no divisions, so only the hub's own assignments count.
const hub = await startSignInHub({ accounts: DEMO_ACCOUNTS.map(({ divisions: _, departments: __, ...account }) => account) })
const token = await tokenFor({ issuerUrl: hub.provider.issuer }, 'worker')
await hub.database.pool.query(`insert into division (code, name, level) values ($1, '鸣凤镇', 'TOWNSHIP')`, [TOWNSHIP])
afterAll(() => hub.close())
beforeEach(async () => {
  await hub.database.pool.query('delete from assignment')
})

const me = (headers: Record<string, string>, path = '/me') => fetch(hub.url + path, { headers })
const day = (offset: number) => calendarDay(new Date(Date.now() + offset * 86_400_000))

let serial = 0
async function assign(role: string, starts: string, ends: string | null): Promise<void> {
  const values = [`a${serial++}`, worker, role, TOWNSHIP, starts, ends]
  await hub.database.pool.query(
    'insert into assignment (id, worker_id, role, division_code, starts_on, ends_on) values ($1, $2, $3, $4, $5, $6)',
    values,
  )
}

/** As in a process with an empty cache. */
async function viewer() {
  const identity = hub.another()
  const found = await identity.authenticate({ authorization: `Bearer ${token}` })
  identity.close()
  if (!found) throw new Error('nobody')
  return found
}

describe('a bearer token', () => {
  test('opens the API, whatever the case of its scheme', async () => {
    for (const scheme of ['Bearer', 'bearer', 'BEARER']) {
      const answer = await me({ authorization: `${scheme} ${token}` })
      expect(await answer.json()).toMatchObject({ username: 'worker', id: worker })
    }
  })

  test('needs no header against foreign pages, because no browser sends it by itself', async () => {
    expect((await fetch(`${hub.url}/me`, { method: 'POST', headers: { authorization: `Bearer ${token}` } })).status).toBe(200)
  })

  test('a bearer token counts only in the Authorization header', async () => {
    expect((await me({}, `/me?access_token=${token}`)).status).toBe(401)
    expect((await me({ cookie: `access_token=${token}; yibiao-session=${token}` })).status).toBe(401)
    const body = new URLSearchParams({ access_token: token })
    expect((await fetch(`${hub.url}/me`, { method: 'POST', body })).status).toBeGreaterThanOrEqual(400)
  })

  test.each(['Basic dTpw', 'Bearer', 'Bearer ', 'Bearer a b', 'Token x', 'Bearer x,Bearer y', ''])(
    '%j is refused',
    async (authorization) => {
      expect((await me({ authorization })).status).toBe(401)
    },
  )

  test('sent twice is refused, even when both are the same', async () => {
    const { promise, resolve, reject } = Promise.withResolvers<number | undefined>()
    const { port } = new URL(hub.url)
    const request = rawRequest({ port, path: '/me', host: '127.0.0.1' }, (answer) => resolve(answer.resume().statusCode))
    request.on('error', reject)
    request.setHeader('authorization', [`Bearer ${token}`, `Bearer ${token}`])
    request.end()
    expect(await promise).toBe(401)
  })

  test('that is bad is refused, and a good cookie beside it does not help', async () => {
    expect((await me({ authorization: `Bearer ${token}x`, cookie: 'yibiao-session=x' })).status).toBe(401)
  })

  test('is not given for a wrong password', async () => {
    await expect(tokenFor({ issuerUrl: hub.provider.issuer }, 'worker', 'guess')).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    })
    await expect(tokenFor({ issuerUrl: hub.provider.issuer }, 'nobody')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
  })
})

describe('an assignment', () => {
  const mayFill = async () => may(await viewer(), 'fill sheet', { division: '420525100001' })

  test.each([
    ['without an end', 0, null, true],
    ['on its first day', 0, 30, true],
    ['on its last day', -30, 0, true],
    ['the day after its last', -30, -1, false],
    ['the day before its first', 1, 30, false],
  ])('%s', async (_, starts, ends, expected) => {
    await assign('WORKER', day(starts), ends === null ? null : day(ends))
    expect(await mayFill()).toBe(expected)
  })

  test('counts only while the identity provider grants the role as well', async () => {
    await assign('ADMIN', day(-1), null)
    expect((await viewer()).assignments).toEqual([])
    await assign('WORKER', day(-1), null)
    expect((await viewer()).assignments).toEqual([{ role: 'WORKER', division: TOWNSHIP, department: null }])
  })

  test('that is taken away stops counting at once, whoever took it: the table itself notifies every process', async () => {
    await assign('WORKER', day(-1), null)
    const identity = hub.another()
    const seen = async () => (await identity.authenticate({ authorization: `Bearer ${token}` }))?.assignments.length
    expect(await seen()).toBe(1)
    const rung = new Promise<string>((resolve) => hub.notifications.listen('session', resolve))
    await hub.database.pool.query('delete from assignment')
    expect(await rung).toBe(worker)
    expect(await seen()).toBe(0)
    identity.close()
  })

  test('ends at midnight in China and not a moment later, although it was looked up just before', async () => {
    await assign('WORKER', '2026-11-01', '2026-11-21')
    const clock = { now: new Date('2026-11-21T15:59:59.999Z') }
    const viewerOf = createViewerOf(hub.database.db, hub.notifications, () => clock.now)
    const proven = { token: 't', claims: { sub: worker, iat: 0, exp: 0 }, hasRole: () => true }
    expect((await viewerOf(proven)).assignments).toHaveLength(1)
    clock.now = new Date('2026-11-21T16:00:00.000Z')
    expect((await viewerOf(proven)).assignments).toHaveLength(0)
    viewerOf.close()
  })
})

describe('while the identity provider is down', () => {
  test('the hub starts, says so in Chinese and English, and refuses nobody for good', async () => {
    const lonely = await startSignInHub({ issuerUrl: 'http://127.0.0.1:9/realms/yibiao' })
    try {
      const page = await fetch(`${lonely.url}/auth/login`)
      expect(page.status).toBe(503)
      expect(await page.text()).toMatch(/登录服务暂时无法访问[\s\S]*identity provider cannot be reached/)
      const answer = await fetch(`${lonely.url}/me`, { headers: { authorization: `Bearer ${token}` } })
      expect(answer.status).toBe(503)
      expect(await answer.json()).toEqual({ code: 'IDENTITY_UNAVAILABLE' })
      expect((await fetch(`${lonely.url}/me`)).status).toBe(401)
    } finally {
      await lonely.close()
    }
  })
})

test('on https every cookie is bound to the host and sent over https only', () => {
  const cookies = createCookies('https://hub.example')
  for (const name of [cookies.session, cookies.login('x'), cookies.leaving]) expect(name).toMatch(/^__Host-/)
  expect(cookies.write(cookies.session, 'v', 60)).toBe(
    '__Host-yibiao-session=v; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure',
  )
})

test('the development provider never starts in production', async () => {
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  try {
    await expect(startSignInHub()).rejects.toThrow('never runs in production')
  } finally {
    process.env.NODE_ENV = before
  }
})
