// A worker's actions at the hub and at the departments' pages, through a headless browser.
import { type Browser, openBrowser, type Page } from '../identity/browser.ts'
import type { PagesHub } from './hub.ts'

export async function signInAtHub({ addresses }: PagesHub, username: string): Promise<Browser> {
  const browser = openBrowser()
  const page = await browser.visit(`${addresses.hub}/auth/login?return=/healthz`)
  const done = await browser.submit(page, { username, password: `yibiao-${username}` })
  if (!done.url.startsWith(addresses.hub)) throw new Error(`${username} did not get in: ${done.url}`)
  return browser
}

/** As the portal asks. */
export async function ask<T>({ addresses }: PagesHub, browser: Browser, query: string, variables: object = {}): Promise<T> {
  const page = await browser.request(`${addresses.hub}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-yibiao': '1', 'apollo-require-preflight': '1' },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = JSON.parse(page.body) as { data: T; errors?: { extensions: { code: string } }[] }
  if (errors?.length) throw new Error(errors.map((e) => e.extensions.code).join())
  return data
}

/** "510066", "none" or "unknown", as the department's page shows; null when no one is signed in there. */
export const accountOn = (page: Page): string | null => /data-account="([^"]*)"/.exec(page.body)?.[1] ?? null
export const whoOn = (page: Page): string | null => /data-who="([^"]*)"/.exec(page.body)?.[1] ?? null

export const post = (browser: Browser, url: string, form: Record<string, string> = {}) =>
  browser.visit(url, { method: 'POST', headers: { origin: new URL(url).origin }, body: new URLSearchParams(form) })

/** The proof with which the browser was sent back to the portal. */
export async function proofFrom(browser: Browser, address: string, account: string, password: string): Promise<string> {
  await browser.visit(address)
  const nonce = new URL(address).searchParams.get('nonce') ?? ''
  const url = new URL(address)
  const answer = await browser.request(`${url.origin}/prove`, {
    method: 'POST',
    headers: { origin: url.origin },
    body: new URLSearchParams({ nonce, account, password }),
  })
  return new URLSearchParams(new URL(answer.headers.get('location') ?? 'x:').hash.slice(1)).get('proof') ?? ''
}
