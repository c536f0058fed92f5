// Operations of a REST system, JSON or XML, over HTTP.
import { fault, type Transport } from '../capabilities/index.ts'
import { namedOperations, type RestManifest, type RestOperation } from '../language/index.ts'
import type { HttpSystem } from '../sign-in/index.ts'
import { buildRequest } from './build-request.ts'
import { readReply } from './read-reply.ts'

export function restTransport({ manifest, settings, http, read }: HttpSystem<RestManifest>): Transport<RestOperation> {
  const { system, errors, success, format, encoding, lists } = manifest
  const names = namedOperations(manifest)
  const origin = settings.fill(system.origin)
  const reading = { errors, success, format, encoding, lists: new Set(lists), read }
  return {
    call({ operation, parameters, purpose, caller, signal, follow }) {
      const built = buildRequest(operation, { ...settings.plain, ...parameters }, system.basePath, reading)
      if (typeof built === 'string') return Promise.resolve(fault('refused', built))
      const request = follow === undefined ? built : { ...built, path: follow }
      return http.call(request, { caller, signal }, async (result) => {
        const reply = await readReply(result, { ...reading, operation: names.get(operation) }, purpose, new Date())
        if (reply.kind === 'fault' || result.kind !== 'reply') return reply
        const next = nextLink(result.headers.link, origin, request.path)
        return next === undefined ? reply : { ...reply, next }
      })
    },
    authority: http.authority,
    close: http.close,
  }
}

/**
 * The next page from a `Link` header (RFC 8288), as path and query of the same origin. Another origin is never followed: it would
 * receive the hub's sign-in. Null: it is on another origin. Undefined: there is none.
 */
const LINK = /<([^<>]*)>((?:\s*;\s*[\w*-]+\s*(?:=\s*(?:"[^"]*"|[^",;\s]*))?)*)/g

function nextLink(header: string | string[] | undefined, origin: string, path: string): string | null | undefined {
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
