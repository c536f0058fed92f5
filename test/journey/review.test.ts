// The review desk for an officer: upload the department's own workbook, decide by keyboard, undo a decision, put a form in
// force, download it, then see its savings. In Chinese on a desktop, in English on a phone.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { ROSTER, workbookOf } from '../forms/paper-forms.ts'
import { openBrowser } from '../support/browser.ts'
import { startWorld, type World } from '../support/world.ts'
import { look } from './look.ts'
import { expectNoComplaints, goTo, pictureOfFailure, signInAs, startVisit, type Visit, welcome } from './visit.ts'

const VISITS = [
  { language: 'zh', window: 'desktop' },
  { language: 'en', window: 'phone' },
] as const

let world: World
let browser: Browser
let folder: string
let visit: Visit | undefined
beforeAll(async () => {
  browser = await openBrowser()
  world = await startWorld({ residents: 200 })
  folder = await mkdtemp(join(tmpdir(), 'yibiao-review-'))
}, 240_000)
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail' && visit) await pictureOfFailure(visit)
  await visit?.close()
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
  await rm(folder, { recursive: true, force: true })
})

/** Everything that a department wrote in its sheet, whole and by the pieces of its labels. */
const wordsOf = ({ rows }: typeof ROSTER): string[] =>
  rows.flat().flatMap((cell) => (typeof cell === 'string' && cell !== '' ? [cell, ...cell.split(/[（）*]/), '男', '女'] : []))

test.for(VISITS)(
  'an officer takes the six steps in the portal ($language, $window)',
  { timeout: 180_000 },
  async ({ language, window }) => {
    visit = await startVisit(browser, world.url, language, window)
    const { page } = visit
    await welcome(visit)
    await signInAs(visit, 'officer')
    await goTo(visit, 'review')

    const file = join(folder, `${language}.xlsx`)
    const title = `高龄津贴发放表${language === 'zh' ? '甲' : '乙'}`
    const paper = { ...ROSTER, rows: [[title, ...(ROSTER.rows[0] ?? []).slice(1)], ...ROSTER.rows.slice(1)] }
    await writeFile(file, await workbookOf([paper]))
    await page.getByTestId('bring-file').setInputFiles(file)
    await page.getByTestId('worksheet-as-read').waitFor()
    await look(visit, '19-worksheet-as-read', {
      theirs: await departments([title, `${language}.xlsx`, ...wordsOf(paper), paper.sheet, '高龄津贴发放表甲']),
    })
    await page.getByTestId('take-in').click()
    await page.getByTestId('brought').waitFor()
    const theirs = ['高龄津贴发放表甲', '高龄津贴发放表乙', `${language}.xlsx`]
    await look(visit, '20-review-forms', { theirs: await departments(theirs) })

    // All doubtful pairs are decided by keyboard; the last decision is undone once.
    await page
      .getByTestId('review-view')
      .getByText(language === 'zh' ? '待审核' : 'To decide')
      .click()
    await page.getByTestId('desk').waitFor()
    let undone = false
    for (let turn = 0; turn < 40; turn++) {
      await page.getByTestId('desk').and(page.locator('[aria-busy=false]')).waitFor()
      if ((await page.getByTestId('pair').count()) === 0) break
      const before = await page.getByTestId('waiting').textContent()
      await page.keyboard.press('n')
      await page.getByTestId('undo').waitFor()
      await expect.poll(() => page.getByTestId('waiting').textContent()).not.toBe(before)
      if (undone) continue
      await page.getByTestId('desk').and(page.locator('[aria-busy=false]')).waitFor()
      await page.keyboard.press('z')
      await expect.poll(() => page.getByTestId('waiting').textContent()).toBe(before)
      undone = true
    }
    await page.getByTestId('empty').waitFor()

    await page.goto(`${world.url}/review`)
    await page.getByText(title).click()
    await page.getByTestId('intake').waitFor()
    await page.getByTestId('field-sfzhm').waitFor()
    await page.screenshot({ path: `test/.output/${language}-${window}-21-intake.png`, fullPage: true })
    await page.getByTestId('launch').click()
    await page.getByRole('link', { name: language === 'zh' ? '查看现行报表' : 'See the form in force' }).click()
    await page.getByTestId('form').waitFor()
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('file-xlsx').click()])
    expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe('PK')

    await goTo(visit, 'result')
    await page
      .getByTestId('asked-twice')
      .waitFor({ state: 'attached' })
      .catch(() => {})
    await page.screenshot({ path: `test/.output/${language}-${window}-22-result.png`, fullPage: true })
    expectNoComplaints(visit)
  },
)

test('an officer brings a form whose title another has, is told, and says that it is the new version of that one (issue 10, 5)', async () => {
  visit = await startVisit(browser, world.url, 'zh', 'desktop')
  const { page } = visit
  await welcome(visit)
  await signInAs(visit, 'officer')
  await goTo(visit, 'review')
  const bring = async (name: string, title: string, more: string) => {
    const [top = [], whose = [], heads = [], ...rows] = ROSTER.rows
    const paper = { ...ROSTER, rows: [[title, ...top.slice(1)], whose, [...heads.slice(0, -1), more], ...rows] }
    await writeFile(join(folder, name), await workbookOf([paper]))
    await page.getByTestId('bring-file').setInputFiles(join(folder, name))
    await page.getByTestId('take-in').click()
  }
  const [title, known] = ['临时救助发放表', 'civil-affairs:lsjzffb']
  await bring('one.xlsx', title, '发放日期')
  await page.getByTestId(`intake-${known}`).waitFor()
  await bring('two.xlsx', title, '联系电话')
  await page.getByTestId('brought').filter({ hasText: '是哪张表的新版' }).waitFor()
  await page.getByTestId(`intake-${known}_2`).waitFor()
  await page.getByTestId('bring-replaces').click()
  await page.keyboard.type(title)
  await page.getByTitle(`${title} · ${known}`, { exact: true }).click()
  await look(visit, '20-review-replaces', { theirs: await departments([title, known, `${known}_2`, 'two.xlsx', 'one.xlsx']) })
  await bring('three.xlsx', title, '经办人')
  await page.getByTestId('brought').filter({ hasText: '已收进 1 张报表' }).waitFor()
  await page.getByTestId('brought').filter({ hasNotText: '另一张表' }).waitFor()
  const held = world.running.hub.db.selectFrom('intake_form').select(['id', 'source']).where('title', '=', title).orderBy('id')
  expect(await held.execute()).toEqual([
    { id: known, source: 'three.xlsx' },
    { id: `${known}_2`, source: 'two.xlsx' },
  ])
  expectNoComplaints(visit)
})

/** The names of departments are the same in both languages. */
async function departments(words: string[]): Promise<string[]> {
  const { data } = await world.ask<{ departments: { name: string }[] }>('officer', '{ departments { name } }')
  return [...words, ...data.departments.map((d) => d.name)]
}
