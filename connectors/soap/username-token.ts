// The WS-Security header of a UsernameToken (OASIS profile 1.1): a nonce and the time are new for each message, so that a copied
// message is of no use to whoever copied it.
import { WSSecurity } from 'soap/lib/security/WSSecurity.js'
import type { MessageSignIn } from '../language/index.ts'

export function usernameToken(rule: MessageSignIn | undefined, fill: (template: string) => string): () => string | null {
  if (!rule) return () => null
  const security = new WSSecurity(fill(rule.username), fill(rule.password), {
    passwordType: rule.passwordType === 'digest' ? 'PasswordDigest' : 'PasswordText',
    hasNonce: true,
    hasTokenCreated: true,
    hasTimeStamp: rule.timestamp,
    mustUnderstand: true,
    envelopeKey: 'soap',
  })
  return () => security.toXML()
}
