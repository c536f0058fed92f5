// A department's own web system behind the one login (OpenID Connect), at the development provider: opened without a second
// password, with the linked old account, and signed out with everything else.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { importJWK, SignJWT } from 'jose'
import { afterAll, expect, test } from 'vitest'
import { startPoliceWeb } from '../../examples/departments/police-web/police-web.ts'
import { openBrowser } from '../identity/browser.ts'
import { startPagesHub } from './hub.ts'
import { accountOn, ask, post, proofFrom, signInAtHub, whoOn } from './people.ts'

const SUB = '00000000-0000-4000-8000-000000000001'
const pages = await startPagesHub()
const police = await startPoliceWeb(await pages.settingsOf('police-web', 'public-security'))
await pages.register('police-web', 'public-security', police)
afterAll(async () => {
  await police.close()
  await pages.close()
})

const SYSTEMS = '{ systems { id address whyNot mayProve account { account way } } }'
const UNLINK = 'mutation { unlinkAccount(input: {system: "police-web"}) { unlinked } }'
const LINK = 'mutation ($input: LinkAccountInput!) { linkAccount(input: $input) { linked problems { code } } }'

test('is on the worker’s list, and opens in one step, signed in, with the linked account', async () => {
  const browser = await signInAtHub(pages, 'worker')
  const { systems } = await ask<{ systems: { address: string }[] }>(pages, browser, SYSTEMS)
  expect(systems).toEqual([
    ...[
      {
        id: 'police-web',
        address: `${police.url}/sign-in`,
        whyNot: null,
        mayProve: true,
        account: { account: '510066', way: 'CLAIM' },
      },
    ],
  ])
  const home = await browser.visit(systems[0]?.address ?? '')
  expect(home.url).toBe(`${police.url}/`)
  expect([whoOn(home), accountOn(home)]).toEqual([SUB, '510066'])
  expect(home.body).toMatch(/<html lang="zh-CN">[\s\S]*lang="en"/)
})

test('admits nobody without the role, and nobody who has not signed in', async () => {
  const auditor = openBrowser()
  const form = await auditor.visit(`${police.url}/sign-in`)
  expect(form.url).toContain(pages.provider.issuer)
  const refused = await auditor.submit(form, { username: 'auditor', password: 'yibiao-auditor' })
  expect(refused.status).toBe(403)
  expect(whoOn(await auditor.visit(`${police.url}/`))).toBeNull()
})

test('unlinking counts at the next look at the page, and a proof by the old password links again', async () => {
  const browser = await signInAtHub(pages, 'worker')
  await browser.visit(`${police.url}/sign-in`)
  expect(await ask(pages, browser, UNLINK)).toEqual({ unlinkAccount: { unlinked: true } })
  expect(accountOn(await browser.visit(`${police.url}/`))).toBe('none')
  const begin = () =>
    ask<{ beginProof: { address: string } }>(pages, browser, 'mutation { beginProof(input: {system: "police-web"}) { address } }')
  const { address } = (await begin()).beginProof
  expect(await proofFrom(browser, address, '510066', 'wrong')).toBe('')
  const proof = await proofFrom(browser, address, '510066', 'police-510066')
  const other = await signInAtHub(pages, 'worker2')
  const link = { input: { system: 'police-web', proof } }
  const refused = { linkAccount: { linked: false, problems: [{ code: 'REFUSED' }] } }
  expect(await ask(pages, other, LINK, link)).toEqual(refused)
  expect(await ask(pages, browser, LINK, link)).toEqual({ linkAccount: { linked: true, problems: [] } })
  expect(await ask(pages, browser, LINK, link)).toEqual(refused)
  expect(accountOn(await browser.visit(`${police.url}/`))).toBe('510066')
})

test('guessing an old password is closed after five wrong ones, to the right one too', async () => {
  const browser = await signInAtHub(pages, 'worker')
  await browser.visit(`${police.url}/sign-in`)
  const tried = (password: string) => proofFrom(browser, `${police.url}/prove?nonce=n`, '510090', password)
  for (let guess = 0; guess < 5; guess++) expect(await tried(`guess-${guess}`)).toBe('')
  expect(await tried('police-510090')).toBe('')
})

test('signing out at the hub signs out there, and signing out there signs out at the hub', async () => {
  const browser = await signInAtHub(pages, 'worker')
  expect(whoOn(await browser.visit(`${police.url}/sign-in`))).toBe(SUB)
  const answer = await browser.request(`${pages.addresses.hub}/auth/logout`, {
    method: 'POST',
    headers: { origin: pages.addresses.hub },
  })
  await browser.submit(await browser.visit(answer.headers.get('location') ?? ''))
  expect(whoOn(await browser.visit(`${police.url}/`))).toBeNull()

  const second = await signInAtHub(pages, 'worker')
  await second.visit(`${police.url}/sign-in`)
  await second.submit(await post(second, `${police.url}/sign-out`))
  expect(whoOn(await second.visit(`${police.url}/`))).toBeNull()
  await expect(ask(pages, second, SYSTEMS)).rejects.toThrow('UNAUTHENTICATED')
})

test('a sign-in that another browser began, a state that was used, and one that was made up end nowhere', async () => {
  const mine = await signInAtHub(pages, 'worker')
  let page = await mine.request(`${police.url}/sign-in`)
  while (!page.headers.get('location')?.startsWith(`${police.url}/callback`))
    page = await mine.request(new URL(page.headers.get('location') ?? '', page.url).href)
  const callback = page.headers.get('location') ?? ''
  expect((await openBrowser().visit(callback)).status).toBe(400)
  expect((await mine.visit(callback)).url).toBe(`${police.url}/`)
  expect((await mine.visit(callback)).status).toBe(400)
  expect((await mine.visit(`${police.url}/callback?code=x&state=made-up`)).status).toBe(400)
})

test('another site can neither sign a person out there nor send a form for a proof, nor be sent to after signing in', async () => {
  const browser = await signInAtHub(pages, 'worker')
  const home = await browser.visit(`${police.url}/sign-in?return=${encodeURIComponent('//evil.example/x')}`)
  expect(home.url.startsWith(police.url)).toBe(true)
  for (const path of ['/sign-out', '/prove'])
    expect(
      (await browser.request(`${police.url}${path}`, { method: 'POST', headers: { origin: 'https://evil.example' } })).status,
    ).toBe(403)
  expect(whoOn(await browser.visit(`${police.url}/`))).toBe(SUB)
})

const EVENTS = { 'http://schemas.openid.net/event/backchannel-logout': {} }
const seconds = () => Math.floor(Date.now() / 1000)

test.each<[string, Record<string, unknown>]>([
  ['of another client', { aud: 'yibiao-portal' }],
  ['of another issuer', { iss: 'https://evil.example' }],
  ['without the event', { events: {} }],
  ['with a nonce, as ID tokens have', { nonce: 'n' }],
  ['that is old', { iat: seconds() - 3600, exp: seconds() + 60 }],
  ['that names nobody', { sub: undefined }],
])('a logout token %s signs nobody out', async (_, wrong) => {
  const browser = await signInAtHub(pages, 'worker')
  await browser.visit(`${police.url}/sign-in`)
  const { signingKey } = JSON.parse(readFileSync(join(pages.folder, 'development-identity.json'), 'utf8'))
  const claims = {
    iss: pages.provider.issuer,
    aud: 'police-web',
    sub: SUB,
    jti: 'j',
    events: EVENTS,
    iat: seconds(),
    exp: seconds() + 60,
  }
  const token = (more: Record<string, unknown>) =>
    importJWK(signingKey, 'RS256').then((key) =>
      new SignJWT({ ...claims, ...more }).setProtectedHeader({ alg: 'RS256', kid: signingKey.kid }).sign(key),
    )
  const send = async (text: string) =>
    (await fetch(`${police.url}/backchannel-logout`, { method: 'POST', body: new URLSearchParams({ logout_token: text }) }))
      .status
  expect(await send(await token(wrong))).toBe(400)
  expect(await send(`${(await token({})).slice(0, -8)}AAAAAAAA`)).toBe(400)
  expect(whoOn(await browser.visit(`${police.url}/`))).toBe(SUB)
  expect(await send(await token({}))).toBe(200)
  expect(whoOn(await browser.visit(`${police.url}/`))).toBeNull()
})

test('its tokens open nothing at the hub, and no account, password or token is in the hub’s log', async () => {
  const body = new URLSearchParams({ grant_type: 'client_credentials' })
  const pair = Buffer.from(`police-web:${await pages.provider.secretOf('police-web')}`).toString('base64')
  const url = `${pages.provider.issuer}/protocol/openid-connect/token`
  expect((await fetch(url, { method: 'POST', headers: { authorization: `Basic ${pair}` }, body })).ok).toBe(false)
  expect(pages.logged.filter((line) => /510066|eyJ|police-510066/.test(line))).toEqual([])
})
