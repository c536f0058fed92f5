// Every answer tells the browser to refuse framing, sniffing, foreign scripts and styles, and plain http once there is TLS.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { request } from 'undici'
import { afterAll, expect, test } from 'vitest'
import { startHub, type TestHub } from '../support/hub.ts'

const folder = await mkdtemp(join(tmpdir(), 'yibiao-headers-'))
await writeFile(join(folder, 'index.html'), '<html><style nonce="__CSP_NONCE__"></style></html>')
await writeFile(join(folder, 'operations.json'), '["query me { me { id } }"]')
await writeFile(join(folder, 'operations.json.gz'), 'query')
const plain = await startHub({ portalFolder: folder })
const signing = await startHub({ portalFolder: folder, identity: (hub) => hub.identity })
const tls = await startHub({ portalFolder: folder, env: { YIBIAO_PUBLIC_URL: 'https://hub.example' } })
afterAll(async () => {
  await plain.close()
  await tls.close()
  await signing.close()
  await rm(folder, { recursive: true, force: true })
})

/** Requests a page as a browser at the hub's public address would. */
const page = (web: TestHub, path: string, init: RequestInit = {}) =>
  fetch(web.url + path, { redirect: 'manual', ...init, headers: { accept: 'text/html', ...init.headers } })

const policy = (reply: { headers: Headers }) =>
  new Map(
    (reply.headers.get('content-security-policy') ?? '').split('; ').map((part) => {
      const [name = '', ...values] = part.split(' ')
      return [name, values] as const
    }),
  )

const PATHS = [
  '/',
  '/index.html',
  '/inbox',
  '/nothing.js',
  '/graphql',
  '/graphql/stream',
  '/healthz',
  '/auth/nothing',
  '/operations.json',
  '/..%2f',
]

test.each(PATHS)('%s: no framing, no sniffing, no scripts but our own, no addresses told to others', async (path) => {
  for (const web of [plain, tls]) {
    const reply = await page(web, path)
    await reply.text()
    const csp = policy(reply)
    expect(csp.get('default-src')).toEqual(["'none'"])
    expect(csp.get('frame-ancestors')).toEqual(["'none'"])
    expect(csp.get('base-uri')).toEqual(["'none'"])
    for (const values of csp.values()) expect(values.join()).not.toMatch(/unsafe|\*|https?:/)
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff')
    expect(reply.headers.get('referrer-policy')).toMatch(/^(same-origin|no-referrer)$/)
    expect(reply.headers.has('x-powered-by') || reply.headers.has('server')).toBe(false)
  }
})

test('the page carries a nonce of its own, a new one each time', async () => {
  const nonces = new Set<string>()
  for (let i = 0; i < 3; i++) {
    const { headers, body } = await request(`${tls.url}/inbox`, { headers: { host: 'hub.example', accept: 'text/html' } })
    const nonce = /nonce="([^"]+)"/.exec(await body.text())?.[1] ?? ''
    const reply = { headers: new Headers({ 'content-security-policy': String(headers['content-security-policy']) }) }
    expect(policy(reply).get('style-src')).toEqual(["'self'", `'nonce-${nonce}'`])
    expect(policy(reply).get('script-src')).toEqual(["'self'"])
    nonces.add(nonce)
  }
  expect(nonces.size).toBe(3)
})

test('behind TLS the browser is told never to come by plain http; without TLS it is not', async () => {
  expect((await page(tls, '/healthz')).headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains')
  expect((await page(plain, '/healthz')).headers.has('strict-transport-security')).toBe(false)
})

test('a foreign page can neither read an answer nor have one changed in its favour', async () => {
  const preflight = await page(plain, '/graphql', {
    method: 'OPTIONS',
    headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
  })
  expect([...preflight.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
})

test('what the portal may ask is listed to nobody, however its name is written (F17)', async () => {
  for (const path of [
    '/operations.json',
    '/%6fperations.json',
    '//operations.json',
    '/./operations.json',
    '/operations%2ejson',
    '/operations.json.gz',
    '/operations.json?x=1',
  ]) {
    const reply = await request(plain.url + path)
    const text = await reply.body.text()
    expect([path, text.includes('query'), [403, 404].includes(reply.statusCode)]).toEqual([path, false, true])
  }
})

test('an address of signing in is told to no site at all (F17)', async () => {
  for (const path of ['/auth/login', '/auth/callback?code=x&state=y', '/auth/leave', '/auth/signed-out']) {
    const reply = await page(signing, path)
    expect([path, reply.headers.get('referrer-policy')]).toEqual([path, 'no-referrer'])
  }
  expect((await page(signing, '/')).headers.get('referrer-policy')).toBe('same-origin')
})
