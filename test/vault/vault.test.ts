import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkManifest, credentialOrigin, type Manifest, wantedCredentials } from '../../connectors/index.ts'
import { listCredentials, removeCredential, storeCredential, testCredential } from '../../gateway/exchange/index.ts'
import { openCredentials } from '../../gateway/exchange/vault/open-credential.ts'
import { ownCredential } from '../../gateway/exchange/vault/own-credential.ts'
import { removeAllCredentials } from '../../gateway/exchange/vault/remove-credential.ts'
import { createSeal, resealAll, sealedBy } from '../../gateway/platform/index.ts'
import { json, startHttpDepartment } from '../connectors/http-department.ts'
import { restManifest } from '../connectors/rest-manifest.ts'
import { createConnector } from '../support/connector.ts'
import { openStore } from '../support/store.ts'

const SECRET = 'the-key-that-nobody-may-see'
const OWN =
  '{ kind: credential, of: worker, as: { kind: basic }, otherwise: { kind: header, header: X-Key, value: "${settings.key}" } }'
const manifestOf = (signIn?: string): Manifest => {
  const checked = checkManifest(restManifest('', signIn))
  if (!('manifest' in checked)) throw new Error(JSON.stringify(checked.problems))
  return checked.manifest
}

const department = await startHttpDepartment()
const store = await openStore({ clock: () => new Date('2026-11-22T02:00:00Z') })
const { db, notifications, clock } = store
const deps = () => ({ ...store, reach: { allowOrigins: [department.origin], development: true } })
const at = () => ({ connector: 'test-rest', origin: department.origin, by: 'officer-1' })
const settings = () => ({ origin: department.origin })

beforeAll(async () => {
  department.behave((request, response) => {
    const good = request.headers['x-key'] === SECRET || request.headers.authorization === `Basic ${btoa('w1:own-password')}`
    json(response, good ? 200 : 401, { up: good })
  })
  await db.insertInto('department').values({ id: 'test-department', name_zh: '测试局', name_en: 'Test' }).execute()
  await db.insertInto('connector').values({ id: 'test-rest', department_id: 'test-department', manifest: '' }).execute()
})
afterAll(async () => {
  await department.close()
  await store.close()
})

describe('a credential in the vault', () => {
  test('is for the origin it was given for: a manifest that points elsewhere does not get it', async () => {
    expect(await storeCredential(deps(), { ...at(), owner: { kind: 'SYSTEM' }, values: { key: SECRET } })).toBe(true)
    expect(await storeCredential(deps(), { ...at(), owner: { kind: 'SYSTEM' }, values: { key: SECRET } })).toBe(false)
    expect(await openCredentials(deps(), 'test-rest', department.origin)).toEqual({ values: { key: SECRET }, state: 'given' })
    expect(await openCredentials(deps(), 'test-rest', 'https://attacker.example')).toEqual({ values: {}, state: 'elsewhere' })
    expect(await openCredentials(deps(), 'other', department.origin)).toEqual({ values: {}, state: 'absent' })
  })

  test('does not open where somebody with the database moved it', async () => {
    await sql`update credential set origin = 'https://attacker.example'`.execute(db)
    await expect(openCredentials(deps(), 'test-rest', 'https://attacker.example')).rejects.toThrow()
    await sql`update credential set origin = ${department.origin}`.execute(db)
  })

  test('lies in the database as nobody can read it', async () => {
    const { rows } = await sql<{ text: string }>`select c::text as text from credential c`.execute(db)
    const everything = rows.map((r) => r.text).join()
    expect(everything).not.toContain(SECRET)
    expect(everything).not.toContain(Buffer.from(SECRET).toString('hex'))
    expect(JSON.stringify(await listCredentials(db, { connector: 'test-rest' }))).not.toContain(SECRET)
  })

  test('is sealed again with a new key, and the old key is needed no more', async () => {
    const old = Buffer.alloc(32, 7)
    const next = Buffer.alloc(32, 8)
    const both = createSeal(
      new Map([
        [1, old],
        [2, next],
      ]),
    )
    const rotated = await resealAll(db, both)
    expect(rotated.unreadable).toEqual([])
    expect((await sealedBy(db)).get(1)).toBeUndefined()
    expect((await openCredentials({ ...deps(), seal: both }, 'test-rest', department.origin)).values).toEqual({ key: SECRET })
    await removeAllCredentials(db, 'test-rest')
    await storeCredential(deps(), { ...at(), owner: { kind: 'SYSTEM' }, values: { key: SECRET } })
  })

  test('of the hub itself: giving and taking it makes every process build the connector anew', async () => {
    const revision = async () => (await db.selectFrom('connector').select('revision').executeTakeFirstOrThrow()).revision
    const before = await revision()
    const rang = new Promise<string>((resolve) => {
      const unsubscribe = notifications.listen('connector', (id) => {
        unsubscribe()
        resolve(id)
      })
    })
    await storeCredential(deps(), { ...at(), owner: { kind: 'SYSTEM' }, values: { key: 'another' } })
    expect(await rang).toBe('test-rest')
    expect(await revision()).toBe(before + 1)
    await storeCredential(deps(), { ...at(), owner: { kind: 'WORKER', id: 'w9' }, values: { username: 'u', password: 'p' } })
    expect(await revision()).toBe(before + 1)
    expect(await removeCredential(deps(), 'test-rest', { kind: 'WORKER', id: 'w9' }, 'w9')).toBe(true)
    expect(await removeCredential(deps(), 'test-rest', { kind: 'WORKER', id: 'w9' }, 'w9')).toBe(false)
  })

  test('of a division serves the villages below it, the nearest first', async () => {
    const give = (id: string, value: string) =>
      storeCredential(deps(), { ...at(), owner: { kind: 'DIVISION', id }, values: { value } })
    await give('420525101000', 'township')
    await give('420525101001', 'village')
    const of = (id: string) => ownCredential(deps(), { ...at(), of: 'division', id })
    expect(await of('420525101001')).toEqual({ value: 'village' })
    expect(await of('420525101002')).toEqual({ value: 'township' })
    expect(await of('420525102001')).toBeNull()
  })

  test('an empty or endless one is refused', async () => {
    const give = (values: Record<string, string>) => storeCredential(deps(), { ...at(), owner: { kind: 'SYSTEM' }, values })
    await expect(give({})).rejects.toMatchObject({ code: 'BAD_INPUT' })
    await expect(give({ key: '' })).rejects.toMatchObject({ code: 'BAD_INPUT' })
    await expect(give({ key: 'x'.repeat(100_000) })).rejects.toMatchObject({ code: 'BAD_INPUT' })
  })
})

describe('trying a credential on its own', () => {
  const system = { connector: 'test-rest', owner: { kind: 'SYSTEM' } } as const

  test('before it is kept: the check of the manifest with it, and nothing is kept', async () => {
    const manifest = manifestOf()
    const tried = (key: string) => testCredential(deps(), { ...system, manifest, settings: settings(), values: { key } })
    expect(await tried(SECRET)).toMatchObject({ ok: true })
    expect(await tried('wrong')).toMatchObject({ ok: false, code: 'SOURCE_REFUSED' })
    expect(JSON.stringify(await tried('wrong-and-secret'))).not.toContain('wrong-and-secret')
  })

  test('the kept one, and the answer is kept with it', async () => {
    await storeCredential(deps(), { ...at(), owner: system.owner, values: { key: SECRET } })
    const test = { ...system, manifest: manifestOf(), settings: settings() }
    expect(await testCredential(deps(), test)).toMatchObject({ ok: true })
    const view = async () => (await listCredentials(db, { connector: 'test-rest', kinds: ['SYSTEM'] }))[0]
    expect(await view()).toMatchObject({ testedAt: clock(), testFailure: null, names: ['key'], givenBy: 'officer-1' })
    await storeCredential(deps(), { ...at(), owner: system.owner, values: { key: 'wrong' } })
    expect(await view()).toMatchObject({ testedAt: null })
    expect(await testCredential(deps(), test)).toMatchObject({ ok: false, code: 'SOURCE_REFUSED' })
    expect(await view()).toMatchObject({ testFailure: 'SOURCE_REFUSED' })
  })

  test('one that is not there, or was given for another origin, is said as such', async () => {
    const manifest = manifestOf()
    await removeAllCredentials(db, 'test-rest')
    const test = { ...system, manifest, settings: settings() }
    expect(await testCredential(deps(), test)).toMatchObject({ ok: false, code: 'SIGN_IN_MISSING' })
    await storeCredential(deps(), { ...at(), origin: 'https://before.example', owner: system.owner, values: { key: SECRET } })
    expect(await testCredential(deps(), test)).toMatchObject({
      ok: false,
      code: 'SIGN_IN_MISSING',
      detail: expect.stringMatching(/another origin/),
    })
    expect(department.arrivals.some((a) => a.headers['x-key'] === undefined)).toBe(false)
  })

  test('a worker’s own, as that worker', async () => {
    const manifest = manifestOf(OWN)
    await storeCredential(deps(), { ...at(), owner: system.owner, values: { key: 'not used' } })
    const tried = (password: string) =>
      testCredential(deps(), {
        ...{ connector: 'test-rest', owner: { kind: 'WORKER', id: 'w1' }, manifest, settings: settings() },
        values: { username: 'w1', password },
      })
    expect(await tried('own-password')).toMatchObject({ ok: true })
    expect(await tried('wrong')).toMatchObject({ ok: false, code: 'SOURCE_REFUSED' })
  })
})

describe('what a manifest wants of the vault', () => {
  test('the names of its secrets, and what each worker gives', () => {
    expect(wantedCredentials(manifestOf())).toMatchObject({ system: [{ name: 'key', optional: false }], own: null })
    expect(wantedCredentials(manifestOf(OWN)).own).toEqual({ of: 'worker', names: ['username', 'password'] })
  })

  test('where it may be sent: the system and the place that gives its tokens, so that moving either asks for it again', () => {
    const oauth = (tokens: string) =>
      manifestOf(`{ kind: clientCredentials, tokenUrl: "${tokens}/token", clientId: hub, clientSecret: "\${settings.key}" }`)
    const origin = (tokens: string, system = 'https://a.example') => credentialOrigin(oauth(tokens), { origin: system })
    expect(origin('https://sso.example')).toBe('https://a.example https://sso.example')
    expect(
      new Set([origin('https://sso.example'), origin('https://evil.example'), origin('https://sso.example', 'https://b.example')])
        .size,
    ).toBe(3)
  })

  test('a connector without it cannot be built, and says which setting is missing', () => {
    const options = { settings: settings(), secrets: {}, allowOrigins: [department.origin], development: true }
    expect(() => createConnector({ ...options, manifest: restManifest() })).toThrow(/key/)
  })
})
