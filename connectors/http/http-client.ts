// The only HTTP client of connectors: every request leaves here, to one registered origin and nowhere else. Redirects are not
// followed, replies have a size, waits have an end, and the caller's headers never travel to another host.
import { Pool } from 'undici'
import type { Limits } from '../language/index.ts'
import { createGuard, type NotMade } from '../protect/index.ts'
import { type Admission, admitDestination } from './admit-destination.ts'
import { exchange, type HttpRequest, type HttpResult } from './exchange.ts'
import { guardedLookup, type Resolve } from './guarded-lookup.ts'

export interface HttpClient {
  call(request: HttpRequest, signal?: AbortSignal): Promise<HttpResult | NotMade>
  close(): Promise<void>
}

export interface HttpClientOptions extends Admission {
  origin: string
  limits: Limits
  resolve?: Resolve
  /** A client certificate, and the authority of the system's own; PEM. */
  tls?: { cert: string; key: string; ca?: string | undefined }
  /** A reply that counts against the system; without it: none, or HTTP 5xx. */
  failed?: (result: HttpResult) => boolean
  /** Headers that say to which trace a call belongs. */
  trace?: () => Record<string, string>
}

export function openHttpClient({
  origin: text,
  limits,
  resolve,
  tls,
  failed = isFailure,
  trace = () => ({}),
  ...admission
}: HttpClientOptions): HttpClient {
  const origin = admitDestination(text, 'http', admission)
  const guard = createGuard(limits)
  const pool = new Pool(origin, {
    connections: limits.concurrency,
    connect: { timeout: limits.connectSeconds * 1000, lookup: guardedLookup(admission.development, resolve), ...tls },
    headersTimeout: limits.replySeconds * 1000,
    bodyTimeout: limits.replySeconds * 1000,
    maxHeaderSize: 32_768,
  })
  return {
    call: (request, signal) => {
      // A scheme-relative or absolute path would be another host's.
      if (!/^\/(?![/\\])/.test(request.path)) throw new TypeError('only paths of the registered origin are called')
      const traced = { ...request, headers: { ...trace(), ...request.headers } }
      return guard.run((deadline) => exchange(pool, traced, limits.replyBytes, deadline), { failed, signal })
    },
    async close() {
      await guard.idle()
      await pool.destroy()
    },
  }
}

const isFailure = (result: HttpResult) => result.kind === 'failed' || (result.status >= 500 && result.status !== 501)
