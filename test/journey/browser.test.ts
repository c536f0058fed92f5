// The worker's whole journey in a browser: Chinese and English, desktop and phone. The steps of a visit follow each other on
// one page, and each test checks what the worker sees then.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { eventually, startWorld, type World } from '../support/world.ts'
import { createClient } from './client.ts'
import { askedBy, bookedAs, submissionOf } from './hub-says.ts'
import { look, pictureForReadme, wordsOfOthers } from './look.ts'
import { disputedResidents, issueRequests } from './residents.ts'
import {
  bringToMiddle,
  expectFiguresToAgree,
  inState,
  item,
  receiptOf,
  saved,
  submit,
  type,
  typedIn,
  typeTheRest,
} from './sheet-steps.ts'
import { expectNoComplaints, goTo, pictureOfFailure, signIn, startVisit, type Visit, welcome } from './visit.ts'

const RESIDENTS = 10_400
const DEPARTMENTS = ['civil-affairs', 'market-regulation', 'public-security', 'statistics']
const ADDRESS = '鸣凤镇示例路 8 号'

let world: World
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
  world = await startWorld({ residents: RESIDENTS })
  await eventually(
    () => createClient(world).inbox('worker'),
    (page) => page.freshness.length === DEPARTMENTS.length && page.freshness.every((f) => f.state === 'LIVE' && f.lastGoodAt),
    60,
  )
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

const people = disputedResidents(RESIDENTS, 6)
const VISITS = [
  { language: 'zh', window: 'desktop', signingIn: 'chosen', sending: 'double click', motion: 'no-preference' },
  { language: 'en', window: 'desktop', signingIn: 'typed', sending: 'Ctrl+Enter', motion: 'reduce' },
  { language: 'zh', window: 'phone', signingIn: 'typed', sending: 'double click', motion: 'reduce' },
  { language: 'en', window: 'phone', signingIn: 'chosen', sending: 'double click', motion: 'no-preference' },
] as const
const IN = {
  zh: { language: 'Chinese', systolic: '收缩压', signedOut: '您已退出登录', departments: ['公安局', '民政局'] },
  en: {
    language: 'English',
    systolic: 'Systolic pressure',
    signedOut: 'You are signed out',
    departments: ['Public Security', 'Civil Affairs'],
  },
}

describe.each(VISITS.map((v, n) => ({ ...v, n, in: IN[v.language].language })))('in $in, on a $window', ({ n, ...plan }) => {
  const words = IN[plan.language]
  const person = people[n] as (typeof people)[number]
  let visit: Visit
  let theirs: string[] = []
  const see = (name: string) => look(visit, name, { theirs: [...theirs, ADDRESS, person.name] })
  let sheetAddress = ''
  let receipt = ''

  beforeAll(async () => {
    theirs = await wordsOfOthers(world)
    visit = await startVisit(browser, world.url, plan.language, plan.window, plan.motion)
  })
  afterAll(() => visit?.close())
  let broken = ''
  beforeEach(({ task, onTestFailed }) => {
    if (broken) throw new Error(`the visit ended at: ${broken}`)
    onTestFailed(() => {
      broken = task.name
      return pictureOfFailure(visit)
    })
  })

  test('the worker signs in once, at the identity provider, and is shown the inbox with every department', async () => {
    await welcome(visit)
    await see('01-welcome')
    await signIn(visit, plan.signingIn)
    for (const id of DEPARTMENTS) await visit.page.locator(`[data-testid="freshness-${id}"][data-state=LIVE]`).waitFor()
    await visit.page.getByTestId('task-group').first().waitFor()
    await see('02-inbox')
  })

  test('the inbox is searched and filtered; what departments ask now appears in it by itself', async () => {
    const { page } = visit
    await page.getByTestId('inbox-search').fill('安全隐患')
    await page.getByTestId('task-group').filter({ hasNotText: '安全隐患' }).first().waitFor({ state: 'detached' })
    await page.getByTestId('task-group').filter({ hasText: '安全隐患' }).first().waitFor()
    await page.getByTestId('inbox-search').fill('')
    if (plan.window === 'phone') await page.getByTestId('filters-toggle').click()
    await page.getByTestId('filter-departments').click()
    for (const name of words.departments) await page.locator('.ant-select-item-option').filter({ hasText: name }).click()
    await page.keyboard.press('Escape')
    await see('03-inbox-filtered')
    await issueRequests(world, person)
    const card = page.getByTestId('task-group').filter({ hasText: person.name }).first()
    for (let asked = person.requests.length; asked > 0; asked -= 1)
      await card
        .locator('[data-testid^="task-"]')
        .nth(asked - 1)
        .waitFor()
    await see('04-inbox-live')
    await card.click()
    await page.getByTestId('funnel').waitFor()
    sheetAddress = new URL(page.url()).pathname
  })

  test('one sheet answers several requests of two departments, and its figures agree with its items', async () => {
    const { page } = visit
    expect(await page.getByTestId('submit').isVisible()).toBe(true)
    const [, , subjectClass = '', id = ''] = sheetAddress.split('/').map(decodeURIComponent)
    const asked = await askedBy(world, { subjectClass, id })
    await expectFiguresToAgree(page, asked.fields)
    theirs.push(...asked.words)
    await inState(page, person.disputed, 'CONFLICT')
    await see('05-sheet')
    if (plan.window === 'desktop') await pictureForReadme(visit, `sheet-${plan.language}`)
    else if (plan.language === 'zh') await pictureForReadme(visit, 'phone-zh')
  })

  test('where sources disagree one is picked; a slip of the pen is told in the language of the page, by the name of the field', async () => {
    const { page } = visit
    const answer = page.getByTestId(`candidate-${person.disputed}-0`)
    await answer.click()
    await inState(page, person.disputed, 'FILLED')
    await type(page, 'resident.systolicPressure', '一百二')
    const problem = page.getByTestId('problem-resident.systolicPressure')
    await problem.filter({ hasText: words.systolic }).waitFor()
    await type(page, 'resident.systolicPressure', '9999')
    await problem.filter({ hasText: words.systolic }).waitFor()
    await page.getByTestId('submit').click()
    await problem.waitFor()
    await bringToMiddle(item(page, 'resident.systolicPressure'))
    await see('06-sheet-problems')
    await type(page, 'resident.systolicPressure', '125')
    await problem.waitFor({ state: 'detached' })
  })

  test('a changed value of an authority keeps the fetched one beside it, and one press brings that back', async () => {
    const { page } = visit
    const element = 'resident.registeredAddress'
    const fetched = await typedIn(page, element)
    await type(page, element, ADDRESS)
    await inState(page, element, 'EDITED')
    await item(page, element).getByText(fetched).waitFor()
    await bringToMiddle(item(page, element))
    await see('07-sheet-edited')
    await page.getByTestId(`revert-${element}`).click()
    await inState(page, element, 'FILLED')
    expect(await typedIn(page, element)).toBe(fetched)
    await type(page, element, ADDRESS)
    await inState(page, element, 'EDITED')
  })

  test('the draft saves itself and is there after the page was closed', async () => {
    await typeTheRest(visit.page)
    await saved(visit.page)
    await visit.page.close()
    visit.page = await visit.open(sheetAddress)
    await visit.page.getByTestId('ready').waitFor()
    expect(await typedIn(visit.page, 'resident.registeredAddress')).toBe(ADDRESS)
    expect(await typedIn(visit.page, 'resident.systolicPressure')).toBe('125')
    await inState(visit.page, person.disputed, 'FILLED')
  })

  test('however often Submit is pressed there is one receipt, and every department acknowledges before the worker’s eyes', async () => {
    const { page } = visit
    await page.getByTestId('submit').click()
    await page.getByTestId('submit-corrections').waitFor()
    await see('08-submit')
    await page.keyboard.press('Escape')
    await page.getByTestId('submit-dialog').waitFor({ state: 'detached' })
    await submit(visit, plan.sending)
    await page.evaluate('window.neverReloaded = true')
    receipt = await receiptOf(page)
    const deliveries = page.locator('[data-testid^="delivery-"][data-state]')
    const all = await deliveries.count()
    await page.locator(`[data-testid=receipt-progress][data-done="${all}"][data-all="${all}"]`).waitFor()
    expect(await page.evaluate('window.neverReloaded')).toBe(true)
    await see('09-receipt')

    const accepted = await submissionOf(world, decodeURIComponent(page.url().split('/').at(-1) ?? ''))
    expect(accepted.receipt).toBe(receipt)
    expect(accepted.deliveries).toHaveLength(all)
    const shown = await page.getByTestId('acknowledgement').locator('code').allTextContents()
    for (const delivery of accepted.deliveries) {
      expect(await bookedAs(world, delivery)).toEqual([delivery.acknowledgement])
      expect(shown).toContain(delivery.acknowledgement)
    }
  })

  test('the correction and the submission are in their lists, and the requests have left the inbox', async () => {
    const { page } = visit
    theirs.push(...(await wordsOfOthers(world)))
    await goTo(visit, 'corrections')
    const correction = page.getByTestId('correction-resident.registeredAddress').filter({ hasText: person.name })
    await correction.first().waitFor()
    await see('10-corrections')
    await goTo(visit, 'submissions')
    await page.locator('[data-testid^="submission-"]').filter({ hasText: receipt }).waitFor()
    await see('11-submissions')
    await goTo(visit, 'inbox')
    await page.getByTestId('task-group').first().waitFor()
    expect(await page.getByTestId('task-group').filter({ hasText: person.name }).count()).toBe(0)
  })

  test('the other pages are in the worker’s language and fit the window', async () => {
    for (const name of ['departments', 'elements', 'forms']) {
      await goTo(visit, name)
      await visit.page.getByTestId('loading').waitFor({ state: 'detached' })
      await see(`12-${name}`)
    }
    await visit.page.goto(`${world.url}/nowhere`)
    await visit.page.getByTestId('not-found').waitFor()
    await see('13-not-found')
  })

  test('after signing out the inbox is out of reach, with the Back button too', async () => {
    const { page } = visit
    await page.goto(`${world.url}/inbox`)
    await page.getByTestId('task-group').first().waitFor()
    await page.getByTestId('user-menu').click()
    await page.getByTestId('sign-out').click()
    await page.getByText(words.signedOut).waitFor()
    await page.goBack({ waitUntil: 'commit' })
    await page.getByTestId('welcome').waitFor()
    expect(await page.getByTestId('inbox').count()).toBe(0)
    await page.goto(`${world.url}${sheetAddress}`)
    await page.getByTestId('welcome').waitFor()
  })

  test('the browser had nothing to complain of', () => expectNoComplaints(visit))
})
