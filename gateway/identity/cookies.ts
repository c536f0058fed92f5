// The hub's cookies: HttpOnly, SameSite=Lax, bound to this host (`__Host-`, RFC 6265bis) and Secure when the hub is on https.

import type { IncomingHttpHeaders } from 'node:http'
import { fastifyCookie as cookie } from '@fastify/cookie'

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

export function createCookies(publicUrl: string): Cookies {
  const secure = new URL(publicUrl).protocol === 'https:'
  const prefix = secure ? '__Host-' : ''
  const write = (name: string, value: string, maxAge: number) =>
    cookie.serialize(name, value, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge })
  return {
    session: `${prefix}yibiao-session`,
    login: (key) => `${prefix}yibiao-login-${key}`,
    leaving: `${prefix}yibiao-leaving`,
    read: (headers, name) => (headers.cookie ? cookie.parse(headers.cookie)[name] : undefined),
    write,
    clear: (name) => write(name, '', 0),
  }
}
