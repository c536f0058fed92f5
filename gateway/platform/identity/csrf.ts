// Checks that a request with the session cookie comes from our own page. Either it has a header that no form or foreign page can
// set without a preflight, or the browser states our origin.
import type { IncomingHttpHeaders } from 'node:http'

/** The header of Apollo Server, or our own. */
export const CSRF_HEADERS = ['apollo-require-preflight', 'x-yibiao'] as const

export const hasCsrfHeader = (headers: IncomingHttpHeaders): boolean => CSRF_HEADERS.some((name) => headers[name] !== undefined)

/** For /graphql. A browser never sends a bearer token by itself, so only cookies need the header. */
export const mayChangeState = (headers: IncomingHttpHeaders): boolean =>
  headers.authorization !== undefined || hasCsrfHeader(headers)

/** The browser sets Sec-Fetch-Site and Origin itself. Our header counts only if neither contradicts it. */
export function isOurPage(headers: IncomingHttpHeaders, publicUrl: string): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin'
  if (headers.origin !== undefined) return headers.origin === new URL(publicUrl).origin
  return hasCsrfHeader(headers)
}
