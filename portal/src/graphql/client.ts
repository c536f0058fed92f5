// The connection to the hub. No cache: a worker always sees the hub's current data, and saving a draft refetches nothing.
import { Client, fetchExchange, mapExchange } from 'urql'
import type { Language } from '../i18n/index.ts'
import { errorCode } from './error-code.ts'
import { hubHeaders } from './headers.ts'

/** Window event: the hub no longer knows the session. */
export const SIGNED_OUT = 'yibiao:signed-out'
const PATIENCE_MS = 30_000

const patientFetch: typeof fetch = (input, init) => {
  const timeout = AbortSignal.timeout(PATIENCE_MS)
  return fetch(input, { ...init, signal: init?.signal ? AbortSignal.any([init.signal, timeout]) : timeout })
}

export function createHubClient(language: Language): Client {
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    requestPolicy: 'network-only',
    fetch: patientFetch,
    fetchOptions: { credentials: 'same-origin', headers: hubHeaders(language) },
    exchanges: [
      mapExchange({
        onError(error) {
          if (errorCode(error) === 'UNAUTHENTICATED') window.dispatchEvent(new Event(SIGNED_OUT))
        },
      }),
      fetchExchange,
    ],
  })
}
