// The worker's view when departments, networks and windows misbehave, in a browser.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { eventually, startWorld, type World } from '../support/world.ts'
import { createClient } from './client.ts'
import { bookedAs, sheetAbout, submissionOf } from './hub-says.ts'
import { look } from './look.ts'
import { type Asked, issueRequests, knownResidents } from './residents.ts'
import { receiptOf, saved, type, typedIn } from './sheet-steps.ts'
import { pictureOfFailure, signIn, startVisit, type Visit, welcome } from './visit.ts'

const RESIDENTS = 2400
const people = knownResidents(RESIDENTS, 6)

let world: World
let browser: Browser
let visit: Visit
beforeAll(async () => {
  browser = await openBrowser()
  world = await startWorld({ residents: RESIDENTS })
  for (const person of people) await issueRequests(world, person)
  visit = await startVisit(browser, world.url, 'zh', 'desktop')
  await welcome(visit)
  await signIn(visit, 'chosen')
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

beforeEach(({ onTestFailed }) => onTestFailed(() => pictureOfFailure(visit)))

const picture = (page: Page, name: string) => look({ ...visit, page }, `trouble-${name}`, { theirs: people.map((p) => p.name) })

/** 备注 of public security's own form: sent to that department only. */
const REMARK = 'resident.remark@public-security:SYRKHC/BZ'

/** Opens a sheet and answers the one question that no department can answer. */
async function readySheet(person: Asked): Promise<Page> {
  const page = await visit.open(await sheetAbout(world, person))
  await page.getByTestId('input-resident.livingAlone').getByText('否').click()
  await page.getByTestId('ready').waitFor()
  await saved(page)
  return page
}
async function review(page: Page): Promise<void> {
  await page.getByTestId('submit').click()
  await page.getByTestId('submit-confirm').waitFor()
}
const inState = (page: Page, state: string) =>
  page.locator(`[data-testid="delivery-public-security"][data-state="${state}"]`).first().waitFor()
const idOf = (page: Page): string => decodeURIComponent(page.url().split('/').at(-1) ?? '')

describe('a department that is down', () => {
  test('is named in the inbox with its last good time, and its last known tasks stay', async () => {
    await world.mode('civil-affairs', 'down')
    await eventually(
      () => createClient(world).inbox('worker'),
      (page) => page.freshness.some((f) => f.department.id === 'civil-affairs' && f.state === 'STALE'),
    )
    const page = await visit.open('/inbox?department=civil-affairs')
    await page
      .getByTestId('down-civil-affairs')
      .filter({ hasText: /民政局.*\d{2}:\d{2}/ })
      .waitFor()
    await page.getByTestId('task-group').filter({ hasText: '老年人健康随访' }).first().waitFor()
    await page.screenshot({ path: 'test/.output/zh-desktop-trouble-down.png' })
    await page.close()
  })

  test('stops nobody from filling a sheet that it knows part of: the sheet says who did not answer, the worker types', async () => {
    const page = await readySheet(people[5] as Asked)
    await page.getByTestId('sources').filter({ hasText: '民政局' }).waitFor()
    await picture(page, 'source-down')
    await world.mode('civil-affairs', 'ok')
    await page.close()
  })

  test('when a sheet is sent, is shown as not yet reached and why; it acknowledges by itself once it is back', async () => {
    const page = await readySheet(people[0] as Asked)
    await review(page)
    await world.mode('public-security', 'down')
    await page.getByTestId('submit-confirm').click()
    await inState(page, 'RETRYING')
    expect((await page.getByTestId('delivery-public-security').textContent()) ?? '').toMatch(/[\u4e00-\u9fff]/)
    await picture(page, 'retrying')
    await page.evaluate('window.neverReloaded = true')
    await world.mode('public-security', 'ok')
    await inState(page, 'ACKNOWLEDGED')
    expect(await page.evaluate('window.neverReloaded')).toBe(true)
    await page.close()
  })
})

describe('submitting', () => {
  test('when the reply is lost, the worker is told so, presses again and gets the receipt of the first press', async () => {
    const page = await readySheet(people[1] as Asked)
    await review(page)
    const first: string[] = []
    await page.route('**/graphql', async (route) => {
      if (!route.request().postData()?.includes('submitSheet') || first.length > 0) return route.continue()
      const reply = (await (await route.fetch()).json()) as { data: { submitSheet: { submission: { id: string } } } }
      first.push(reply.data.submitSheet.submission.id)
      return route.abort('connectionreset')
    })
    await page.getByTestId('submit-confirm').click()
    await page.getByTestId('submit-unsure').waitFor()
    await picture(page, 'unsure')
    await page.getByTestId('submit-confirm').click()
    await page.getByTestId('receipt').waitFor()
    expect(first).toEqual([idOf(page)])
    await inState(page, 'ACKNOWLEDGED')
    const { deliveries } = await submissionOf(world, idOf(page))
    for (const delivery of deliveries) expect(await bookedAs(world, delivery)).toHaveLength(1)
    await page.close()
  })

  test('the same sheet in a second tab gives the first receipt', async () => {
    const one = await readySheet(people[2] as Asked)
    const two = await visit.open(new URL(one.url()).pathname)
    await review(two)
    await review(one)
    await one.getByTestId('submit-confirm').click()
    await one.getByTestId('receipt').waitFor()
    await two.getByTestId('submit-confirm').click()
    await two.getByTestId('receipt').waitFor()
    expect(await receiptOf(two)).toBe(await receiptOf(one))
    expect(idOf(two)).toBe(idOf(one))
    await inState(one, 'ACKNOWLEDGED')
    const { deliveries } = await submissionOf(world, idOf(one))
    for (const delivery of deliveries) expect(await bookedAs(world, delivery)).toHaveLength(1)
    await Promise.all([one.close(), two.close()])
  })

  test('a department that refuses its part says why; the request is open again, and the sheet can be filled again', async () => {
    const page = await readySheet(people[3] as Asked)
    await review(page)
    await world.mode('public-security', 'refuse')
    await page.getByTestId('submit-confirm').click()
    await inState(page, 'REFUSED')
    await picture(page, 'refused')
    await world.mode('public-security', 'ok')
    const refused = await receiptOf(page)
    await page.getByTestId('fill-again').first().click()
    await page.getByTestId('funnel').waitFor()
    await picture(page, 'fill-again')
    await type(page, REMARK, '已重新核对')
    await page.getByTestId('ready').waitFor()
    await review(page)
    await page.getByTestId('submit-confirm').click()
    await inState(page, 'ACKNOWLEDGED')
    expect(await receiptOf(page)).not.toBe(refused)
    await page.close()
  })
})

test('a session that ends while someone types loses nothing: signing in again in a new window goes on where it was', async () => {
  const page = await readySheet(people[4] as Asked)
  await visit.context.clearCookies({ domain: 'localhost' })
  await type(page, REMARK, '会话中断时写下')
  await page.getByTestId('sign-in-again').waitFor()
  await picture(page, 'signed-out')
  const opened = visit.context.waitForEvent('page')
  await page.getByRole('dialog').getByRole('link').click()
  const second = await opened
  // The identity provider still has the session.
  await second.waitForURL(`${world.url}/signed-in`)
  await second.close()
  await page.getByRole('dialog').getByRole('button').last().click()
  await page.getByTestId('sign-in-again').waitFor({ state: 'detached' })
  await saved(page)
  await page.reload()
  await page.getByTestId('funnel').waitFor()
  expect(await typedIn(page, REMARK)).toBe('会话中断时写下')
})
