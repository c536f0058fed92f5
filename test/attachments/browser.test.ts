// The files of a sheet in a browser: chosen, shown, taken out and put back, broken off by the network, resumed after a reload.
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { builtPortal } from '../../gateway/start/build-portal.ts'
import { openBrowser } from '../support/browser.ts'
import { type AttachmentWorld, attachmentWorld, PAPERS, PHOTO, phonePhoto } from './world.ts'

let world: AttachmentWorld
let browser: Browser
let context: BrowserContext
beforeAll(async () => {
  const portalFolder = await builtPortal(join(import.meta.dirname, '../..'), () => {})
  world = await attachmentWorld({ portalFolder })
  browser = await openBrowser()
  // One for all, so that the page's own files are loaded once.
  context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 390, height: 844 }, hasTouch: true })
  await context.addCookies([{ name: 'yibiao-session', value: 'ann', url: world.url }])
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await world?.close()
})

async function open(sheet: string): Promise<Page> {
  const page = await context.newPage()
  const { subject_id } = await world.hub.db
    .selectFrom('sheet')
    .select('subject_id')
    .where('id', '=', sheet)
    .executeTakeFirstOrThrow()
  await page.goto(`${world.url}/sheet/resident/${subject_id}`)
  await page.getByTestId('sheet').waitFor()
  return page
}
const files = (page: Page, element: string) => page.getByTestId(`files-${element}`)
const choose = (page: Page, element: string, ...chosen: { name: string; mimeType: string; buffer: Buffer }[]) =>
  page.getByTestId(`input-${element}`).setInputFiles(chosen)
const jpeg = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/jpeg', buffer })

test('on a phone, photos are chosen, shown, taken out and put back; what cannot be taken is told; the sheet is sent', async () => {
  const sheet = await world.sheet()
  const page = await open(sheet)
  const photos = files(page, PHOTO)
  expect(await photos.locator('input[capture=environment]').getAttribute('accept')).toBe('image/jpeg,image/png,image/webp')
  await choose(page, PHOTO, jpeg('正面.jpg', await phonePhoto()), jpeg('背面.jpg', await phonePhoto({ width: 300, height: 200 })))
  await photos.getByTestId('file').nth(1).waitFor()
  await photos.getByTestId('file-sending').first().waitFor({ state: 'detached' })
  // The picture is really shown, by this page and under its policy.
  const shown = await photos
    .locator('img')
    .first()
    .evaluate((img: { decode(): Promise<void>; naturalWidth: number }) => img.decode().then(() => img.naturalWidth))
  expect(shown).toBeGreaterThan(100)
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true)

  await photos.getByTestId('file-remove').first().click()
  await photos.getByTestId('file').nth(1).waitFor({ state: 'detached' })
  await photos.getByTestId('file-undo').click()
  await photos.getByTestId('file').nth(1).waitFor()

  // Told in the worker's language, and nothing is left of it.
  await choose(page, PAPERS, {
    name: '照片.heic',
    mimeType: 'image/heic',
    buffer: Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
  })
  const refused = files(page, PAPERS).getByTestId('file-refused')
  await refused.filter({ hasText: '“照片.heic”是苹果手机的 HEIC 照片' }).waitFor()
  await refused.getByRole('button').click()
  await refused.waitFor({ state: 'detached' })

  await page.getByTestId('submit').click()
  await page.getByTestId('submit-confirm').click()
  await page.waitForURL(/\/receipt\//)
  await page.getByTestId('sent-values').locator('summary').click()
  // With a purpose, all of them are one download.
  await page.getByTestId('sent-values').getByTestId('in-full').click()
  await page.getByTestId('reason').fill('核对')
  await page.getByTestId('reason-confirm').click()
  const download = page.waitForEvent('download')
  await page.getByTestId('all-files').click()
  expect((await download).suggestedFilename()).toBe('附件.zip')
  const { files: sent } = await world.hub.db
    .selectFrom('attachment')
    .select((eb) => eb.fn.countAll<string>().as('files'))
    .where('submission_id', 'is not', null)
    .executeTakeFirstOrThrow()
  expect(sent).toBe('2')
  await page.close()
})

test('an upload that the network broke off goes on where it was: by the button, and after a reload', async () => {
  const sheet = await world.sheet()
  const page = await open(sheet)
  const papers = files(page, PAPERS)
  // Larger than one chunk; the second chunk never gets through.
  const photo = await phonePhoto({ width: 1500, height: 1200 })
  expect(photo.length).toBeGreaterThan(600 * 1024)
  let patches = 0
  const breakOff = async () => {
    patches = 0
    await page.route('**/files/uploads/*', (route) => {
      if (route.request().method() === 'PATCH' && ++patches > 1) return route.abort()
      return route.continue()
    })
  }
  await breakOff()
  await choose(page, PAPERS, jpeg('deed.jpg', photo))
  await papers.getByTestId('file-sending').waitFor()
  await expect.poll(() => patches, { timeout: 30_000 }).toBeGreaterThan(1)
  await papers.getByTestId('file-pause').click()
  expect(await papers.getByTestId('file-sending').getAttribute('data-state')).toBe('paused')

  // The page is closed and opened again: the hub knows how far it came.
  await page.reload()
  await page.unroute('**/files/uploads/*')
  const unfinished = files(page, PAPERS).getByTestId('file-unfinished')
  await unfinished.waitFor()
  expect(await unfinished.textContent()).toMatch(/deed\.jpg.* [1-9]\d*%/)
  const sent: number[] = []
  page.on('request', (r) => {
    if (r.method() === 'PATCH') sent.push(Number(r.headers()['upload-offset']))
  })
  await choose(page, PAPERS, jpeg('deed.jpg', photo))
  await files(page, PAPERS).getByTestId('file').waitFor()
  expect(sent[0]).toBeGreaterThanOrEqual(512 * 1024)
  await unfinished.waitFor({ state: 'detached' })
  await page.close()
})
