// Too many requests from one worker, one client program, or a guesser at the sign-in. Each reply says how long to wait.
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '../../gateway/config.ts'
import { createRateLimit } from '../../gateway/http/limits/rate.ts'
import { type DevelopmentIdentity, tokenFor } from '../../gateway/platform/index.ts'
import { openBrowser } from '../identity/browser.ts'
import { startHub, type TestHub } from '../support/hub.ts'
import { developmentProvider } from '../support/provider.ts'
import { writeScore } from '../support/score.ts'

const LIMIT = 30
const web = await startHub({ env: { YIBIAO_RATE: String(LIMIT) } })
afterAll(() => web.close())

const me = (name: string) => web.post({ query: '{ me { id } }' }, { authorization: `Bearer ${name}`, 'accept-language': 'en' })

describe('questions', () => {
  test('a worker who asks too often is told to wait, and the others go on', async () => {
    for (let i = 0; i < LIMIT; i++) expect((await me('eager')).status).toBe(200)
    const reply = await me('eager')
    expect(reply.status).toBe(429)
    expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(Number(reply.headers.get('retry-after'))).toBeLessThanOrEqual(60)
    expect(await reply.json()).toMatchObject({
      errors: [{ message: 'Too many requests. Try again later.', extensions: { code: 'RATE_LIMITED' } }],
    })
    expect((await me('patient')).status).toBe(200)
  })

  test('live streams count as questions', async () => {
    for (let i = 0; i < LIMIT; i++) await me('listener')
    const reply = await fetch(`${web.url}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', authorization: 'Bearer listener' },
      body: JSON.stringify({ query: 'subscription { inboxChanged { id } }' }),
    })
    expect([reply.status, Number(reply.headers.get('retry-after')) > 0]).toEqual([429, true])
  })

  test('one client program with many workers has a bound of its own', async () => {
    const limit = createRateLimit(1, web.hub.pool)
    for (let i = 0; i < 50; i++) await limit({ worker: `w${i}`, client: 'statistics-tool' })
    await expect(limit({ worker: 'w50', client: 'statistics-tool' })).rejects.toMatchObject({ code: 'RATE_LIMITED' })
    await limit({ worker: 'w51', client: 'another-tool' })
    await limit({ worker: 'w52', client: null })
  })

  test('two processes on one database count together, and neither gives away more than the limit', async () => {
    const second = await startHub({ env: { YIBIAO_RATE: String(LIMIT) }, database: web.database })
    const ask = (of: TestHub) => of.post({ query: '{ me { id } }' }, { authorization: 'Bearer commuter' })
    try {
      const statuses: number[] = []
      for (let i = 0; i < LIMIT; i++) statuses.push((await ask(i % 2 ? web : second)).status)
      expect(statuses).toEqual(Array(LIMIT).fill(200))
      for (const of of [web, second]) {
        const reply = await ask(of)
        expect([reply.status, Number(reply.headers.get('retry-after')) > 0]).toEqual([429, true])
      }
    } finally {
      await second.close()
    }
  })

  test('a thousand questions cost the database thirty writes at most, however many processes ask at once', async () => {
    let writes = 0
    const counting = {
      query: (q: never) => {
        writes++
        return web.hub.pool.query(q)
      },
    } as unknown as pg.Pool
    const processes = [createRateLimit(600, counting), createRateLimit(600, counting), createRateLimit(600, counting)]
    const asked = await Promise.allSettled(
      Array.from({ length: 1000 }, (_, i) => processes[i % 3]?.({ worker: 'tireless', client: null })),
    )
    const answered = asked.filter((a) => a.status === 'fulfilled').length
    expect(answered).toBeLessThanOrEqual(600)
    // Two processes may hold unused shares of up to 19 each.
    expect(answered).toBeGreaterThanOrEqual(600 - 2 * 19)
    // Thirty batches, and one refusal for each process.
    expect(writes).toBeLessThanOrEqual(33)
    await writeScore(
      'rate-limits',
      { asked: 1000, processes: 3, limit: 600, answered, writes },
      'vitest run test/protect/rate-limits.test.ts',
    )
  })

  test.each([
    ['refuses to answer', (server: Server) => server.on('connection', (socket) => socket.destroy())],
    ['never answers', (server: Server) => server],
  ])('a database that %s locks nobody out and lets nobody through without end', async (_, behave) => {
    const open = new Set<Socket>()
    const server = behave(createServer().on('connection', (socket) => void open.add(socket))).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const pool = new pg.Pool({ host: '127.0.0.1', port: (server.address() as AddressInfo).port, max: 1 })
    pool.on('error', () => {})
    try {
      const limit = createRateLimit(3, pool)
      for (let i = 0; i < 3; i++) await limit({ worker: 'patient', client: null })
      await expect(limit({ worker: 'patient', client: null })).rejects.toMatchObject({ code: 'RATE_LIMITED' })
    } finally {
      for (const socket of open) socket.destroy()
      server.close()
      await pool.end()
    }
  })

  test('a worker at work does not meet the limit: a page every two seconds, eight questions each, is far below it', () => {
    const { ratePerMinute } = readConfig({}, tmpdir())
    expect(ratePerMinute).toBeGreaterThan(30 * 8)
    expect(readConfig({ YIBIAO_RATE: 'off' }, tmpdir()).ratePerMinute).toBeNull()
    for (const wrong of ['0', '-1', 'many']) expect(() => readConfig({ YIBIAO_RATE: wrong }, tmpdir())).toThrow('YIBIAO_RATE')
  })
})

describe('guessing passwords at the development provider', () => {
  let folder: string
  let provider: DevelopmentIdentity
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'yibiao-guess-'))
    provider = await developmentProvider()('http://127.0.0.1:9', folder)
  })
  afterAll(async () => {
    await provider.close()
    await rm(folder, { recursive: true, force: true })
  })
  const grant = (username: string, password: string) =>
    fetch(`${provider.issuer}/protocol/openid-connect/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'password', client_id: 'yibiao-cli', username, password }),
    })

  test('ten wrong passwords make an account wait, with the right one too; other accounts sign in', async () => {
    for (let i = 0; i < 10; i++) expect((await grant('officer', `guess ${i}`)).status).toBe(400)
    const reply = await grant('officer', 'yibiao-officer')
    expect(reply.status).toBe(429)
    expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await tokenFor({ issuerUrl: provider.issuer }, 'worker')).toMatch(/^ey/)
  })

  test('the sign-in page says so in Chinese and English', async () => {
    for (let i = 0; i < 10; i++) await grant('auditor', `guess ${i}`)
    const browser = openBrowser()
    const query = new URLSearchParams({
      client_id: provider.clientId,
      response_type: 'code',
      scope: 'openid',
      redirect_uri: 'http://127.0.0.1:9/auth/callback',
      code_challenge: 'x'.repeat(43),
      code_challenge_method: 'S256',
    })
    const page = await browser.visit(`${provider.issuer}/protocol/openid-connect/auth?${query}`)
    const answer = await browser.submit(page, { username: 'auditor', password: 'yibiao-auditor' })
    expect(answer.status).toBe(429)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(answer.body).toContain('密码错误次数过多')
    expect(answer.body).toContain('Too many wrong passwords')
  })
})
