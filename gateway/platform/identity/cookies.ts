// The hub's cookies: HttpOnly, SameSite=Lax, bound to this host (`__Host-`, RFC 6265bis) and Secure when the hub is on https. All their
// values are base64url, so nothing needs escaping, and a value that does is not ours.
import type { IncomingHttpHeaders } from 'node:http'

export interface Cookies {
  session: string
  /** One per sign-in that is under way, so that two tabs do not disturb each other. */
  login(key: string): string
  /** Holds the provider's sign-out address, which carries an ID token that the page must not see. */
  leaving: string
  read(headers: IncomingHttpHeaders, name: string): string | undefined
  /** A Set-Cookie value. */
  write(name: string, value: string, seconds: number): string
  clear(name: string): string
}

/** The first of its name: a browser sends the one with the longest path first. */
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
