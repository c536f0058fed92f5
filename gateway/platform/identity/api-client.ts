// The hub as a client of the provider under the name of its own API. It introspects tokens with that audience and exchanges them.
// Its secret differs from the portal's, so a leak of one does not give the rights of the other.
import type { ProviderFetch } from './provider-fetch.ts'

export interface ApiClient {
  /** POSTs a form to a path below the issuer. */
  post(path: string, form: Record<string, string>): Promise<Response>
}

export interface ApiClientOptions {
  issuerUrl: string
  clientId: string
  clientSecret: string
  fetch: ProviderFetch
}

export function createApiClient({ issuerUrl, clientId, clientSecret, fetch }: ApiClientOptions): ApiClient {
  // RFC 6749 section 2.3.1: both are form-encoded before they are joined.
  const pair = [clientId, clientSecret].map(encodeURIComponent).join(':')
  const authorization = `Basic ${Buffer.from(pair).toString('base64')}`
  return {
    post: (path, form) =>
      fetch(`${issuerUrl}/protocol/openid-connect/${path}`, {
        method: 'POST',
        headers: { accept: 'application/json', authorization },
        body: new URLSearchParams(form),
      }),
  }
}
