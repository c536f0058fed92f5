// The form of a destination on the allow-list: scheme, host and port of an HTTP, database or SFTP address; `file://` and the
// absolute path of a folder. Null if the text is no destination.
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
      // `?host=` would override the checked host.
      return url.hostname && !url.searchParams.has('host') ? serverOrigin(url, 'postgresql', 5432) : null
    case 'mysql:':
    case 'mariadb:':
      return url.hostname ? serverOrigin(url, 'mysql', 3306) : null
    case 'sftp:':
      return url.hostname ? serverOrigin(url, 'sftp', 22) : null
    case 'tcp:':
      return url.hostname && url.port ? serverOrigin(url, 'tcp', Number(url.port)) : null
    case 'file:':
      return url.host === '' ? url.href.replace(/\/+$/, '') : null
    default:
      return null
  }
}

function serverOrigin({ hostname, port }: URL, scheme: string, usual: number): string | null {
  try {
    // Only for HTTP does URL normalise every spelling of an address (127.1, 0x7f000001, full-width digits).
    return `${scheme}://${new URL(`http://${decodeURIComponent(hostname)}`).hostname}:${port || usual}`
  } catch {
    return null
  }
}
