// Asks the hub which account of this system is the worker's, with the department's service account (OAuth 2.0 client
// credentials). It asks every time, so that an unlinking takes effect at once. Without an answer there is no account.
import type { WebSettings } from './settings.ts'

/** `unknown`: the hub gave no answer. */
export type LinkedAccount = { number: string | null } | 'unknown'

const PATIENCE_MS = 5_000
const QUERY = 'query LinkedAccount($system: ID!, $worker: ID!) { linkedAccount(system: $system, worker: $worker) }'

export function linkedAccountFrom(settings: WebSettings, system: string): (worker: string) => Promise<LinkedAccount> {
  let token = { text: '', until: 0 }

  async function tokenNow(): Promise<string> {
    if (token.until > Date.now()) return token.text
    const pair = [settings.hubClientId, settings.hubClientSecret].map(encodeURIComponent).join(':')
    const response = await fetch(`${settings.issuer}/protocol/openid-connect/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(pair).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    const body = (await response.json()) as { access_token?: string; expires_in?: number }
    if (!body.access_token) throw new Error(`the provider gave no token (${response.status})`)
    token = { text: body.access_token, until: Date.now() + ((body.expires_in ?? 60) - 30) * 1000 }
    return token.text
  }

  return async (worker) => {
    try {
      const response = await fetch(`${settings.hubUrl}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${await tokenNow()}` },
        body: JSON.stringify({ query: QUERY, variables: { system, worker } }),
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE_MS),
      })
      const { data, errors } = (await response.json()) as {
        data?: { linkedAccount?: string | null } | null
        errors?: { message: string }[]
      }
      if (errors?.length || data?.linkedAccount === undefined) throw new Error(errors?.[0]?.message ?? 'no answer')
      return { number: data.linkedAccount }
    } catch (error) {
      token = { text: '', until: 0 }
      console.error(`the hub was asked for an account and gave none: ${(error as Error).message}`)
      return 'unknown'
    }
  }
}
