// The bearer token of a request, read only from the Authorization header (RFC 6750), never from a query or a form.
import type { IncomingHttpHeaders } from 'node:http'
import { HubError } from '../../../schema/index.ts'

/** Undefined without credentials. A header that is not a bearer token is refused, not ignored. */
export function bearerToken(headers: IncomingHttpHeaders): string | undefined {
  const { authorization } = headers
  if (authorization === undefined) return undefined
  const token = /^bearer +([\w.~+/=-]+)$/i.exec(authorization)?.[1]
  if (!token) throw new HubError('UNAUTHENTICATED', { detail: 'the Authorization header is no bearer token' })
  return token
}

/** Node keeps only the first of several Authorization headers. A proxy in front may have checked another one. */
export function hasOneAuthorization(rawHeaders: readonly string[]): boolean {
  return rawHeaders.filter((name, i) => i % 2 === 0 && name.toLowerCase() === 'authorization').length <= 1
}
