// 台账 and 按上月填 as a village's worker sees them: people are listed and found by their number, with labels shown for a purpose.
// Last month's report is copied with one click and undone with another.
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, test } from 'vitest'
import { countyOf, newId } from '../../gateway/platform/index.ts'
import { gb11643CheckCharacter } from '../../schema/index.ts'
import { openBrowser } from '../support/browser.ts'
import { eventually, startWorld, type World } from '../support/world.ts'
import { createClient, SUBMIT, type Task } from './client.ts'
import { look, wordsOfOthers } from './look.ts'
import { saved } from './sheet-steps.ts'
import { expectNoComplaints, goTo, pictureOfFailure, signIn, startVisit, type Visit, WINDOWS, welcome } from './visit.ts'

const VISITS = [
  { language: 'zh', window: 'desktop' },
  { language: 'en', window: 'phone' },
] as const
const PATIENCE = { timeout: 60_000 }
const NAMES = ['钱示例', '孙示例', '李示例']

let world: World
let browser: Browser
let visit: Visit | undefined
beforeAll(async () => {
  browser = await openBrowser()
  world = await startWorld({ residents: 200 })
}, 300_000)
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail' && visit) await pictureOfFailure(visit)
  await visit?.close()
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

/** Pairs of one village's reports, of this month and of the last. */
async function villagesAskedTwice(): Promise<{ last: Task; now: Task }[]> {
  const bySubject = (nodes: readonly Task[]) => [...Map.groupBy(nodes, (t) => t.subject?.id ?? '').values()]
  const pairsIn = (nodes: readonly Task[]) =>
    bySubject(nodes).flatMap((tasks) => {
      const [last, now] = tasks
        .filter((t) => t.department.id === 'statistics')
        .sort((a, b) => ((a.period ?? '') < (b.period ?? '') ? -1 : 1))
      return last && now && last.period !== now.period ? [{ last, now }] : []
    })
  const client = createClient(world)
  const page = await eventually(
    () => client.inbox('worker', { class: 'place' }),
    ({ nodes }) => pairsIn(nodes).length > 0,
    120,
  )
  return pairsIn(page.nodes)
}

/** The village's name in the list of divisions. */
async function villageOf(task: Task): Promise<string> {
  const { db } = world.running.hub
  const { name } = await db
    .selectFrom('division')
    .innerJoin('task', 'task.division_code', 'division.code')
    .select('division.name')
    .where('task.id', '=', task.id)
    .executeTakeFirstOrThrow()
  return name
}

/** Stores the population that the village reported a year ago. */
async function reportedOnce(subject_id: string, population: string) {
  const { db, clock } = world.running.hub
  const county = countyOf(subject_id) ?? ''
  const period = String(clock().getUTCFullYear() - 1)
  await db
    .insertInto('fact')
    .values({
      ...{ county, subject_id, element_id: 'place.populationTotal', period, submission_id: newId(county) },
      ...{ worker_id: 'another', value: JSON.stringify(population), as_of: clock().toISOString() },
    })
    .execute()
}

/** The number of an invented person born in the year; the same `n` gives the same person. */
function numbered(year: number, n: number): string {
  const number = `420525${year}0101${String(900 + n).padStart(3, '0')}`
  return number + gb11643CheckCharacter(number)
}

const entries = (page: Page) => page.getByTestId('register-entry')
const open = (subject: Task) => `/sheet/place/${subject.subject?.id}?period=${subject.period}`

test.for(VISITS)(
  'a village lists people by their number and finds them by it; labels are shown for a purpose ($language, $window)',
  { timeout: 600_000 },
  async (how, { expect }) => {
    visit = await startVisit(browser, world.url, how.language, how.window)
    const { page } = visit
    page.setDefaultTimeout(60_000)
    await welcome(visit)
    await signIn(visit, 'chosen')
    const [asked] = await villagesAskedTwice()
    if (!asked) throw new Error('no village is asked for two months')
    await goTo(visit, 'registers')
    const village = await villageOf(asked.now)
    await page.getByTestId('register-division').click()
    await page.keyboard.type(village)
    await page.keyboard.press('Enter')
    await page.getByTestId('register').waitFor()

    // Three people, one of them with a label.
    const first = how.language === 'zh' ? 0 : 10
    const people = [numbered(1940, first), numbered(1950, first + 1), numbered(1990, first + 2)]
    await page.getByTestId('register-add-open').click()
    await page.getByTestId('register-lines').fill(people.map((p, n) => `${p} ${NAMES[n]}${n === 0 ? ' 低保' : ''}`).join('\n'))
    await page.getByTestId('register-add').locator('input[type=date]').fill('2026-01-01')
    await look(visit, '50-register-add', { theirs: [...(await wordsOfOthers(world)), ...NAMES, village, '低保'] })
    await page.getByTestId('register-add-confirm').click()
    await page.getByTestId('register-add').waitFor({ state: 'detached' })
    await expect.poll(() => entries(page).count(), PATIENCE).toBeGreaterThanOrEqual(3)

    // A search matches the whole number only.
    await page.getByTestId('register-search').fill(people[0] ?? '')
    await expect.poll(() => entries(page).count(), PATIENCE).toBe(1)
    await page.getByTestId('register-search').fill((people[0] ?? '').slice(0, 12))
    await expect.poll(() => entries(page).count(), PATIENCE).toBe(0)
    await page.getByTestId('register-search').fill('')
    await expect.poll(() => entries(page).count(), PATIENCE).toBeGreaterThanOrEqual(3)

    // Labels need a purpose.
    await page.getByTestId('in-full').click()
    await page.getByTestId('reason').fill('核对台账')
    await page.getByTestId('reason-confirm').click()
    await expect.poll(() => page.getByText('低保', { exact: true }).count(), PATIENCE).toBeGreaterThan(0)
    await page.screenshot({ path: `test/.output/${how.language}-${how.window}-51-register.png`, animations: 'disabled' })

    // The figures are previewed before anything is declared, and a declaration is withdrawn (issue 10, 6).
    await reportedOnce(asked.now.subject?.id ?? '', '1204')
    const declared = page.getByTestId('register-declared')
    const dialog = page.getByTestId('declare-dialog')
    await page.getByTestId('register-since').fill('2026-01-01')
    await page.getByTestId('register-declare').click()
    await page.getByTestId('figure-place.populationTotal').filter({ hasText: '1204' }).waitFor()
    await page.getByTestId('declare-far').waitFor()
    await look(visit, '52-declare', { theirs: [...(await wordsOfOthers(world)), ...NAMES, village, '低保'] })
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await page.getByTestId('register-declare').click()
    await page.getByTestId('declare-confirm').click()
    await expect.poll(() => declared.count(), PATIENCE).toBe(1)
    await dialog.waitFor({ state: 'detached' })
    await page.getByTestId('register').screenshot({ path: `test/.output/${how.language}-${how.window}-55-declared.png` })
    await declared.getByRole('button').click()
    await expect.poll(() => declared.count(), PATIENCE).toBe(0)
    expectNoComplaints(visit)
  },
)

test.for(VISITS.slice(0, 1))(
  'last month’s report is taken over with one press and given back with another ($language, $window)',
  { timeout: 600_000 },
  async (how, { expect }) => {
    const client = createClient(world)
    const pairs = await villagesAskedTwice()
    // Use another village for each visit if there is one, so that no visit repeats another.
    const { last, now } = pairs.at(how.language === 'zh' ? 0 : -1) as (typeof pairs)[number]
    const before = await client.openSheet(last)
    const figure = (n: number, datatype: string) => (datatype === 'DECIMAL' ? `${n}.00` : n)
    const { data, errors } = await world.ask<{ submitSheet: { submission: unknown; problems: { message: string }[] } }>(
      'worker',
      SUBMIT,
      {
        input: {
          sheet: before.id,
          idempotencyKey: `as-last-${before.id}`,
          values: before.items
            .filter((i) => i.value === null || i.state === 'CONFLICT')
            .map((i) => ({
              element: i.element.id,
              value: i.element.domain.datatype === 'TEXT' ? '无' : figure(0, i.element.domain.datatype),
            })),
        },
      },
    )
    expect(errors).toBe(undefined)
    expect(data.submitSheet.problems).toEqual([])

    visit = await startVisit(browser, world.url, how.language, how.window)
    const { page } = visit
    page.setDefaultTimeout(60_000)
    await welcome(visit)
    await signIn(visit, 'chosen')
    await page.goto(world.url + open(now))
    await page.getByTestId('as-last').waitFor()
    await page.getByTestId('last-place.grainOutput').waitFor()
    const typedBefore = await page.locator('[data-testid^="item-"][data-state="TYPED"]').count()
    await page.screenshot({ path: `test/.output/${how.language}-${how.window}-53-as-last.png`, animations: 'disabled' })
    expect(await page.evaluate<number>('document.scrollingElement.scrollWidth')).toBeLessThanOrEqual(WINDOWS[how.window].width)
    await page.getByTestId('as-last-fill').click()
    await expect
      .poll(() => page.locator('[data-testid^="item-"][data-state="TYPED"]').count(), PATIENCE)
      .toBeGreaterThan(typedBefore)
    await saved(page)
    await page.getByTestId('as-last').scrollIntoViewIfNeeded()
    await page.screenshot({ path: `test/.output/${how.language}-${how.window}-54-as-last-filled.png`, animations: 'disabled' })
    await page.getByTestId('as-last-undo').click()
    await expect.poll(() => page.locator('[data-testid^="item-"][data-state="TYPED"]').count(), PATIENCE).toBe(typedBefore)
    await page.getByTestId('as-last-fill').waitFor()
    await saved(page)
    expectNoComplaints(visit)
  },
)
