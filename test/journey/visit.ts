// One worker's visit: a language, a window, the page, and the errors that the browser reported.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'

export const WINDOWS = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } } as const

export interface Visit {
  language: 'zh' | 'en'
  window: keyof typeof WINDOWS
  context: BrowserContext
  page: Page
  /** Errors of the console and of pages, without the one at the start of every visit: not yet signed in. */
  complaints: string[]
  /** Opens another page of the same visit: a second tab, or the first one again. */
  open(path: string): Promise<Page>
  close(): Promise<void>
}

export async function startVisit(
  browser: Browser,
  url: string,
  language: Visit['language'],
  window: Visit['window'],
  /** The person's setting in the operating system. */
  motion: 'reduce' | 'no-preference' = 'no-preference',
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: WINDOWS[window],
    ...(window === 'phone' ? { hasTouch: true, isMobile: true } : {}),
    reducedMotion: motion,
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    timezoneId: 'Asia/Shanghai',
  })
  context.setDefaultTimeout(50_000)
  const complaints: string[] = []
  context.on('console', (message) => {
    const unauthorised = / 401 /.test(message.text()) && message.location().url.startsWith(`${url}/graphql`)
    if (message.type() === 'error' && !unauthorised) complaints.push(message.text())
  })
  context.on('weberror', (error) => complaints.push(String(error.error())))
  const open = async (path: string) => {
    const page = await context.newPage()
    // An element that is still moving when it is pressed loses the press: its edge moves away before the button is released.
    await page.addLocatorHandler(
      page.locator('[class*="ant-"][class*="-appear"], [class*="ant-"][class*="-enter"]').first(),
      async () => {},
    )
    await page.goto(url + path)
    return page
  }
  return { language, window, context, page: await open('/'), complaints, open, close: () => context.close() }
}

/** Chooses the language on the welcome page, as a visitor would. */
export async function welcome({ page, language }: Visit): Promise<void> {
  await page.getByTestId('welcome').waitFor()
  if (language === 'en') await page.getByTestId('language-switch').click()
  await page.getByRole('heading', { level: 1, name: language === 'zh' ? '一表' : 'Yibiao' }).waitFor()
}

/** At the development provider: typed, or by its list of demo accounts. */
export async function signIn({ page }: Visit, how: 'typed' | 'chosen', account = 'worker'): Promise<void> {
  await page.getByTestId('sign-in').click()
  if (how === 'typed') {
    await page.getByLabel('User name').fill(account)
    await page.getByLabel('Password').fill(`yibiao-${account}`)
    await page.getByRole('button', { name: 'Sign in' }).click()
  } else await page.getByRole('button', { name: `${account} ·` }).click()
  await page.getByTestId('inbox').waitFor()
}

/** By the list of demo accounts; wherever that account begins. */
export async function signInAs({ page }: Visit, account: string): Promise<void> {
  await page.getByTestId('sign-in').click()
  await page.getByRole('button', { name: `${account} ·` }).click()
  await page.getByTestId('user-menu').waitFor()
}

/** Follows the navigation: at the side of a desktop, at the foot of a phone. */
export async function goTo({ page, window }: Visit, name: string): Promise<void> {
  if (window === 'desktop') await page.getByTestId(`nav-${name}`).click()
  else if (await page.getByTestId(`tab-${name}`).count()) await page.getByTestId(`tab-${name}`).click()
  else {
    await page.getByTestId('tab-more').click()
    await page.getByRole('dialog').getByTestId(`nav-${name}`).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  await page.getByTestId(name).waitFor()
}

/** A picture of the page when a step failed, for the person who investigates it. */
export async function pictureOfFailure({ context, language, window }: Visit): Promise<void> {
  for (const [n, page] of context.pages().entries())
    await page.screenshot({ path: `test/.output/failed-${language}-${window}-${n}.png`, timeout: 5000 }).catch(() => {})
}

export const expectNoComplaints = ({ complaints }: Visit): void => expect(complaints).toEqual([])
