// Token renewal and exchange, accounts from the vault, and the authority on which each call is made.
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Connector } from '../../connectors/index.ts'
import { because, HubError } from '../../schema/index.ts'
import { context, parcel } from './parcel.ts'
import { allSecrets, type Door, RECORDS, type Seen, type System, signing, startSystem } from './sign-in-world.ts'

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  vi.useRealTimers()
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
const HUB = { worker: 'system', purpose: 'pull' }

describe('a token by client credentials', () => {
  /** A token endpoint that issues a new token each time, and a system that accepts only the last one. */
  async function oauth({ expiresIn = 3600, holds = (_: Seen): boolean => true } = {}) {
    let given = 0
    const tokens = await system((s) => {
      if (!holds(s)) return { status: 401, body: { error: 'invalid_client' } }
      given += 1
      return { status: 200, body: { access_token: `token-${given}`, token_type: 'Bearer', expires_in: expiresIn } }
    })
    let taken = (_: string): boolean => true
    const target = await system((s) => (taken(s.headers.authorization ?? '') ? good() : { status: 401 }))
    const rule = (more = '') =>
      `{ kind: clientCredentials, tokenUrl: "${tokens.origin}/oauth/token", clientId: hub, clientSecret: "\${settings.clientSecret}"${more} }`
    const connect = (more = '', allowOrigins = [target.origin, tokens.origin]) =>
      signing(target.origin, rule(more), { allowOrigins })
    return {
      tokens,
      target,
      connect,
      take: (which: typeof taken) => {
        taken = which
      },
    }
  }

  test('is asked for once by fifty calls at once, and kept', async () => {
    const { tokens, target, connect } = await oauth({
      holds: (s) =>
        s.headers.authorization === basic('hub:cl1ent-secret%2B%2F%3D%26') &&
        s.body === 'grant_type=client_credentials&scope=read',
    })
    const connector = kept(connect(', scope: read'))
    const replies = await Promise.all(Array.from({ length: 50 }, () => read(connector)))
    expect(replies.every((r) => r?.kind === 'found')).toBe(true)
    await read(connector)
    expect(tokens.seen).toHaveLength(1)
    expect(new Set(target.seen.map((s) => s.headers.authorization))).toEqual(new Set(['Bearer token-1']))
  })

  test('can show the secret in the form instead', async () => {
    const { connect } = await oauth({
      holds: (s) => {
        const form = new URLSearchParams(s.body)
        return (
          s.headers.authorization === undefined &&
          form.get('client_secret') === 'cl1ent-secret+/=&' &&
          form.get('client_id') === 'hub'
        )
      },
    })
    expect(await read(kept(connect(', authenticate: post')))).toMatchObject({ kind: 'found' })
  })

  test('is renewed before it expires: no call goes with one that has', async () => {
    const { tokens, target, connect } = await oauth({ expiresIn: 60 })
    const connector = kept(connect())
    vi.useFakeTimers({ toFake: ['Date'] })
    await read(connector)
    vi.setSystemTime(Date.now() + 47_000)
    await read(connector)
    expect(tokens.seen).toHaveLength(1)
    vi.setSystemTime(Date.now() + 2_000)
    await read(connector)
    expect(tokens.seen).toHaveLength(2)
    expect(target.seen.map((s) => s.headers.authorization)).toEqual(['Bearer token-1', 'Bearer token-1', 'Bearer token-2'])
  })

  test('that the system no longer takes is replaced and the call repeated once, a send as well: a 401 did nothing', async () => {
    const { tokens, target, connect, take } = await oauth()
    const connector = kept(connect())
    take((authorization) => authorization !== 'Bearer token-1')
    expect(await read(connector)).toMatchObject({ kind: 'found' })
    take((authorization) => authorization !== 'Bearer token-2')
    expect(await connector.send?.(parcel('d1'), context)).toMatchObject({ kind: 'acknowledged' })
    expect(tokens.seen).toHaveLength(3)
    take(() => false)
    expect(await connector.send?.(parcel('d2'), context)).toMatchObject({ kind: 'unsent' })
    expect(target.seen.filter((s) => s.url === '/reports' && s.headers['idempotency-key'] === 'd2')).toHaveLength(2)
  })

  test('that cannot be had sends nothing and says so', async () => {
    const { target, connect } = await oauth({ holds: () => false })
    const connector = kept(connect())
    expect(await read(connector)).toMatchObject({ kind: 'failed', reason: 'refused' })
    expect(await connector.send?.(parcel('d1'), context)).toMatchObject({ kind: 'unsent' })
    await expect(connector.check(context)).rejects.toMatchObject({ code: 'SOURCE_REFUSED' })
    expect(target.seen).toEqual([])
  })

  test('comes only from a place that the deployer allows as well', async () => {
    const { target, connect } = await oauth()
    expect(() => connect('', [target.origin])).toThrow(HubError)
  })
})

describe('on whose authority a system is asked', () => {
  const OTHERWISE = 'otherwise: { kind: header, header: X-Key, value: "${settings.key}" }'
  const worker = { worker: 'w1', purpose: 'read', token: 'sign-in-of-w1', division: '420525101001' }

  test('a token exchanged for this system alone, kept for each worker and never another’s', async () => {
    const exchanges: [string, string][] = []
    const exchange = async (token: string, audience: string) => {
      exchanges.push([token, audience])
      return { token: `${audience}-for-${token}`, expiresIn: 300 }
    }
    const { origin, seen } = await system(good)
    const connector = kept(signing(origin, `{ kind: exchange, audience: health, ${OTHERWISE} }`, { exchange }))
    const callers = Array.from({ length: 50 }, (_, i) => ({ worker: `w${i % 10}`, purpose: 'read', token: `t${i % 10}` }))
    await Promise.all(callers.map((caller) => read(connector, caller)))
    expect(exchanges).toHaveLength(10)
    expect(seen.map((s) => s.headers.authorization).sort()).toEqual(callers.map((c) => `Bearer health-for-${c.token}`).sort())
    expect(seen.some((s) => s.headers.authorization === 'Bearer t1' || s.headers['x-key'])).toBe(false)
    expect(connector.authority?.(worker)).toBe('token-exchange')
  })

  test('an exchanged token that the system no longer takes is exchanged again, once', async () => {
    let n = 0
    const { origin } = await system(only((s) => s.headers.authorization !== 'Bearer x1'))
    const exchange = async () => ({ token: `x${++n}`, expiresIn: 300 })
    const connector = kept(signing(origin, '{ kind: exchange, audience: health }', { exchange, sections: RECORDS }))
    expect(await read(connector, worker)).toMatchObject({ kind: 'found' })
    expect(n).toBe(2)
  })

  test('a worker without access there is refused, and the system never hears of it', async () => {
    const { origin, seen } = await system(good)
    const exchange = async () => Promise.reject(new HubError('FORBIDDEN', { detail: 'token exchange: 403' }))
    const connector = kept(signing(origin, '{ kind: exchange, audience: health }', { exchange, sections: RECORDS }))
    expect(await read(connector, worker)).toMatchObject({ kind: 'failed', reason: 'refused' })
    expect(seen).toEqual([])
  })

  test('what the hub does later goes by the declared account; a worker without a token gets nobody else’s', async () => {
    const { origin, seen } = await system(good)
    for (const kind of ['caller', 'exchange, audience: health']) {
      const connector = kept(
        signing(origin, `{ kind: ${kind}, ${OTHERWISE} }`, { exchange: async () => ({ token: 'x', expiresIn: 9 }) }),
      )
      const later = { worker: 'w1', purpose: 'delivery', division: '420525101001', unattended: true }
      expect(await connector.send?.(parcel('d'), { caller: later })).toMatchObject({ kind: 'acknowledged' })
      expect(connector.authority?.(later)).toBe('system')
      expect(connector.authority?.(HUB)).toBe('system')
      const before = seen.length
      expect(await read(connector, { worker: 'w1', purpose: 'read' })).toMatchObject({ kind: 'failed', reason: 'refused' })
      expect(connector.authority?.({ worker: 'w1', purpose: 'read' })).toBe('none')
      expect(seen).toHaveLength(before)
    }
    expect(seen.every((s) => s.headers['x-key'] === allSecrets[1])).toBe(true)
  })

  test.each([
    ['basic', { username: '张三', password: 'p' }, { authorization: basic('张三:p') }],
    ['bearer', { value: 'v' }, { authorization: 'Bearer v' }],
    ['header, header: X-Own', { value: 'v' }, { 'x-own': 'v' }],
  ])('an account from the vault, shown as %s', async (as, values, headers) => {
    const { origin, seen } = await system(good)
    const asked: unknown[] = []
    const connector = kept(
      signing(origin, `{ kind: credential, of: worker, as: { kind: ${as} } }`, {
        sections: RECORDS,
        credential: async (owner, at) => {
          asked.push([owner, at])
          return values
        },
      }),
    )
    expect(await read(connector, worker)).toMatchObject({ kind: 'found' })
    expect(asked).toEqual([[{ of: 'worker', id: 'w1' }, origin]])
    expect(seen[0]?.headers).toMatchObject(headers)
    expect(connector.authority?.(worker)).toBe('worker-credential')
  })

  test('the account of a division, and its own name in the journal', async () => {
    const { origin } = await system(good)
    const connector = kept(
      signing(origin, '{ kind: credential, of: division, as: { kind: query, parameter: key } }', {
        sections: RECORDS,
        credential: async ({ of, id }) => (of === 'division' && id === '420525101001' ? { value: 'v' } : null),
      }),
    )
    expect(await read(connector, worker)).toMatchObject({ kind: 'found' })
    expect(connector.authority?.(worker)).toBe('division-credential')
  })

  test('an account that is missing is said as such: a read names it, a delivery waits unsent', async () => {
    const { origin, seen } = await system(good)
    const connector = kept(
      signing(origin, `{ kind: credential, of: worker, as: { kind: basic }, ${OTHERWISE} }`, { credential: async () => null }),
    )
    expect(await read(connector, worker)).toMatchObject({ kind: 'failed', reason: 'sign-in-missing' })
    await expect(connector.check({ caller: worker })).rejects.toMatchObject({ code: 'SIGN_IN_MISSING' })
    const sent = await connector.send?.(parcel('d1'), { caller: { ...worker, unattended: true } })
    expect(sent).toEqual({ kind: 'unsent', reason: because('ACCOUNT_MISSING') })
    expect(seen).toEqual([])
  })
})
