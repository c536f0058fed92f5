// The next page as a `Link` header names it (RFC 8288), as path and query of the same origin. Another origin is never followed: the
// hub's sign-in would go along. Null: it stands elsewhere. Undefined: there is none.

const LINK = /<([^<>]*)>((?:\s*;\s*[\w*-]+\s*(?:=\s*(?:"[^"]*"|[^",;\s]*))?)*)/g

export function nextLink(header: string | string[] | undefined, origin: string, path: string): string | null | undefined {
  if (header === undefined) return undefined
  for (const [, target = '', parameters = ''] of [header].flat().join(', ').matchAll(LINK)) {
    const relations = /;\s*rel\s*=\s*(?:"([^"]*)"|([^",;\s]*))/i.exec(parameters)
    const words = (relations?.[1] ?? relations?.[2] ?? '').toLowerCase().split(/\s+/)
    if (!words.includes('next')) continue
    if (!URL.canParse(target, `${origin}${path}`)) return null
    const url = new URL(target, `${origin}${path}`)
    return url.origin === new URL(origin).origin ? `${url.pathname}${url.search}` : null
  }
  return undefined
}
