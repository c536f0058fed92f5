// The hub's cookies: HttpOnly, SameSite=Lax, bound to this host (`__Host-`, RFC 6265bis), and Secure when the hub uses https. All
// values are base64url, so none needs escaping. A value that needs it is not ours.
import type { IncomingHttpHeaders } from 'node:http'

export interface Cookies {
  session: string
  /** One per sign-in in progress, so that two tabs do not interfere. */
  login(key: string): string
  /** Contains the provider's sign-out address. That address carries an ID token, which the page must not see. */
  leaving: string
  read(headers: IncomingHttpHeaders, name: string): string | undefined
  /** A Set-Cookie value. */
  write(name: string, value: string, seconds: number): string
  clear(name: string): string
}

/** The first cookie of this name: a browser sends the one with the longest path first. */
function read(headers: IncomingHttpHeaders, name: string): string | undefined {
  for (const pair of headers.cookie?.split(';') ?? []) {
    const [key, value = ''] = pair.trim().split('=', 2)
    if (key === name) return /^[\w-]+$/.test(value) ? value : undefined
  }
  return undefined
}

export function createCookies(publicUrl: string): Cookies {
  const secure = new URL(publicUrl).protocol === 'https:'
  const prefix = secure ? '__Host-' : ''
  const write = (name: string, value: string, seconds: number) =>
    `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
  return {
    session: `${prefix}yibiao-session`,
    login: (key) => `${prefix}yibiao-login-${key}`,
    leaving: `${prefix}yibiao-leaving`,
    read,
    write,
    clear: (name) => write(name, '', 0),
  }
}
