// One worker with many tabs: they share one live stream, so a browser limited to six connections per host can still query.
import type { Browser, Page, Request } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { eventually, startWorld, type World } from '../support/world.ts'
import { createClient } from './client.ts'
import { type Asked, disputedResidents, issueRequests } from './residents.ts'
import { expectNoComplaints, pictureOfFailure, signIn, startVisit, type Visit, welcome } from './visit.ts'

const RESIDENTS = 10_400
let world: World
let browser: Browser
let visit: Visit
const streams = new Map<Page, Request[]>()

const watch = (page: Page) => {
  const opened: Request[] = []
  streams.set(page, opened)
  page.on('request', (r) => void (r.url().endsWith('/graphql/stream') && opened.push(r)))
  page.on('requestfinished', (r) => void opened.splice(0, opened.length, ...opened.filter((o) => o !== r)))
  page.on('requestfailed', (r) => void opened.splice(0, opened.length, ...opened.filter((o) => o !== r)))
}
const open = () => [...streams].filter(([page, held]) => !page.isClosed() && held.length > 0)

beforeAll(async () => {
  browser = await openBrowser()
  world = await startWorld({ residents: RESIDENTS })
  await eventually(
    () => createClient(world).inbox('worker'),
    (page) => page.freshness.filter((f) => f.state === 'LIVE' && f.lastGoodAt).length >= 4,
    60,
  )
  visit = await startVisit(browser, world.url, 'zh', 'desktop')
  visit.context.on('page', watch)
  watch(visit.page)
  await welcome(visit)
  await signIn(visit, 'chosen')
}, 240_000)
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await pictureOfFailure(visit)
})
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

const people = disputedResidents(RESIDENTS, 2)
const TABS = 8

async function showsEverywhere(pages: readonly Page[], name: string): Promise<void> {
  for (const page of pages) await page.getByTestId('task-group').filter({ hasText: name }).first().waitFor()
}

test('eight tabs of one worker hold one stream between them, and each shows what comes in', async () => {
  const pages = [visit.page]
  while (pages.length < TABS) pages.push(await visit.open('/inbox'))
  for (const page of pages) await page.getByTestId('task-group').first().waitFor()
  await eventually(
    async () => open().length,
    (n) => n === 1,
  )
  await issueRequests(world, people[0] as Asked)
  await showsEverywhere(pages, people[0]?.name ?? '')
  expect(open()).toHaveLength(1)
  expectNoComplaints(visit)
})

test('when the tab that listens is closed another takes over, and nothing is missed', async () => {
  const [leader] = open()[0] ?? []
  expect(leader).toBeDefined()
  await leader?.close()
  await issueRequests(world, people[1] as Asked)
  await eventually(
    async () => open().length,
    (n) => n === 1,
  )
  await showsEverywhere(visit.context.pages(), people[1]?.name ?? '')
  expect(open()[0]?.[0]).not.toBe(leader)
  expectNoComplaints(visit)
})
