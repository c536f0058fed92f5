// Links between people and accounts: by the provider's claim, by the department's list, by the worker's proof. Each way is
// tested against attacks.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createBounded } from '../../connectors/index.ts'
import {
  beginProof,
  importAccounts,
  linkedAccount,
  listSystems,
  readSystem,
  saveSystem,
  takeClaims,
  takeProof,
  unlinkAccount,
} from '../../gateway/exchange/index.ts'
import { freshDatabase, testSeal } from '../support/database.ts'
import { elsewhere, li, makeSigner, officer, otherOfficer, type Signer, seedCounty, systemOf, wang } from './seeds.ts'

const HUB = 'https://hub.example'
const ACCOUNT = '510066'
let police: Signer
let tax: Signer
const clock = { shift: 0 }
const warned: unknown[] = []
const bounded = createBounded()
const deps = () => ({
  db: database.db,
  seal: testSeal(),
  clock: () => new Date(Date.now() + clock.shift),
  log: { warn: (what: unknown) => void warned.push(what) },
  bounded,
})

const database = await freshDatabase()
beforeAll(async () => {
  ;[police, tax] = await Promise.all([makeSigner(), makeSigner()])
  await seedCounty(database.db, police.publicKey, tax.publicKey)
})
afterAll(async () => {
  await bounded.close()
  await database.close()
})
beforeEach(async () => {
  clock.shift = 0
  warned.length = 0
  await database.pool.query('truncate account_link, proof_request')
})

const seconds = () => Math.floor((Date.now() + clock.shift) / 1000)
const linkOf = async (viewer: typeof wang) =>
  (await listSystems(deps(), viewer, { saml: false })).find((s) => s.id === 'police-web')?.link?.account ?? null
const nonceFor = async (viewer: typeof wang, system = 'police-web') =>
  new URL(await beginProof(deps(), viewer, system)).searchParams.get('nonce') ?? ''
const claimsFor = (nonce: string, more: Record<string, unknown> = {}) => ({
  ...{ iss: 'police-web', aud: HUB, sub: 'wang', account: ACCOUNT, nonce, iat: seconds(), exp: seconds() + 60 },
  ...more,
})
const take = (proof: string, viewer = wang, system = 'police-web') => takeProof(deps(), viewer, { system, proof, hub: HUB })
const unlink = async (viewer: typeof wang) =>
  unlinkAccount(deps(), await readSystem(database.db, 'police-web'), viewer.id, 'worker')
const claim = (worker: string, ...accounts: unknown[]) => takeClaims(deps(), worker, { accounts })
const journal = async () =>
  (await database.pool.query('select kind, actor, body from journal order by sequence')).rows as Record<string, unknown>[]

test('a worker sees the systems of the own division and role, and nobody sees another one’s', async () => {
  expect((await listSystems(deps(), wang, { saml: false })).map((s) => s.id)).toEqual(['police-web', 'tax-web'])
  expect(await listSystems(deps(), elsewhere, { saml: false })).toEqual([])
  expect(await listSystems(deps(), { ...wang, assignments: [] }, { saml: false })).toEqual([])
  await expect(beginProof(deps(), elsewhere, 'police-web')).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('a proof links the account, once', async () => {
  const proof = await police.sign(claimsFor(await nonceFor(wang)))
  expect(await take(proof)).toBe('linked')
  expect(await linkOf(wang)).toBe(ACCOUNT)
  expect(await take(proof)).toBe('refused')
})

test('a proof that comes twice at the same moment counts once', async () => {
  const proof = await police.sign(claimsFor(await nonceFor(wang)))
  expect((await Promise.all([take(proof), take(proof), take(proof)])).toSorted()).toEqual(['linked', 'refused', 'refused'])
})

test.each<[string, (nonce: string) => Promise<string>]>([
  ['is signed with another system’s key', (nonce) => tax.sign(claimsFor(nonce))],
  ['was made for another worker', (nonce) => police.sign(claimsFor(nonce, { sub: 'li' }))],
  ['was made for another hub', (nonce) => police.sign(claimsFor(nonce, { aud: 'https://evil.example' }))],
  ['was made by another system', (nonce) => police.sign(claimsFor(nonce, { iss: 'tax-web' }))],
  ['names a number that nobody gave out', () => police.sign(claimsFor('x'.repeat(32)))],
  ['names no number', () => police.sign(claimsFor('', { nonce: undefined }))],
  ['names no account', (nonce) => police.sign(claimsFor(nonce, { account: undefined }))],
  ['names an account of two lines', (nonce) => police.sign(claimsFor(nonce, { account: 'a\nb' }))],
  ['names an account longer than any', (nonce) => police.sign(claimsFor(nonce, { account: 'a'.repeat(65) }))],
  ['has expired', (nonce) => police.sign(claimsFor(nonce, { iat: seconds() - 100, exp: seconds() - 10 }))],
  [
    'is older than two minutes, however long it says it lives',
    (nonce) => police.sign(claimsFor(nonce, { iat: seconds() - 200, exp: seconds() + 9999 })),
  ],
  ['says it was made tomorrow', (nonce) => police.sign(claimsFor(nonce, { iat: seconds() + 86_400, exp: seconds() + 86_500 }))],
  ['has no end', (nonce) => police.sign(claimsFor(nonce, { exp: undefined }))],
  ['is some other token of the system', (nonce) => police.sign(claimsFor(nonce), { typ: 'JWT' })],
  ['lost its signature', async (nonce) => (await police.sign(claimsFor(nonce))).replace(/[^.]+$/, '')],
  [
    'says that it needs no signature',
    async (nonce) => {
      const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
      return `${part({ alg: 'none', typ: 'account-proof+jwt' })}.${part(claimsFor(nonce))}.`
    },
  ],
  ['is no token at all', async () => 'x'],
])('a proof is refused that %s, and the worker may still bring the true one', async (_, forge) => {
  const nonce = await nonceFor(wang)
  expect(await take(await forge(nonce))).toBe('refused')
  expect(await linkOf(wang)).toBeNull()
  expect(await take(await police.sign(claimsFor(nonce)))).toBe('linked')
})

test('a proof begun by one worker is nothing in the hands of another, whatever it says', async () => {
  const nonce = await nonceFor(li)
  expect(await take(await police.sign(claimsFor(nonce)), wang)).toBe('refused')
  expect(await take(await police.sign(claimsFor(nonce, { sub: 'li' })), wang)).toBe('refused')
  const other = await tax.sign(claimsFor(await nonceFor(wang, 'tax-web')))
  expect(await take(other, wang, 'tax-web')).toBe('refused')
})

test('a number that was given out ten minutes ago has expired', async () => {
  const nonce = await nonceFor(wang)
  clock.shift = 10 * 60_000 + 1000
  expect(await take(await police.sign(claimsFor(nonce)))).toBe('refused')
})

test('an account is one person’s, and a person has one account in a system', async () => {
  await take(await police.sign(claimsFor(await nonceFor(wang))))
  expect(await take(await police.sign(claimsFor(await nonceFor(li), { sub: 'li' })), li)).toBe('taken')
  expect(await take(await police.sign(claimsFor(await nonceFor(wang), { account: '510067' })))).toBe('other')
  expect(await linkOf(wang)).toBe(ACCOUNT)
  await unlink(wang)
  expect(await take(await police.sign(claimsFor(await nonceFor(li), { sub: 'li' })), li)).toBe('linked')
})

test('two workers who prove the same account at once: one gets it', async () => {
  const mine = await police.sign(claimsFor(await nonceFor(wang)))
  const theirs = await police.sign(claimsFor(await nonceFor(li), { sub: 'li' }))
  expect((await Promise.all([take(mine), take(theirs, li)])).toSorted()).toEqual(['linked', 'taken'])
})

test('the provider’s word links, follows a change, and ends with the claim', async () => {
  await claim('wang', `police-web:${ACCOUNT}`, 'no-such-system:1', 'nonsense', 7)
  expect(await linkOf(wang)).toBe(ACCOUNT)
  await claim('wang', 'police-web:510067')
  expect(await linkOf(wang)).toBe('510067')
  await claim('wang', `police-web:${ACCOUNT}`)
  await claim('wang')
  expect(await linkOf(wang)).toBeNull()
  await claim('wang', `police-web:${ACCOUNT}`)
  expect(await linkOf(wang)).toBe(ACCOUNT)
  await claim('li', `police-web:${ACCOUNT}`)
  expect(await linkOf(li)).toBeNull()
  expect(warned).toEqual([{ system: 'police-web', outcome: 'taken' }])
})

test('the provider’s word neither replaces nor ends what the worker has proved', async () => {
  await take(await police.sign(claimsFor(await nonceFor(wang))))
  await claim('wang', 'police-web:510067')
  await claim('wang')
  expect(await linkOf(wang)).toBe(ACCOUNT)
})

test('the department’s list links each good row and names each bad one by its line, without the account', async () => {
  await claim('li', 'police-web:510099')
  const list = `\uFEFF用户名,备注,账号\r\nwang,x,${ACCOUNT}\r\nnobody,x,510001\r\nelsewhere,x,${ACCOUNT}\r\n\r\nli,x,510003\r\nwang,x,\r\nwang,x,${ACCOUNT}\r\n`
  const result = await importAccounts(deps(), officer, 'police-web', list)
  expect(result).toMatchObject({ linked: 1, unchanged: 1 })
  expect(result.problems.map((p) => [p.line, p.code])).toEqual([
    [3, 'WHO'],
    [4, 'TAKEN'],
    [6, 'OTHER'],
    [7, 'ACCOUNT'],
  ])
  expect(JSON.stringify(result.problems)).not.toMatch(/5100/)
  expect(result.problems[0]?.message.zh).toContain('第 3 行')
})

test('a list is refused without the two columns, of another department, or for no system', async () => {
  await expect(importAccounts(deps(), officer, 'police-web', 'a,b\n1,2')).rejects.toMatchObject({ code: 'BAD_INPUT' })
  await expect(importAccounts(deps(), officer, 'police-web', 'username,account\n"x')).rejects.toMatchObject({ code: 'BAD_INPUT' })
  const list = `username,account\nwang,${ACCOUNT}`
  for (const who of [otherOfficer, wang])
    await expect(importAccounts(deps(), who, 'police-web', list)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(importAccounts(deps(), officer, 'none', list)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await linkOf(wang)).toBeNull()
})

test('what the worker unlinked stays unlinked against claim and list, and comes back by the worker’s own proof', async () => {
  await claim('wang', `police-web:${ACCOUNT}`)
  expect(await unlink(wang)).toBe(true)
  expect(await unlink(wang)).toBe(false)
  await claim('wang', `police-web:${ACCOUNT}`)
  const { problems } = await importAccounts(deps(), officer, 'police-web', `username,account\nwang,${ACCOUNT}`)
  expect(problems.map((p) => p.code)).toEqual(['UNLINKED'])
  expect(await linkOf(wang)).toBeNull()
  expect(await take(await police.sign(claimsFor(await nonceFor(wang))))).toBe('linked')
})

test('the department’s own program is told the account until the worker unlinks it; nobody else is told', async () => {
  await claim('wang', `police-web:${ACCOUNT}`)
  const ask = (viewer: typeof wang) => linkedAccount(deps(), viewer, 'police-web', 'wang')
  expect(await ask(officer)).toBe(ACCOUNT)
  for (const who of [otherOfficer, wang, li, elsewhere]) await expect(ask(who)).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await unlink(wang)
  expect(await ask(officer)).toBeNull()
})

test('every link, reading and unlinking is in the journal, with no account in it; at rest the account is sealed', async () => {
  await database.pool.query('truncate journal, journal_head')
  await claim('wang', `police-web:${ACCOUNT}`)
  await linkedAccount(deps(), officer, 'police-web', 'wang')
  await unlink(wang)
  const body = { system: 'police-web', worker: 'wang' }
  expect(await journal()).toEqual([
    { kind: 'account.linked', actor: 'system', body: { ...body, way: 'CLAIM' } },
    { kind: 'account.read', actor: 'officer', body },
    { kind: 'account.unlinked', actor: 'wang', body },
  ])
  const { rows } = await database.pool.query(
    `select account_link::text || encode(account_sealed, 'escape') as text from account_link`,
  )
  expect(rows[0].text).not.toContain(ACCOUNT)
})

test.each<[string, Partial<ReturnType<typeof systemOf>>]>([
  ['an address that is not https', { address: 'http://one.example/' }],
  ['an address that is a script', { address: 'javascript:alert(1)' }],
  ['an address with a password in it', { address: 'https://a:b@one.example/' }],
  ['a proof address without a key', { proofKey: null }],
  ['a private key', { proofKey: { kty: 'EC', alg: 'ES256', d: 'secret' } }],
  ['a shared secret for a key', { proofKey: { kty: 'oct', alg: 'HS256', k: 'c2VjcmV0' } }],
  ['a role that is none', { roles: ['KING' as never] }],
  ['no division', { division: '42' }],
])('a system is not registered with %s', async (_, wrong) => {
  const system = { ...systemOf('new-web', 'police', police.publicKey), ...wrong }
  await expect(saveSystem(database.db, system)).rejects.toMatchObject({ code: 'BAD_INPUT' })
})
