// The only HTTP client of connectors: every request goes to one registered origin. Redirects are not followed, replies are
// limited in size, waits are limited in time, and the caller's headers never reach another host.
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
  /** A client certificate, and the system's own certificate authority; PEM. */
  tls?: { cert: string; key: string; ca?: string | undefined }
  /** Whether a reply counts as a failure of the system. Default: no reply, or HTTP 5xx. */
  failed?: (result: HttpResult) => boolean
  /** Headers with the trace of a call. */
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
      // A scheme-relative or absolute path could lead to another host.
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
