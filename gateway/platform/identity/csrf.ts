// Whether a request that the browser's cookie proves was made by our own page: it carries a header that no form and no foreign page
// can set without a preflight, or the browser itself says that it comes from our origin.
import type { IncomingHttpHeaders } from 'node:http'

/** Apollo Server's own header, or ours. */
export const CSRF_HEADERS = ['apollo-require-preflight', 'x-yibiao'] as const

export const hasCsrfHeader = (headers: IncomingHttpHeaders): boolean => CSRF_HEADERS.some((name) => headers[name] !== undefined)

/** For /graphql: a bearer token is never sent by the browser on its own, so only a cookie needs the header. */
export const mayChangeState = (headers: IncomingHttpHeaders): boolean =>
  headers.authorization !== undefined || hasCsrfHeader(headers)

/** Sec-Fetch-Site and Origin are the browser's own words; our header counts only where neither says otherwise. */
export function isOurPage(headers: IncomingHttpHeaders, publicUrl: string): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin'
  if (headers.origin !== undefined) return headers.origin === new URL(publicUrl).origin
  return hasCsrfHeader(headers)
}
