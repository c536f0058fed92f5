import { createHash } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import { type Connector, checkManifest } from '../../connectors/index.ts'
import { because, type HubError } from '../../schema/index.ts'
import { context, parcel } from './parcel.ts'
import {
  allSecrets,
  type Door,
  makeCertificates,
  type Seen,
  type System,
  signatureOf,
  signing,
  startSystem,
} from './sign-in-world.ts'

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close()
})

const kept = <T extends { close(): Promise<void> }>(one: T): T => {
  open.push(one)
  return one
}
const system = async (door: Door, tls?: Parameters<typeof startSystem>[1]): Promise<System> => kept(await startSystem(door, tls))
const good = (): ReturnType<Door> => ({ status: 200, body: { people: [{ id: 'p', who: 'them' }], number: 'R-1' } })
const only =
  (holds: (seen: Seen) => boolean): Door =>
  (seen) =>
    holds(seen) ? good() : { status: 401 }
const read = (connector: Connector, caller: Parameters<Connector['check']>[0]['caller'] = context.caller) =>
  connector.lookup?.('resident', ['p'], ['resident.remark'], { caller })
const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`

describe('each way to sign in opens the system that asks for it, and no other', () => {
  test.each<[string, string, (seen: Seen) => boolean]>([
    [
      'a password',
      '{ kind: basic, username: hub, password: "${settings.password}" }',
      (s) => s.headers.authorization === basic(`hub:${allSecrets[0]}`),
    ],
    [
      'a key in a header',
      '{ kind: header, header: X-Key, value: "${settings.key}" }',
      (s) => s.headers['x-key'] === allSecrets[1],
    ],
    [
      'a key in the query',
      '{ kind: query, parameter: app_key, value: "${settings.key}" }',
      (s) => new URL(s.url, 'http://x').searchParams.get('app_key') === allSecrets[1],
    ],
    ['a token', '{ kind: bearer, token: "${settings.token}" }', (s) => s.headers.authorization === `Bearer ${allSecrets[2]}`],
  ])('%s', async (_, rule, holds) => {
    const { origin } = await system(only(holds))
    const connector = kept(signing(origin, rule))
    expect(await read(connector)).toMatchObject({ kind: 'found' })
    expect(connector.authority?.(context.caller)).toBe('system')
    const stranger = kept(signing(origin, rule, { secrets: { password: 'wrong', key: 'wrong', token: 'wrong' } }))
    expect(await read(stranger)).toMatchObject({ kind: 'failed', reason: 'refused' })
    expect(await stranger.send?.(parcel('d1'), context)).toMatchObject({ kind: 'unsent' })
  })

  test('a signature over method, path, sorted query, time, nonce and body, checked by the gateway’s own reckoning', async () => {
    const nonces = new Set<unknown>()
    const { origin, seen } = await system((s) => {
      const fresh = !nonces.has(s.headers['x-nonce'])
      nonces.add(s.headers['x-nonce'])
      const near = Math.abs(Date.now() - Number(s.headers['x-timestamp'])) < 60_000
      return fresh && near && s.headers['x-app-id'] === 'A-1' && s.headers['x-signature'] === signatureOf(s, 'sh4red-secret')
        ? good()
        : { status: 401 }
    })
    const rule = '{ kind: signed, appId: A-1, secret: "${settings.shared}" }'
    const connector = kept(signing(origin, rule))
    expect(await read(connector)).toMatchObject({ kind: 'found' })
    expect(seen[0]?.url).toBe('/people/all?b=2&a=1+%2B')
    expect(await connector.send?.(parcel('d1'), context)).toMatchObject({ kind: 'acknowledged' })
    expect(await connector.send?.(parcel('d1'), context)).toMatchObject({ kind: 'acknowledged' })
    const stranger = kept(signing(origin, rule, { secrets: { shared: 'other' } }))
    expect(await read(stranger)).toMatchObject({ kind: 'failed', reason: 'refused' })
  })

  test('the national digest SM3, and gateways that hash the secret with the rest', async () => {
    const { origin } = await system(only((s) => s.headers['x-signature'] === signatureOf(s, 'sh4red-secret', 'sm3')))
    const sm3 = '{ kind: signed, appId: A-1, secret: "${settings.shared}", algorithm: hmac-sm3 }'
    expect(await read(kept(signing(origin, sm3)))).toMatchObject({ kind: 'found' })
    const hashed = await system(
      only((s) => {
        const text = `A-1${s.headers.time}sh4red-secret`
        return /^\d{14}$/.test(String(s.headers.time)) && s.headers.sign === createHash('sha256').update(text).digest('base64')
      }),
    )
    const digest = `
  kind: signed
  appId: A-1
  secret: "\${settings.shared}"
  algorithm: sha256
  encoding: base64
  timestamp: compact
  text: "\${appId}\${timestamp}\${secret}"
  headers: { Time: "\${timestamp}", Sign: "\${signature}" }`
    const connector = kept(signing(hashed.origin, digest))
    expect(await read(connector)).toMatchObject({ kind: 'found' })
    expect(JSON.stringify(hashed.seen)).not.toContain('sh4red-secret')
  })

  test('a client certificate: shown to the system, and its own authority believed', async () => {
    const { ca, server, client, stranger } = makeCertificates()
    const { origin, seen } = await system(good, { ...server, ca })
    const rule =
      '{ kind: mutualTls, certificate: "${settings.cert}", privateKey: "${settings.certKey}", ca: "${settings.ca}", with: { kind: header, header: X-Key, value: "${settings.key}" } }'
    const connector = kept(signing(origin, rule, { secrets: { cert: client.cert, certKey: client.key, ca } }))
    expect(await read(connector)).toMatchObject({ kind: 'found' })
    expect(seen[0]).toMatchObject({ peer: 'hub', headers: { 'x-key': allSecrets[1] } })
    const other = kept(signing(origin, rule, { secrets: { cert: stranger.cert, certKey: stranger.key, ca } }))
    expect(await read(other)).toMatchObject({ kind: 'failed', reason: 'unavailable' })
    const unbelieved = kept(
      signing(origin, rule.replace(', ca: "${settings.ca}"', ''), { secrets: { cert: client.cert, certKey: client.key } }),
    )
    expect(await read(unbelieved)).toMatchObject({ kind: 'failed', detail: because('CERTIFICATE_INVALID') })
    expect(seen).toHaveLength(1)
  })
})

describe('what signs in stays where it belongs', () => {
  const rules = [
    '{ kind: basic, username: hub, password: "${settings.password}" }',
    '{ kind: query, parameter: k, value: "${settings.key}" }',
    '{ kind: signed, appId: A, secret: "${settings.shared}" }',
  ]
  test.each(rules)('no error, log or outcome holds it: %s', async (rule) => {
    const said: unknown[] = []
    const log = {
      info: (...a: unknown[]) => said.push(a),
      warn: (...a: unknown[]) => said.push(a),
      error: (...a: unknown[]) => said.push(a),
    }
    for (const status of [401, 403, 500, 302]) {
      const { origin } = await system((s) => ({ status, body: { echoed: s.headers, url: s.url } }))
      const connector = kept(signing(origin, rule, { log }))
      said.push(await read(connector), await connector.send?.(parcel('d'), context))
      await connector.check(context).catch((e: HubError) => said.push(e.message, e.detail, e.stack, e.cause))
    }
    const text = JSON.stringify(said)
    for (const secret of allSecrets) expect(text).not.toContain(secret)
  })

  test.each([
    ['a plain setting where a secret belongs', '{ kind: bearer, token: "${settings.origin}" }', 'SECRET_MISPLACED'],
    [
      'a secret where others see it',
      '{ kind: clientCredentials, tokenUrl: "${settings.key}", clientId: a, clientSecret: "${settings.key}" }',
      'SECRET_MISPLACED',
    ],
    [
      'a signature of something unknown',
      '{ kind: signed, appId: a, secret: "${settings.key}", text: "${methd}" }',
      'UNKNOWN_PARAMETER',
    ],
    ['nobody for what happens without the worker', '{ kind: caller }', 'SIGN_IN_UNATTENDED'],
    ['a setting that is not declared', '{ kind: bearer, token: "${settings.kye}" }', 'UNKNOWN_SETTING'],
    ['a secret written down', '{ kind: bearer, token: abc }', 'SECRET_IN_PLAIN'],
  ])('a manifest is refused for %s', (_, rule, code) => {
    const text = `
manifest: 1
id: signed
kind: rest
department: { id: signed, name: { zh: 局, en: Bureau } }
settings: { origin: { description: where }, key: { description: key, secret: true } }
system: { origin: "\${settings.origin}" }
signIn: ${rule}
check: { operation: { path: /ping } }
delivery:
  idempotency: KEY
  send: { operation: { method: POST, path: "/r/\${deliveryId}" } }
`
    const checked = checkManifest(text)
    expect('problems' in checked && checked.problems.map((p) => p.code)).toContain(code)
  })
})

describe('events of a manifest are refused', () => {
  const manifest = (signature: string, rest = 'about: { from: type, map: { seen: record } }') => `
manifest: 1
id: told
kind: rest
department: { id: told, name: { zh: 局, en: Bureau } }
settings: { hook: { description: shared, secret: true }, plain: { description: plain } }
system: { origin: "https://a.example" }
check: { operation: { path: /ping } }
events:
  signature: { secret: "\${settings.hook}", header: X-S, timestamp: { header: X-T }${signature} }
  id: id
  ${rest}
`
  const codes = (text: string) => {
    const checked = checkManifest(text)
    return 'problems' in checked ? checked.problems.map((p) => p.code) : []
  }
  test('as they stand they are accepted', () => {
    expect(codes(manifest(''))).toEqual([])
  })
  test.each([
    ['a signature that leaves the time out', manifest(', text: "${body}"'), 'WRONG_VALUE'],
    ['a signature that leaves the body out', manifest(', text: "${timestamp}"'), 'WRONG_VALUE'],
    ['a signature of something unknown', manifest(', text: "${timestamp}${body}${bdy}"'), 'UNKNOWN_PARAMETER'],
    ['a secret that is a plain setting', manifest('').replace('settings.hook', 'settings.plain'), 'SECRET_MISPLACED'],
    ['a secret that is not declared', manifest('').replace('settings.hook', 'settings.hok'), 'UNKNOWN_SETTING'],
    ['tasks that nothing says how to read', manifest('', 'about: { from: type, map: { new: task } }'), 'MISSING'],
    ['an id whose path cannot be read', manifest('').replace('id: id', 'id: "a..b"'), 'BAD_PATH'],
  ])('%s', (_, text, code) => {
    expect(codes(text)).toContain(code)
  })
})
