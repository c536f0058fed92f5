// What a destination is known by on the allow-list: scheme, host and port of an HTTP or PostgreSQL address; `file://` and the
// absolute path of a folder. Null when the text is no destination.
import { isAbsolute, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

export function originOf(text: string): string | null {
  if (isAbsolute(text)) return pathToFileURL(resolve(text)).href
  let url: URL
  try {
    url = new URL(text)
  } catch {
    return null
  }
  switch (url.protocol) {
    case 'http:':
    case 'https:':
      return url.origin
    case 'postgres:':
    case 'postgresql:':
      // `?host=` would override the host that was checked.
      return url.hostname && !url.searchParams.has('host') ? databaseOrigin(url) : null
    case 'file:':
      return url.host === '' ? url.href.replace(/\/+$/, '') : null
    default:
      return null
  }
}

function databaseOrigin({ hostname, port }: URL): string | null {
  try {
    // Only for HTTP does URL bring every spelling of an address (127.1, 0x7f000001, full-width digits) to one.
    return `postgresql://${new URL(`http://${decodeURIComponent(hostname)}`).hostname}:${port || '5432'}`
  } catch {
    return null
  }
}
