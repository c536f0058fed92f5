// Where to go after signing in: a path of this hub and nothing else, so that our address cannot be used to send people elsewhere.

const NOWHERE = 'http://hub.invalid'

/** The path, or "/" for whatever is not plainly a path of ours. */
export function returnPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || wanted.length > 2000) return '/'
  // A browser reads "//host" and "/\host" as another host, and drops tabs and line ends before it reads.
  if (!wanted.startsWith('/') || wanted.startsWith('//') || /[\\\p{Cc}]/u.test(wanted)) return '/'
  const url = URL.parse(wanted, NOWHERE)
  if (url?.origin !== NOWHERE || url.pathname.startsWith('//') || url.pathname.startsWith('/auth/')) return '/'
  return url.pathname + url.search + url.hash
}
