// People's actions at the hub and at the provider, the same for every provider.

import { type Browser, openBrowser, type Page } from '../identity/browser.ts'
import type { SignInHub, TestProvider } from '../identity/hub.ts'
import { testSeal } from '../support/database.ts'

export const SESSION = 'yibiao-session'

type Hub = SignInHub<TestProvider>

/** Through the provider's own page. */
export async function signIn(hub: Hub, username: string, browser: Browser = openBrowser()): Promise<Page & { browser: Browser }> {
  const page = await browser.visit(`${hub.url}/auth/login?return=/me`)
  const done = await browser.submit(page, { username, password: `yibiao-${username}` })
  return { ...done, browser }
}

/** As any process of the hub sees this browser. */
export const cookieOf = (browser: Browser) => ({ cookie: `${SESSION}=${browser.cookie(SESSION)?.value}` })

export const status = async (hub: Hub, headers: Record<string, string>) => (await fetch(`${hub.url}/me`, { headers })).status

/** A provider's page that asks for one more press of a button: pressed. */
export const onward = (browser: Browser, page: Page) => (page.body.includes('<form') ? browser.submit(page) : page)

/** Makes the access tokens of all sessions due for refresh. */
export async function makeDue(hub: Hub): Promise<void> {
  const { rows } = await hub.database.pool.query('select id_hash, data_sealed from session')
  for (const { id_hash, data_sealed } of rows) {
    const place = `session.${id_hash.toString('hex')}`
    const tokens = testSeal().openJson<object>(data_sealed, place)
    const due = testSeal().sealJson({ ...tokens, accessExpiresAt: Date.now() + 5000 }, place)
    await hub.database.pool.query('update session set data_sealed = $1 where id_hash = $2', [due, id_hash])
  }
}

export const sealedTokens = async (hub: Hub): Promise<string> =>
  (
    await hub.database.pool.query('select data_sealed from session order by created_at desc limit 1')
  ).rows[0].data_sealed.toString('hex')

let serial = 0
export async function assign(
  hub: Hub,
  worker: string,
  role: string,
  where: { division?: string; department?: string },
): Promise<void> {
  await hub.database.pool.query(
    `insert into assignment (id, worker_id, role, division_code, department_id, starts_on) values ($1, $2, $3, $4, $5, '2026-01-01')`,
    [`k${serial++}`, worker, role, where.division ?? null, where.department ?? null],
  )
  hub.notifications.notify('session', worker)
}
