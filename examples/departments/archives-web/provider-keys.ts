// The provider's signing certificates, from its SAML descriptor: fetched on first use and again every five minutes (keys change).
// Production uses https; on plain http they are only as trustworthy as the network.

const LIFE_MS = 5 * 60_000

export function providerKeys(issuer: string): () => Promise<string[]> {
  let known: { until: number; keys: Promise<string[]> } | undefined
  async function fetched(): Promise<string[]> {
    const response = await fetch(`${issuer}/protocol/saml/descriptor`, { redirect: 'error', signal: AbortSignal.timeout(10_000) })
    const text = await response.text()
    const signing = [...text.matchAll(/<(?:\w+:)?KeyDescriptor use="signing">[\s\S]*?<(?:\w+:)?X509Certificate>([^<]+)</g)]
    const keys = signing.map((m) => (m[1] ?? '').replace(/\s/g, ''))
    if (!response.ok || keys.length === 0) throw new Error(`the provider's descriptor names no key (${response.status})`)
    return keys
  }
  return () => {
    if (!known || known.until < Date.now()) {
      known = { until: Date.now() + LIFE_MS, keys: fetched() }
      known.keys.catch(() => {
        known = undefined
      })
    }
    return known.keys
  }
}
