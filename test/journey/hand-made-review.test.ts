// The sixty and more hand-made forms of one department, at the review desk in a browser. They are found by search, sure merges
// confirmed together, doubtful ones decided and undone by keyboard, a field split off and queried, the effect of a form
// simulated before its launch, and the final result shown. In Chinese on a desktop, the pages again in English on a phone.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { writeCorpus } from '../match/corpus/write-corpus.ts'
import { openBrowser } from '../support/browser.ts'
import { startWorld, type World } from '../support/world.ts'
import { expectNoComplaints, goTo, pictureOfFailure, signInAs, startVisit, type Visit, welcome } from './visit.ts'

const PATIENCE = { timeout: 90_000 }
const DEPARTMENT = 'minzhengju'

let world: World
let browser: Browser
let folder: string
let visit: Visit | undefined
beforeAll(async () => {
  browser = await openBrowser()
  world = await startWorld({ residents: 200 })
  folder = await mkdtemp(join(tmpdir(), 'yibiao-hand-made-'))
}, 300_000)
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail' && visit) await pictureOfFailure(visit)
  await visit?.close()
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
  await rm(folder, { recursive: true, force: true })
})

/** All forms of the department in one file, like an export. */
async function oneFile(): Promise<{ file: string; forms: number }> {
  writeCorpus(folder)
  const own = join(folder, DEPARTMENT)
  const read = await Promise.all((await readdir(own)).sort().map((name) => readFile(join(own, name), 'utf8')))
  const forms = read.flatMap((text) => (JSON.parse(text) as { forms: unknown[] }).forms)
  const file = join(folder, 'forms.json')
  await writeFile(file, JSON.stringify({ source: '手工样表', forms }))
  return { file, forms: forms.length }
}

const waiting = async (page: Page) => Number(/\d+/.exec((await page.getByTestId('waiting').textContent()) ?? '')?.[0])
const settled = (page: Page) => page.getByTestId('desk').and(page.locator('[aria-busy=false]')).waitFor()
const picture = ({ page, language, window }: Visit, name: string) =>
  page.screenshot({ path: `test/.output/${language}-${window}-${name}.png`, animations: 'disabled', fullPage: true })

const QUEUE = '{ reviewQueue(first: 100) { totalCount nodes { a { field } b { field } } } }'
const DECIDE = 'mutation ($input: DecideMatchesInput!) { decideMatches(input: $input) { waiting } }'

/** Keeps all remaining doubtful pairs apart, as an officer in a hurry would. */
async function keepTheRestApart(): Promise<void> {
  type Queue = { reviewQueue: { nodes: { a: { field: string }; b: { field: string } }[] } }
  for (let turn = 0; turn < 60; turn++) {
    const { nodes: items } = (await world.ask<Queue>('officer', QUEUE)).data.reviewQueue
    if (items.length === 0) return
    const pairs = items.map(({ a, b }) => ({ a: a.field, b: b.field, same: false }))
    const { errors } = await world.ask('officer', DECIDE, { input: { pairs } })
    if (errors) throw new Error(JSON.stringify(errors))
  }
}

test('an officer brings sixty forms and gets them through the six steps at the desk', { timeout: 900_000 }, async () => {
  const { file, forms } = await oneFile()
  visit = await startVisit(browser, world.url, 'zh', 'desktop')
  const { page } = visit
  await welcome(visit)
  await signInAs(visit, 'officer')
  await goTo(visit, 'review')
  await page.getByTestId('bring-file').setInputFiles(file)
  await page.getByTestId('brought').waitFor()
  await expect.poll(() => page.getByTestId('brought').textContent(), PATIENCE).toContain(String(forms))
  const listed = page.locator('[data-testid^="intake-civil-affairs"]')
  await page.getByTestId('intake-search').fill('婚姻登记')
  await expect.poll(() => listed.count(), PATIENCE).toBe(6)
  await picture(visit, '60-hand-made-forms')

  // Confirm the sure merges together.
  await page.goto(`${world.url}/review?view=desk`)
  await settled(page)
  const atFirst = await waiting(page)
  expect(atFirst).toBeGreaterThan(20)
  await page.getByTestId('bulk').locator('summary').click()
  await picture(visit, '61-desk-bulk')
  await page.getByTestId('bulk-same').click()
  await page.getByTestId('undo').waitFor()
  await settled(page)
  const afterBulk = await waiting(page)
  expect(afterBulk).toBeLessThan(atFirst)

  // Search by words, decide by keyboard, and undo by keyboard.
  await page.getByTestId('desk-search').fill('监护人')
  await settled(page)
  await expect.poll(() => waiting(page), PATIENCE).toBeLessThan(afterBulk)
  await page.getByTestId('desk-search').fill('')
  await expect.poll(() => waiting(page), PATIENCE).toBe(afterBulk)
  await settled(page)
  await page.getByTestId('waiting').click()
  for (const key of ['y', 'n']) {
    const [before, pair] = [await waiting(page), await page.getByTestId('pair').textContent()]
    await page.keyboard.press(key)
    // The count may stay the same: a field that was shown beside its second-best match is now shown beside its third.
    await expect.poll(() => page.getByTestId('pair').textContent(), PATIENCE).not.toBe(pair)
    await settled(page)
    await page.keyboard.press('z')
    await expect.poll(() => waiting(page), PATIENCE).toBe(before)
    await settled(page)
  }
  const shown = await page.getByTestId('pair').textContent()
  await page.keyboard.press('j')
  await expect.poll(() => page.getByTestId('pair').textContent(), PATIENCE).not.toBe(shown)

  // Split off a field, and ask its department for its meaning.
  await page.goto(`${world.url}/review/${encodeURIComponent('civil-affairs:高龄津贴申请表-1')}`)
  await page.getByTestId('intake').waitFor()
  const merged = page.locator('li[data-decision=AUTO]').first()
  const code = ((await merged.getAttribute('data-testid')) ?? '').replace('field-', '')
  await page.getByTestId(`split-${code}`).click()
  await page.locator(`[data-testid="field-${code}"]:not([data-decision=AUTO])`).waitFor()
  await page.getByTestId(`ask-${code}`).click()
  await page.getByTestId('reason').fill('此项填本人还是监护人？')
  await page.getByTestId('reason-confirm').click()
  await page.getByTestId(`field-${code}`).getByText('此项填本人还是监护人？').waitFor()

  // Simulate the form while fields still wait; then launch it.
  await page.getByTestId('to-simulation').click()
  await page.getByTestId('simulate').click()
  await page.getByTestId('simulation-figures').waitFor()
  await picture(visit, '62-simulation')
  await keepTheRestApart()
  await page.goto(`${world.url}/review/${encodeURIComponent('civil-affairs:高龄津贴申请表-1')}`)
  await page.getByTestId('plan').waitFor()
  await picture(visit, '63-launch')
  expect(await page.getByTestId('obstacles').count()).toBe(0)
  await page.getByTestId('launch').click()
  await page.getByRole('link', { name: '查看现行报表' }).click()
  await page.getByTestId('form').waitFor()
  await page.getByTestId('to-simulation').click()
  await page.getByTestId('simulate').click()
  await page.getByTestId('simulation-figures').waitFor()
  expect(await page.getByTestId('simulation-waiting').count()).toBe(0)

  await goTo(visit, 'result')
  await page.getByTestId('asked-twice').locator('summary').click()
  await picture(visit, '64-result')
  expectNoComplaints(visit)
})

test('the same pages on a phone, in English', { timeout: 300_000 }, async () => {
  visit = await startVisit(browser, world.url, 'en', 'phone')
  const { page } = visit
  await welcome(visit)
  await signInAs(visit, 'officer')
  for (const view of ['forms', 'desk', 'pairs']) {
    await page.goto(`${world.url}/review?view=${view}`)
    await page.getByTestId('review').waitFor()
    await page.locator('[aria-busy=true]').waitFor({ state: 'hidden' })
    expect(await page.evaluate<number>('document.scrollingElement.scrollWidth')).toBeLessThanOrEqual(390)
    await page.screenshot({ path: `test/.output/en-phone-65-${view}.png`, animations: 'disabled' })
  }
  await page.goto(`${world.url}/simulation/${encodeURIComponent('civil-affairs:高龄津贴申请表-1')}`)
  await page.getByTestId('simulate').click()
  await page.getByTestId('simulation-figures').waitFor()
  expect(await page.evaluate<number>('document.scrollingElement.scrollWidth')).toBeLessThanOrEqual(390)
  await picture(visit, '66-simulation')
  expectNoComplaints(visit)
})
