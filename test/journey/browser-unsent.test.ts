// A worker types while the network is really down: every socket closed, none opened (issue 10, 16).
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { type Severable, severable } from '../support/severable.ts'
import { eventually, startWorld, type World } from '../support/world.ts'
import { sheetAbout } from './hub-says.ts'
import { stored } from './kept-on-device.ts'
import { look } from './look.ts'
import { type Asked, issueRequests, knownResidents } from './residents.ts'
import { saved, type, typedIn } from './sheet-steps.ts'
import { goTo, pictureOfFailure, signIn, startVisit, type Visit, welcome } from './visit.ts'

const RESIDENTS = 2400
const people = knownResidents(RESIDENTS, 9)
/** Typed by the worker only: no department has the value. */
const REMARK = 'resident.remark@public-security:SYRKHC/BZ'

const [, , , , refused, withdrawn, sent, old, shared] = people as [Asked, Asked, Asked, Asked, Asked, Asked, Asked, Asked, Asked]

let world: World
let network: Severable
let browser: Browser
let visit: Visit
beforeAll(async () => {
  world = await startWorld({ residents: RESIDENTS })
  for (const person of people) if (person !== withdrawn) await issueRequests(world, person)
  const { hostname, port } = new URL(world.url)
  network = await severable(Number(port))
  // The page keeps its address; its bytes go through the network that the test can cut.
  browser = await openBrowser([`--host-resolver-rules=MAP ${hostname}:${port} 127.0.0.1:${network.port}`])
  visit = await startVisit(browser, world.url, 'zh', 'phone')
  await welcome(visit)
  await signIn(visit, 'chosen')
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await network?.close()
  await world?.close()
})
beforeEach(({ onTestFailed }) => {
  network.mend()
  onTestFailed(() => pictureOfFailure(visit))
})

const picture = (page: Page, name: string) => look({ ...visit, page }, `unsent-${name}`, { theirs: people.map((p) => p.name) })

interface Item {
  element: { id: string }
  value: unknown
}
interface Held {
  id: string
  draftVersion: number
  items: Item[]
}

async function heldOf(address: string): Promise<Held> {
  const id = decodeURIComponent(address.split('/').at(-1) ?? '')
  const query =
    'mutation ($id: ID!) { openSheet(input: { subject: { class: "resident", id: $id } }) { sheet { id draftVersion items { element { id } value } } } }'
  return (await world.ask<{ openSheet: { sheet: Held } }>('worker', query, { id })).data.openSheet.sheet
}
const remarkAt = async (address: string) => (await heldOf(address)).items.find((i) => i.element.id === REMARK)?.value

const bar = (page: Page, state: string) => page.locator(`[data-testid=unsent][data-state=${state}]`)

async function typedWhileCut(person: Asked, text: string): Promise<{ page: Page; address: string }> {
  const address = await sheetAbout(world, person)
  const page = await visit.open(address)
  await page.getByTestId('funnel').waitFor()
  await type(page, REMARK, '网络正常时写下')
  await saved(page)
  network.cut()
  await type(page, REMARK, text)
  await bar(page, 'failing').waitFor()
  return { page, address }
}

test('what is typed while the network is gone survives going to the inbox; back on the sheet it is there and at the hub (issue 10, 16)', async () => {
  const { page, address } = await typedWhileCut(people[0] as Asked, '断网后写下')
  await picture(page, 'bar')
  const { keys, kept } = await stored(page)
  expect(keys).toEqual([false])
  expect(kept).toHaveLength(1)
  expect(kept.join()).not.toMatch(/断网后写下|remark/)
  expect(await remarkAt(address)).toBe('网络正常时写下')
  await page.locator('a[href="/inbox"]').filter({ visible: true }).first().click()
  await page.getByTestId('sheet').waitFor({ state: 'detached' })
  await bar(page, 'failing').waitFor()
  network.mend()
  await page.goto(world.url + address)
  await page.getByTestId('funnel').waitFor()
  expect(await typedIn(page, REMARK)).toBe('断网后写下')
  await saved(page)
  expect(await remarkAt(address)).toBe('断网后写下')
  await eventually(
    () => stored(page),
    (s) => s.kept.length === 0,
  )
  await page.close()
})

test('what is typed while the network is gone survives closing the tab, and the bar of the next one leads to it (issue 10, 16)', async () => {
  const { page, address } = await typedWhileCut(people[1] as Asked, '关窗前写下')
  await page.close()
  network.mend()
  const next = await visit.open('/inbox')
  await bar(next, 'earlier').waitFor()
  await next.getByTestId('unsent-open').click()
  await next.getByTestId('kept-back').waitFor()
  expect(await typedIn(next, REMARK)).toBe('关窗前写下')
  await saved(next)
  expect(await remarkAt(address)).toBe('关窗前写下')
  await next.close()
})

test('where the draft was changed elsewhere meanwhile, the worker picks between both values; nothing is overwritten unseen (issue 10, 16)', async () => {
  const { page, address } = await typedWhileCut(people[2] as Asked, '本机写下')
  await page.close()
  const { id } = await heldOf(address)
  const save = 'mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { sheet { draftVersion } } }'
  await world.ask('worker', save, { input: { sheet: id, values: [{ element: REMARK, value: '另一台写下' }] } })
  network.mend()
  const next = await visit.open(address)
  const choice = next.getByTestId(`kept-choice-${REMARK}`)
  await choice.filter({ hasText: '本机写下' }).filter({ hasText: '另一台写下' }).waitFor()
  await picture(next, 'choice')
  expect(await typedIn(next, REMARK)).toBe('另一台写下')
  await choice.getByTestId('kept-mine').click()
  await saved(next)
  await eventually(
    () => remarkAt(address),
    (value) => value === '本机写下',
  )
  await next.close()
})

test('a text that the hub will never take is not sent for ever: the page says why and what to do, and once it is changed it arrives (issue 10, 16)', async () => {
  const address = await sheetAbout(world, refused)
  const page = await visit.open(address)
  await page.getByTestId('funnel').waitFor()
  let saves = 0
  page.on('request', (request) => {
    if (request.postData()?.includes('saveDraft')) saves += 1
  })
  // A paste from a broken file, with a character that no database stores.
  await type(page, REMARK, '坏字符\0在此')
  await bar(page, 'refused').filter({ hasText: '备注：文字中有无法保存的字符' }).waitFor()
  await picture(page, 'refused')
  expect(saves).toBe(1)
  // Two events that would cause a retry: the network is back, and the window comes to the front.
  await page.evaluate(`window.dispatchEvent(new Event('online')); window.dispatchEvent(new Event('yibiao:signed-in'))`)
  await page.locator('a[href="/inbox"]').filter({ visible: true }).first().click()
  await bar(page, 'earlier').waitFor()
  expect(saves).toBe(1)
  await page.getByTestId('unsent-open').click()
  await bar(page, 'refused').waitFor()
  expect(saves).toBe(2)
  await type(page, REMARK, '改好了')
  await saved(page)
  await bar(page, 'sent').waitFor({ state: 'detached' })
  expect(await remarkAt(address)).toBe('改好了')
  await page.close()
})

test('of a request that was withdrawn meanwhile the worker is told, and what was typed stays to be read (issue 10, 16)', async () => {
  const [task] = await world.newTask('public-security', { form: 'SYRKHC', subject: withdrawn.idNumber, dueInDays: 60 })
  const { page, address } = await typedWhileCut(withdrawn, '撤回前写下')
  await page.close()
  await world.control('public-security', '/control/withdraw', { taskNo: task?.taskNo })
  const open = () => world.running.hub.db.selectFrom('task').select('id').where('state', '=', 'OPEN')
  const subject = decodeURIComponent(address.split('/').at(-1) ?? '')
  await eventually(
    () => open().where('subject_id', '=', subject).execute(),
    (tasks) => tasks.length === 0,
  )
  network.mend()
  const next = await visit.open(address)
  await next.getByTestId('kept-back').waitFor()
  await saved(next)
  expect(await typedIn(next, REMARK)).toBe('撤回前写下')
  // The save after the opening reports it too.
  await next.getByRole('alert').filter({ hasText: '没有待办的填报要求' }).waitFor()
  await picture(next, 'withdrawn')
  await next.close()
})

test('of a sheet that was sent elsewhere meanwhile the worker is told, and can read and copy what never arrived (issue 10, 16)', async () => {
  const { page, address } = await typedWhileCut(sent, '另一台已提交')
  await page.close()
  const { id } = await heldOf(address)
  const submit =
    'mutation ($input: SubmitSheetInput!) { submitSheet(input: $input) { submission { id } problems { element message } } }'
  const values = [{ element: 'resident.livingAlone', value: false }]
  const input = { sheet: id, idempotencyKey: `${id}:elsewhere`, values }
  const answer = await world.ask<{ submitSheet: { submission: { id: string } | null } }>('worker', submit, { input })
  expect(answer.data.submitSheet).toMatchObject({ submission: { id: expect.any(String) } })
  network.mend()
  const next = await visit.open(address)
  await next.getByTestId('sheet-submitted').waitFor()
  await next.getByTestId('kept-homeless').filter({ hasText: '另一台已提交' }).waitFor()
  await picture(next, 'sent-elsewhere')
  await next.getByTestId('kept-discard').click()
  await eventually(
    () => stored(next),
    (s) => s.kept.length === 0,
  )
  await next.close()
})

test('the day on which kept text is deleted is told beforehand, and a deletion is told afterwards (issue 10, 16)', async () => {
  const { page } = await typedWhileCut(old, '十五天前写下')
  await page.close()
  network.mend()
  const next = await visit.open('/inbox')
  const [stands] = await next.evaluate<string[]>(`[new Date(Date.now() + 14 * 86400000).toLocaleDateString('sv')]`)
  await bar(next, 'earlier')
    .filter({ hasText: stands ?? '' })
    .waitFor()
  await picture(next, 'earlier')
  await next.clock.setFixedTime(Date.now() + 15 * 86_400_000)
  await next.reload()
  await bar(next, 'tooOld').waitFor()
  await picture(next, 'too-old')
  expect((await stored(next)).kept).toEqual([])
  await next.getByTestId('unsent-read').click()
  await bar(next, 'tooOld').waitFor({ state: 'detached' })
  await next.close()
})

test('signing out asks first where something was not sent, and leaves neither text nor key on the device (issue 10, 16)', async () => {
  const { page } = await typedWhileCut(people[3] as Asked, '退出前写下')
  network.mend()
  await page.close()
  await goTo({ ...visit }, 'inbox')
  await visit.page.reload()
  await bar(visit.page, 'earlier').waitFor()
  const asked = visit.page.waitForEvent('dialog').then((dialog) => dialog.accept())
  await visit.page.getByTestId('user-menu').click()
  await visit.page.getByTestId('sign-out').click()
  await asked
  await visit.page.waitForURL('**/auth/signed-out')
  expect(await stored(visit.page)).toMatchObject({ keys: [], kept: [] })
})

test('a second account on the same device sees nothing of what the first one typed, on no page and not on the device (issue 10, 16)', async () => {
  const first = visit.page
  await first.goto(world.url)
  await signIn(visit, 'chosen')
  const { page, address } = await typedWhileCut(shared, '第一人写下')
  await visit.context.clearCookies()
  network.mend()
  // The open page asks to sign in; another worker signs in on another tab.
  await page.getByTestId('sign-in-again').waitFor()
  await first.goto(world.url)
  await signIn(visit, 'chosen', 'worker2')
  await eventually(
    () => stored(first),
    (s) => s.kept.length === 0 && s.keys.length === 0,
  )
  expect(await bar(first, 'earlier').count()).toBe(0)
  // At its next save, the open page learns that the account has changed, and gives way.
  await page.evaluate(`window.dispatchEvent(new Event('online'))`).catch(() => {})
  await page.getByTestId('inbox').waitFor()
  expect(await page.content()).not.toContain('第一人写下')
  await first.goto(world.url + address)
  await first.getByTestId('failed').waitFor()
  expect(await first.content()).not.toContain('第一人写下')
  expect(await remarkAt(address)).toBe('网络正常时写下')
})
