// The hub's own account, the same in each request: a password, a key, a token.
import type { HttpRequest } from '../http/index.ts'
import { type SignIn, withHeaders, withQuery } from './sign-in.ts'

type Attach = (request: HttpRequest) => HttpRequest

export const basicHeader = (username: string, password: string) => ({
  authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`,
})

export const fixed = (attach: Attach, authority: 'system' | 'none' = 'system'): SignIn => ({
  sign: attach,
  expired: () => false,
  authority: () => authority,
  close: async () => {},
})

export const inHeaders = (headers: Record<string, string>): Attach => {
  // A secret with a line break would allow header injection.
  const safe = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value.trim()]))
  return (request) => withHeaders(request, safe)
}

export const inQueryOf =
  (name: string, value: string): Attach =>
  (request) =>
    withQuery(request, name, value)
