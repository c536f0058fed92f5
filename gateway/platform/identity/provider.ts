// The provider's metadata (OpenID Connect Discovery), fetched at first use and not at start: an unavailable provider must not
// keep the hub from starting. A failure is not cached; the next request tries again.
import { allowInsecureRequests, ClientSecretBasic, type Configuration, customFetch, discovery } from 'openid-client'
import { HubError } from '../../../schema/index.ts'
import { isUnavailable, type ProviderFetch } from './provider-fetch.ts'

export interface ProviderOptions {
  issuerUrl: string
  clientId: string
  clientSecret: string
  fetch: ProviderFetch
}

export type Provider = () => Promise<Configuration>

export function createProvider({ issuerUrl, clientId, clientSecret, fetch }: ProviderOptions): Provider {
  let found: Promise<Configuration> | undefined
  const insecure = new URL(issuerUrl).protocol === 'http:'

  async function discover(): Promise<Configuration> {
    try {
      return await discovery(new URL(issuerUrl), clientId, clientSecret, ClientSecretBasic(clientSecret), {
        [customFetch]: (url, { body, headers, method }) => fetch(url, { body: body ?? null, headers, method } as RequestInit),
        execute: insecure ? [allowInsecureRequests] : [],
      })
    } catch (cause) {
      found = undefined
      if (isUnavailable(cause)) throw cause
      throw new HubError('IDENTITY_UNAVAILABLE', { detail: `discovery: ${(cause as Error).message}`, cause })
    }
  }
  return () => {
    found ??= discover()
    return found
  }
}
