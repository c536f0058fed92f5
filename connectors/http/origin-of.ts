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
      return url.hostname && !url.searchParams.has('host') ? `postgresql://${url.hostname}:${url.port || '5432'}` : null
    case 'file:':
      return url.host === '' ? url.href.replace(/\/+$/, '') : null
    default:
      return null
  }
}
