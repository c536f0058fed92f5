// Requests to the identity provider, with a deadline, a size limit and no redirects. A slow, huge or hijacked answer costs one
// request, never the process. Every failure to get an answer is IDENTITY_UNAVAILABLE.
import { HubError } from '../../../schema/index.ts'

/** A key set or a token answer is a few kilobytes. */
const MAX_BYTES = 256 * 1024
const NO_BODY = new Set([101, 204, 205, 304])

export type ProviderFetch = (url: string, init?: RequestInit) => Promise<Response>

export interface ProviderFetchOptions {
  issuerUrl: string
  /** The address to connect to in place of issuerUrl: inside a container network the two differ. */
  dialUrl?: string | undefined
  timeoutMs: number
}

async function bounded(response: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body ?? []) {
    size += part.length
    if (size > MAX_BYTES) throw new Error(`the answer is larger than ${MAX_BYTES} bytes`)
    parts.push(part)
  }
  return Buffer.concat(parts)
}

export function createProviderFetch({ issuerUrl, dialUrl, timeoutMs }: ProviderFetchOptions): ProviderFetch {
  const dial = (url: string) => (dialUrl && url.startsWith(issuerUrl) ? dialUrl + url.slice(issuerUrl.length) : url)
  return async (url, init = {}) => {
    try {
      const response = await fetch(dial(url), { ...init, redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) })
      const body = await bounded(response)
      const { status, statusText, headers } = response
      return new Response(NO_BODY.has(status) ? null : Buffer.from(body), { status, statusText, headers })
    } catch (cause) {
      throw new HubError('IDENTITY_UNAVAILABLE', { detail: `${new URL(url).pathname}: ${(cause as Error).message}`, cause })
    }
  }
}

/** True if an unavailable provider caused the error, however a library wrapped it. */
export function isUnavailable(error: unknown): boolean {
  for (let e = error; e instanceof Error; e = e.cause) if (e instanceof HubError) return e.code === 'IDENTITY_UNAVAILABLE'
  return false
}
