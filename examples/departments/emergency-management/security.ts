// WS-Security UsernameToken with a digest: Base64(SHA-1(nonce + created + password)). An old or repeated token is refused, so a
// copied message is useless.
import { createHash, timingSafeEqual } from 'node:crypto'
import { inside, type Tree, textOf } from '../stage/index.ts'

const FRESH_MS = 5 * 60_000
const DIGEST = /#PasswordDigest$/

export interface TokenCheck {
  holds(header: Tree): boolean
}

export function createTokenCheck(username: string, password: string, now = () => Date.now()): TokenCheck {
  const seen = new Map<string, number>()
  return {
    holds(header) {
      const token = inside(header, 'Security', 'UsernameToken')
      const [nonce, created] = [textOf(token.Nonce), textOf(token.Created)]
      const given = textOf(token.Password)
      const type = String(inside(token, 'Password')['@Type'] ?? '')
      if (textOf(token.Username) !== username || !nonce || !created || !given || !DIGEST.test(type)) return false
      const at = now()
      if (!(Math.abs(at - Date.parse(created)) <= FRESH_MS)) return false
      const expected = createHash('sha1')
        .update(Buffer.from(nonce, 'base64'))
        .update(created + password)
        .digest()
      const shown = Buffer.from(given, 'base64')
      if (shown.length !== expected.length || !timingSafeEqual(shown, expected)) return false
      for (const [old, when] of seen) if (at - when > 2 * FRESH_MS) seen.delete(old)
      if (seen.has(nonce)) return false
      seen.set(nonce, at)
      return true
    },
  }
}
