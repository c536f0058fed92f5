// The provider's message that a session has ended (SAML 2.0 single logout): by POST, signed as a document, or by redirect, signed
// as a query. node-saml accepts a redirect without a signature, and matches parameter names loosely; both are excluded here.
import { inflateRawSync } from 'node:zlib'
import type { Profile, SAML } from '@node-saml/node-saml'

const MAX_AGE_MS = 5 * 60_000
const TOLERANCE_MS = 5_000
const PARAMETERS = /^(SAMLRequest|SAMLResponse|RelayState|SigAlg|Signature)$/

export interface LogoutRequest {
  profile: Profile
  /** Later sessions are not affected. */
  before: number
}

/** Each SAML parameter once and nothing else: the verified text is the one that is read. */
export function signedQuery(query: string): Record<string, string> {
  const pairs = [...new URLSearchParams(query)]
  const names = pairs.map(([name]) => name)
  if (new Set(names).size !== names.length || !names.every((name) => PARAMETERS.test(name))) throw new Error('a strange query')
  const found = Object.fromEntries(pairs)
  if (!found.Signature || !found.SigAlg || 'SAMLRequest' in found === 'SAMLResponse' in found) throw new Error('not signed')
  return found
}

/** Of the root element, which the signature covers. */
function checkedRoot(xml: string, destination: string): number {
  const root = /^\s*(?:<\?[^>]*\?>\s*)?<(?:[\w-]+:)?LogoutRequest\b[^>]*>/.exec(xml)?.[0] ?? ''
  const attribute = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(root)?.[1] ?? ''
  const issued = Date.parse(attribute('IssueInstant'))
  if (attribute('Destination') !== destination) throw new Error('meant for another address')
  if (!(Math.abs(Date.now() - issued) <= MAX_AGE_MS)) throw new Error('too old')
  return issued + TOLERANCE_MS
}

export async function readPostedRequest(saml: SAML, text: string, destination: string): Promise<LogoutRequest> {
  const { profile } = await saml.validatePostRequestAsync({ SAMLRequest: text })
  return { profile, before: checkedRoot(Buffer.from(text, 'base64').toString('utf8'), destination) }
}

export async function readRedirectedRequest(saml: SAML, query: string, destination: string): Promise<LogoutRequest> {
  const found = signedQuery(query)
  const { profile } = await saml.validateRedirectAsync(found, query)
  if (!profile) throw new Error('no request')
  const xml = inflateRawSync(Buffer.from(found.SAMLRequest ?? '', 'base64'), { maxOutputLength: 100_000 }).toString('utf8')
  return { profile, before: checkedRoot(xml, destination) }
}
