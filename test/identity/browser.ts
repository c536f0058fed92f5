// A headless browser for one host: it keeps cookies by name and path (RFC 6265), follows redirects, submits forms.

export interface Cookie {
  name: string
  value: string
  path: string
  attributes: string[]
}

export interface Page {
  status: number
  url: string
  headers: Headers
  body: string
}

export interface Browser {
  cookie(name: string): Cookie | undefined
  cookies(): Cookie[]
  set(cookie: Cookie): void
  /** One request, no redirect followed. */
  request(url: string, init?: RequestInit): Promise<Page>
  /** Follows redirects. */
  visit(url: string, init?: RequestInit): Promise<Page>
  /** Submits the first form of the page, with these fields in place of its own. */
  submit(page: Page, fields?: Record<string, string>): Promise<Page>
}

function parse(line: string): Cookie & { gone: boolean } {
  const [pair = '', ...attributes] = line.split(/; */)
  const name = pair.slice(0, pair.indexOf('='))
  const path = attributes.find((a) => /^path=/i.test(a))?.slice(5) ?? '/'
  const gone = attributes.some((a) => /^max-age=0$/i.test(a) || (/^expires=/i.test(a) && Date.parse(a.slice(8)) < Date.now()))
  return { name, value: pair.slice(name.length + 1), path, attributes, gone }
}

export function openBrowser(): Browser {
  const jar = new Map<string, Cookie>()
  const set = (cookie: Cookie) => void jar.set(`${cookie.name};${cookie.path}`, cookie)

  async function request(url: string, init: RequestInit = {}): Promise<Page> {
    const { pathname } = new URL(url)
    const sent = [...jar.values()].filter(({ path }) => pathname === path || pathname.startsWith(path.replace(/\/?$/, '/')))
    const headers = new Headers(init.headers)
    if (sent.length > 0) headers.set('cookie', sent.map(({ name, value }) => `${name}=${value}`).join('; '))
    const response = await fetch(url, { ...init, headers, redirect: 'manual' })
    for (const cookie of response.headers.getSetCookie().map(parse))
      if (cookie.gone) jar.delete(`${cookie.name};${cookie.path}`)
      else set(cookie)
    return { status: response.status, url, headers: response.headers, body: await response.text() }
  }

  async function visit(url: string, init?: RequestInit): Promise<Page> {
    let page = await request(url, init)
    for (let i = 0; i < 20 && page.headers.has('location'); i++)
      page = await request(new URL(page.headers.get('location') ?? '', page.url).href)
    return page
  }

  return {
    cookie: (name) => [...jar.values()].find((cookie) => cookie.name === name),
    cookies: () => [...jar.values()],
    set,
    request,
    visit,
    submit(page, fields = {}) {
      const form = /<form[\s\S]*?<\/form>/.exec(page.body)?.[0] ?? ''
      const hidden = [...form.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)].map((m) => [m[1], m[2]])
      const body = new URLSearchParams({ ...Object.fromEntries(hidden), ...fields })
      const action = /action="([^"]*)"/.exec(form)?.[1] ?? ''
      return visit(new URL(action.replaceAll('&amp;', '&'), page.url).href, { method: 'POST', body })
    },
  }
}
