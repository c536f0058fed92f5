// Departments' own web systems at a real Keycloak: a new one by OpenID Connect, an old one by SAML. The hub opens them without a
// second password, with the linked account, and a sign-out anywhere signs out of all of them.
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { startArchivesWeb } from '../../examples/departments/archives-web/archives-web.ts'
import { startPoliceWeb } from '../../examples/departments/police-web/police-web.ts'
import type { RunningWeb } from '../../examples/departments/web-stage/index.ts'
import { type Browser, openBrowser, type Page } from '../identity/browser.ts'
import { prepareKeycloak, type RunningKeycloak } from '../support/keycloak.ts'
import { writeScore } from '../support/score.ts'
import { eventually } from '../support/world.ts'
import { type PagesHub, startPagesHub } from '../web-systems/hub.ts'
import { accountOn, ask, post, proofFrom, signInAtHub, whoOn } from '../web-systems/people.ts'
import { makeRealm, type Realm } from './admin.ts'

const SUB = '00000000-0000-4000-8000-000000000001'
const start = await prepareKeycloak()
const suite = start ? describe : describe.skip

suite('departments’ own web systems at a real Keycloak', () => {
  let keycloak: RunningKeycloak
  let realm: Realm
  let pages: PagesHub
  let police: RunningWeb
  let archives: RunningWeb
  const refused = { answers: 0, logouts: 0 }

  beforeAll(async () => {
    keycloak = await (start as () => Promise<RunningKeycloak>)()
    pages = await startPagesHub(async ({ hub, ...at }) => {
      realm = await makeRealm(keycloak, hub, { 'http://127.0.0.1:4023': at.police, 'http://127.0.0.1:4024': at.archives })
      return {
        ...{ issuer: realm.issuer, clientSecret: realm.portalSecret, apiSecret: realm.apiSecret },
        env: {
          ...{ KEYCLOAK_URL: keycloak.url, KEYCLOAK_REALM: realm.name },
          ...{ KEYCLOAK_CLIENT_SECRET: realm.portalSecret, KEYCLOAK_API_SECRET: realm.apiSecret },
        },
        ...{ secretOf: realm.secretOf, serviceAccountOf: realm.serviceAccountOf, close: realm.remove },
      }
    })
    police = await startPoliceWeb(await pages.settingsOf('police-web', 'public-security'))
    archives = await startArchivesWeb(await pages.settingsOf('archives-web', 'civil-affairs'))
    await pages.register('police-web', 'public-security', police)
    await pages.register('archives-web', 'civil-affairs', archives)
  }, 300_000)
  afterAll(async () => {
    await Promise.all([police?.close(), archives?.close()])
    await pages?.close()
    await keycloak?.stop()
  }, 60_000)

  /** Follows a page that only carries a form to the next site, as a browser's script does. */
  const onward = async (browser: Browser, page: Page): Promise<Page> => {
    let now = page
    for (let i = 0; i < 5 && /name="(SAMLResponse|SAMLRequest)"/i.test(now.body); i++) now = await carry(browser, now)
    return now
  }
  const carry = (browser: Browser, page: Page): Promise<Page> => {
    const form = /<form[\s\S]*?<\/form>/i.exec(page.body)?.[0] ?? ''
    const attribute = (tag: string, name: string) =>
      new RegExp(`${name}="([^"]*)"`, 'i').exec(tag)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const inputs = [...form.matchAll(/<input[^>]*>/gi)].map(([tag]) => [attribute(tag, 'name'), attribute(tag, 'value')])
    const body = new URLSearchParams(inputs.filter(([name]) => name) as [string, string][])
    return browser.visit(attribute(form, 'action'), { method: 'POST', body })
  }
  const open = async (browser: Browser, web: RunningWeb) => onward(browser, await browser.visit(`${web.url}/sign-in`))
  const seen = async (browser: Browser, web: RunningWeb) => whoOn(await browser.visit(`${web.url}/`))
  const nobody = (browser: Browser, web: RunningWeb) =>
    eventually(
      () => seen(browser, web),
      (who) => who === null,
      15,
    )
  const hubStatus = async (browser: Browser) =>
    ask(pages, browser, '{ me { id } }').then(
      () => 'in',
      (error: Error) => error.message,
    )
  const everywhere = async () => {
    const browser = await signInAtHub(pages, 'worker')
    for (const web of [police, archives]) expect(whoOn(await open(browser, web))).toBe(SUB)
    return browser
  }

  test('the hub lists both, and each opens in one step, without a second password', async () => {
    const browser = await signInAtHub(pages, 'worker')
    type Systems = { systems: { id: string; address: string; whyNot: string | null }[] }
    const { systems } = await ask<Systems>(pages, browser, '{ systems { id address whyNot } }')
    expect(systems.map((s) => [s.id, s.whyNot])).toEqual([
      ['archives-web', null],
      ['police-web', null],
    ])
    for (const { id, address } of systems) {
      const home = await onward(browser, await browser.visit(address))
      expect([id, whoOn(home)]).toEqual([id, SUB])
    }
  })

  test('the account that the provider names is linked at the sign-in; the old system’s by a proof with the old password', async () => {
    const browser = await everywhere()
    expect(accountOn(await browser.visit(`${police.url}/`))).toBe('510066')
    expect(accountOn(await browser.visit(`${archives.url}/`))).toBe('none')
    const begin = 'mutation { beginProof(input: {system: "archives-web"}) { address } }'
    const { address } = (await ask<{ beginProof: { address: string } }>(pages, browser, begin)).beginProof
    const proof = await proofFrom(browser, address, 'DA-0107', 'archives-DA-0107')
    const link = 'mutation ($input: LinkAccountInput!) { linkAccount(input: $input) { linked problems { code } } }'
    const answer = await ask(pages, browser, link, { input: { system: 'archives-web', proof } })
    expect(answer).toEqual({ linkAccount: { linked: true, problems: [] } })
    expect(accountOn(await browser.visit(`${archives.url}/`))).toBe('DA-0107')
    await ask(pages, browser, 'mutation { unlinkAccount(input: {system: "archives-web"}) { unlinked } }')
    expect(accountOn(await browser.visit(`${archives.url}/`))).toBe('none')
  })

  test('signing out at the hub signs out at both', async () => {
    const browser = await everywhere()
    const { hub } = pages.addresses
    const answer = await browser.request(`${hub}/auth/logout`, { method: 'POST', headers: { origin: hub } })
    await browser.visit(answer.headers.get('location') ?? '')
    await nobody(browser, police)
    await nobody(browser, archives)
    expect(await hubStatus(browser)).toBe('UNAUTHENTICATED')
  })

  test('signing out at the new system signs out at the hub and at the old one', async () => {
    const browser = await everywhere()
    await post(browser, `${police.url}/sign-out`)
    expect(await seen(browser, police)).toBeNull()
    await nobody(browser, archives)
    await eventually(
      () => hubStatus(browser),
      (s) => s === 'UNAUTHENTICATED',
      15,
    )
  })

  test('signing out at the old system signs out at the hub and at the new one', async () => {
    const browser = await everywhere()
    const left = await onward(browser, await post(browser, `${archives.url}/sign-out`))
    expect(left.url.startsWith(archives.url)).toBe(true)
    expect(left.body).toContain('您已退出登录')
    await nobody(browser, police)
    await eventually(
      () => hubStatus(browser),
      (s) => s === 'UNAUTHENTICATED',
      15,
    )
  })

  test('one person’s sign-out leaves everybody else signed in', async () => {
    const other = await signInAtHub(pages, 'worker2')
    await open(other, archives)
    const browser = await everywhere()
    await post(browser, `${police.url}/sign-out`)
    await nobody(browser, archives)
    expect(await seen(other, archives)).not.toBeNull()
  })

  test('who has no role at a system is not let in by it', async () => {
    for (const web of [police, archives]) {
      const browser = openBrowser()
      const form = await browser.visit(`${web.url}/sign-in`)
      const refused = await onward(browser, await browser.submit(form, { username: 'auditor', password: 'yibiao-auditor' }))
      expect([refused.status, await seen(browser, web)]).toEqual([403, null])
    }
  })

  describe('the old system takes no answer that', () => {
    /** Catches the answer that Keycloak sends through the browser. */
    const caught = async () => {
      const browser = await signInAtHub(pages, 'worker')
      const page = await browser.visit(`${archives.url}/sign-in`)
      const value = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`, 'i').exec(page.body)?.[1] ?? ''
      return { browser, response: value('SAMLResponse'), relayState: value('RelayState') }
    }
    const send = async (browser: Browser, SAMLResponse: string, RelayState: string) => {
      const body = new URLSearchParams({ SAMLResponse, RelayState })
      const page = await browser.visit(`${archives.url}/saml/answer`, { method: 'POST', body })
      if (page.status === 400) refused.answers += 1
      return page
    }
    const changed = (response: string, change: (xml: string) => string) =>
      Buffer.from(change(Buffer.from(response, 'base64').toString())).toString('base64')

    test.each<[string, (xml: string) => string]>([
      ['names another person', (xml) => xml.replaceAll(SUB, '00000000-0000-4000-8000-000000000006')],
      ['is for another system', (xml) => xml.replaceAll('>archives-web<', '>police-web<')],
      [
        'has lost the signature of its assertion',
        (xml) => xml.replace(/(<saml:Assertion[\s\S]*?)<dsig:Signature[\s\S]*?<\/dsig:Signature>/, '$1'),
      ],
      ['has lost both signatures', (xml) => xml.replace(/<dsig:Signature[\s\S]*?<\/dsig:Signature>/g, '')],
      ['answers another request', (xml) => xml.replace(/InResponseTo="[^"]*"/g, 'InResponseTo="_made-up"')],
      [
        'holds a second, unsigned assertion in front',
        (xml) =>
          xml.replace(
            /<saml:Assertion/,
            `<saml:Assertion ID="x" Version="2.0" IssueInstant="2026-01-01T00:00:00Z"><saml:Issuer>x</saml:Issuer></saml:Assertion><saml:Assertion`,
          ),
      ],
      ['is nonsense', () => 'x'],
    ])('%s', async (_, change) => {
      const { browser, response, relayState } = await caught()
      expect((await send(browser, changed(response, change), relayState)).status).toBe(400)
      expect(await seen(browser, archives)).toBeNull()
    })

    // It is complete and signed by the provider, for a real request of the old system: only its audience is wrong.
    test('the provider made for another system', async () => {
      const attributes = { 'saml.client.signature': 'false', 'saml.useMetadataDescriptorUrl': 'false' }
      await realm.addClientLike('archives-web', { clientId: 'other-web', attributes })
      const browser = await signInAtHub(pages, 'worker')
      const begun = await browser.request(`${archives.url}/sign-in`)
      const asked = new URL(begun.headers.get('location') ?? '')
      const xml = inflateRawSync(Buffer.from(asked.searchParams.get('SAMLRequest') ?? '', 'base64')).toString()
      const theirs = deflateRawSync(xml.replace('>archives-web<', '>other-web<')).toString('base64')
      const RelayState = asked.searchParams.get('RelayState') ?? ''
      const page = await browser.visit(
        `${realm.issuer}/protocol/saml?${new URLSearchParams({ SAMLRequest: theirs, RelayState })}`,
      )
      const response = /name="SAMLResponse" value="([^"]*)"/i.exec(page.body)?.[1] ?? ''
      expect(Buffer.from(response, 'base64').toString()).toContain('>other-web<')
      const said = vi.spyOn(console, 'error')
      expect((await send(browser, response, RelayState)).status).toBe(400)
      expect(said.mock.calls.flat().join()).toContain('audience')
      said.mockRestore()
      expect(await seen(browser, archives)).toBeNull()
    })

    test('comes a second time, or to another browser than asked', async () => {
      const { browser, response, relayState } = await caught()
      const stranger = openBrowser()
      expect((await send(stranger, response, relayState)).status).toBe(400)
      expect(await seen(stranger, archives)).toBeNull()
      expect((await send(browser, response, relayState)).status).toBe(400)
      const again = await caught()
      expect(whoOn(await send(again.browser, again.response, again.relayState))).toBe(SUB)
      expect((await send(again.browser, again.response, again.relayState)).status).toBe(400)
    })
  })

  test('a logout request that nobody signed, or that was changed, ends nobody’s session at the old system', async () => {
    const browser = await everywhere()
    const instant = new Date().toISOString()
    const xml = `<samlp:LogoutRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_1" Version="2.0" IssueInstant="${instant}" Destination="${archives.url}/saml/logout"><saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">${realm.issuer}</saml:Issuer><saml:NameID xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">worker</saml:NameID></samlp:LogoutRequest>`
    const tried = async (query: object, init: RequestInit = {}) => {
      const { status } = await fetch(`${archives.url}/saml/logout?${new URLSearchParams(query as Record<string, string>)}`, init)
      if (status === 400) refused.logouts += 1
      return status
    }
    const body = new URLSearchParams({
      SAMLRequest: Buffer.from(xml).toString('base64'),
      BACK_CHANNEL_LOGOUT: 'BACK_CHANNEL_LOGOUT',
    })
    expect(await tried({}, { method: 'POST', body })).toBe(400)
    const request = { SAMLRequest: deflateRawSync(xml).toString('base64') }
    const signature = { SigAlg: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256', Signature: 'AAAA' }
    for (const query of [request, { ...request, ...signature }, { ...request, ...signature, x: '1' }])
      expect(await tried(query)).toBe(400)
    expect(await seen(browser, archives)).toBe(SUB)
  })

  test('the figures are printed', async () => {
    const figures = {
      systems: 2,
      forgedAnswersRefused: refused.answers,
      forgedLogoutsRefused: refused.logouts,
      keycloak: await realm.version(),
    }
    await writeScore('web-systems', figures, 'vitest run test/keycloak/web-systems.test.ts')
    expect(pages.logged.filter((line) => /510066|DA-0107|eyJ/.test(line))).toEqual([])
  })
})
