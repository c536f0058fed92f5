// Where to go after signing in: only a path of this hub, so that our address is no open redirect.

const NOWHERE = 'http://hub.invalid'

/** The path, or "/" for anything that is not plainly our own path. */
export function returnPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || wanted.length > 2000) return '/'
  // A browser reads "//host" and "/\host" as another host, and drops tabs and line ends first.
  if (!wanted.startsWith('/') || wanted.startsWith('//') || /[\\\p{Cc}]/u.test(wanted)) return '/'
  const url = URL.parse(wanted, NOWHERE)
  if (url?.origin !== NOWHERE || url.pathname.startsWith('//') || url.pathname.startsWith('/auth/')) return '/'
  return url.pathname + url.search + url.hash
}
