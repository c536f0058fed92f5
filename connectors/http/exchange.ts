// One request and its whole reply over a pool. On failure it tells what a retry must know: whether the request had begun to
// leave. Replies are limited in size; redirects are replies like any other.

import type { Dispatcher } from 'undici'
import { because, inWords, type Reason } from '../../schema/index.ts'
import type { Deadline } from '../protect/index.ts'

export interface HttpRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Path and query, beginning with one slash. */
  path: string
  headers: Record<string, string>
  /** Bytes, if it is not UTF-8. */
  body?: string | Uint8Array
}

export type Headers = Readonly<Record<string, string | string[] | undefined>>

export type HttpResult =
  | { kind: 'reply'; status: number; headers: Headers; body: Buffer }
  | { kind: 'failed'; sent: boolean; reason: Reason }

export function exchange(pool: Dispatcher, request: HttpRequest, replyBytes: number, deadline: Deadline): Promise<HttpResult> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let controller: Dispatcher.DispatchController | undefined
    let size = 0
    let status = 0
    let headers: Headers = {}
    let settled = false

    const settle = (result: HttpResult) => {
      if (settled) return
      settled = true
      resolve(result)
    }
    const stop = (reason: Reason) => {
      settle({ kind: 'failed', sent: controller !== undefined, reason })
      controller?.abort(new Error(inWords(reason, 'en')))
    }
    deadline.onOver(() => stop(because('NO_REPLY_IN_TIME')))
    if (settled) return

    pool.dispatch(
      { method: request.method, path: request.path, headers: request.headers, body: request.body ?? null },
      {
        onRequestStart(started) {
          // Aborted while waiting for a connection: nothing was sent.
          if (settled) return started.abort(new Error('given up before it was sent'))
          controller = started
        },
        onResponseStart(_controller, code, received) {
          status = code
          headers = received
          if (Number(received['content-length'] ?? 0) > replyBytes) stop(because('REPLY_TOO_LARGE'))
        },
        onResponseData(_controller, chunk) {
          size += chunk.length
          if (size > replyBytes) stop(because('REPLY_TOO_LARGE'))
          else if (!settled) chunks.push(chunk)
        },
        onResponseEnd: () => settle({ kind: 'reply', status, headers, body: whole(chunks) }),
        onResponseError: (_controller, error) =>
          settle({ kind: 'failed', sent: controller !== undefined, reason: reasonOf(error) }),
      },
    )
  })
}

const whole = (chunks: Buffer[]): Buffer => (chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks))

/** Without host names or addresses. */
function reasonOf(error: unknown): Reason {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  if (code === 'ECONNREFUSED') return because('CONNECTION_REFUSED')
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return because('NAME_UNKNOWN')
  if (code === 'EDESTINATION') return because('ADDRESS_REFUSED')
  if (code === 'UND_ERR_CONNECT_TIMEOUT') return because('NO_CONNECTION_IN_TIME')
  if (code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT') return because('NO_REPLY_IN_TIME')
  if (/CERT|VERIFY_LEAF/.test(code)) return because('CERTIFICATE_INVALID')
  if (code === 'UND_ERR_CLOSED' || code === 'UND_ERR_DESTROYED') return because('CONNECTOR_CLOSED')
  return because('CONNECTION_BROKE')
}
