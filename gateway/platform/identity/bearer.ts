// The bearer token of a request: from the Authorization header and nowhere else (RFC 6750; never a query or a form).
import type { IncomingHttpHeaders } from 'node:http'
import { HubError } from '../../../schema/index.ts'

/** Undefined when the request claims no one; a header that is no bearer token is refused rather than passed over. */
export function bearerToken(headers: IncomingHttpHeaders): string | undefined {
  const { authorization } = headers
  if (authorization === undefined) return undefined
  const token = /^bearer +([\w.~+/=-]+)$/i.exec(authorization)?.[1]
  if (!token) throw new HubError('UNAUTHENTICATED', { detail: 'the Authorization header is no bearer token' })
  return token
}

/** Node keeps only the first of several Authorization headers; what a proxy in front believed may have been another. */
export function hasOneAuthorization(rawHeaders: readonly string[]): boolean {
  return rawHeaders.filter((name, i) => i % 2 === 0 && name.toLowerCase() === 'authorization').length <= 1
}
