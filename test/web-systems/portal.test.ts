// Web systems for a worker in a browser: the list, a system opened in a new tab, an account unlinked and linked again with the
// old password, and the reason why a system cannot be opened.

import { afterAll, expect, test } from 'vitest'
import { startPoliceWeb } from '../../examples/departments/police-web/police-web.ts'
import { builtPortal } from '../../gateway/start/build-portal.ts'
import { look } from '../journey/look.ts'
import { expectNoComplaints, goTo, startVisit, type Visit, WINDOWS, welcome } from '../journey/visit.ts'
import { openBrowser } from '../support/browser.ts'
import { startPagesHub } from './hub.ts'

const SIGHT = {
  theirs: [
    '社区警务系统',
    '民政档案查询系统',
    '公安局',
    '民政局',
    '鸣凤镇',
    '示例·鸣凤镇工作人员',
    'police-web',
    'archives-web',
    'SAML',
    'Keycloak',
  ],
}
const browser = await openBrowser()
const pages = await startPagesHub(undefined, await builtPortal(process.cwd(), () => {}))
const police = await startPoliceWeb(await pages.settingsOf('police-web', 'public-security'))
await pages.register('police-web', 'public-security', police)
await pages.register('archives-web', 'civil-affairs', { ...police, url: pages.addresses.archives })
afterAll(async () => {
  await browser.close()
  await police.close()
  await pages.close()
})

async function enter(language: Visit['language'], window: Visit['window']): Promise<Visit> {
  const visit = await startVisit(browser, pages.addresses.hub, language, window)
  await welcome(visit)
  await visit.page.getByTestId('sign-in').click()
  await visit.page.getByRole('button', { name: 'worker ·' }).click()
  await visit.page.getByTestId('inbox').waitFor()
  await goTo(visit, 'systems')
  await visit.page.getByTestId('system-police-web').waitFor()
  return visit
}

test.each([
  ['zh', 'phone'],
  ['en', 'desktop'],
] as const)(
  'in %s on a %s: one press opens the system signed in, beside the portal',
  async (language, window) => {
    const visit = await enter(language, window)
    const { page, context } = visit
    await look(visit, 'systems', SIGHT)
    await page.getByTestId('why-not-archives-web').waitFor()
    expect(await page.getByTestId('open-archives-web').count()).toBe(0)
    const opened = context.waitForEvent('page')
    await page.getByTestId('open-police-web').click()
    const tab = await opened
    await tab.locator('[data-account="510066"]').waitFor()
    await tab.screenshot({ path: `test/.output/${language}-${window}-police-web.png` })
    expect(await tab.evaluate<number>('document.scrollingElement.scrollWidth')).toBeLessThanOrEqual(WINDOWS[window].width)
    expect(await tab.evaluate('window.opener')).toBeNull()
    expectNoComplaints(visit)
    await visit.close()
  },
  120_000,
)

test('an account is unlinked after a question, and linked again by the old password at the system', async () => {
  const visit = await enter('zh', 'phone')
  const { page } = visit
  await page.getByTestId('unlink-police-web').click()
  await look(visit, 'systems-unlink', SIGHT)
  await page.getByTestId('unlink-go').click()
  await page.getByTestId('told').waitFor()
  await page.getByTestId('link-police-web').click()
  await page.getByTestId('link-go').click()
  await page.locator('input[name=account]').fill('510067')
  await page.locator('input[name=password]').fill('police-510067')
  await page.screenshot({ path: 'test/.output/zh-phone-police-web-prove.png' })
  await page.locator('form button').click()
  await page.getByTestId('account-police-web').getByText('510067').waitFor()
  expect(page.url()).toBe(`${pages.addresses.hub}/systems`)
  await look(visit, 'systems-linked', SIGHT)
  expectNoComplaints(visit)
  await visit.close()
}, 120_000)
