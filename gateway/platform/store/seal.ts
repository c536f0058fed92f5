// Seals personal values (AES-256-GCM) and hashes identifiers for look-up (HMAC-SHA-256), with keys that are never in the
// database. A sealed value begins with the id of its key, so that keys can be replaced while old values stay readable.
import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto'

export interface Seal {
  /** Seals text for one place (`aad`, for example "subject.identifier"). Opening it elsewhere fails. `key`: overrides the newest key. */
  seal(text: string, aad: string, key?: number): Buffer
  open(sealed: Buffer, aad: string): string
  sealJson(value: unknown, aad: string): Buffer
  openJson<T>(sealed: Buffer, aad: string): T
  /** Keyed hash for look-ups: equal texts have equal hashes on every instance. */
  hash(text: string, purpose: string): Buffer
  /** Id of the key that seals now. */
  newest(): number
  /** Reads the key ring again, if it can grow while the hub runs. */
  reload(): void
}

/** Key id (one byte on disk) to 32 secret bytes. The highest id seals; all open. */
export type KeyRing = ReadonlyMap<number, Buffer>

/** Id of the key that a value was sealed with. */
export const keyIdOf = (sealed: Buffer): number => sealed[0] ?? 0

/** `again` reads the ring once more. A value under an unknown key triggers it, so that no process needs a notification. */
export function createSeal(first: KeyRing, again?: () => KeyRing): Seal {
  let ring = first
  let newest = Math.max(...ring.keys())
  const reload = () => {
    // A key removed from the file stays usable here: its values may not have been sealed again yet.
    if (again) ring = new Map([...ring, ...again()])
    newest = Math.max(...ring.keys())
  }
  // As key objects: OpenSSL prepares each once, which makes sealing a short value more than twice as fast.
  const cipherKeys = new Map<number, KeyObject>()
  const cipherKey = (id: number): KeyObject => {
    const known = cipherKeys.get(id)
    if (known) return known
    if (!ring.has(id)) reload()
    const secret = ring.get(id)
    if (!secret) throw new Error(`no key ${id} in the key ring`)
    const key = createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', 'yibiao seal', 32)))
    cipherKeys.set(id, key)
    return key
  }
  // Look-up hashes must not change when keys rotate, so they always derive from the first key.
  const oldest = ring.get(Math.min(...ring.keys()))
  if (!oldest) throw new Error('the key ring is empty')
  const hashKey = createSecretKey(Buffer.from(hkdfSync('sha256', oldest, '', 'yibiao hash', 32)))

  const seal = (text: string, aad: string, key = newest): Buffer => {
    const nonce = randomBytes(12)
    const cipher = createCipheriv('aes-256-gcm', cipherKey(key), nonce)
    cipher.setAAD(Buffer.from(aad))
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return Buffer.concat([Buffer.from([key]), nonce, cipher.getAuthTag(), body])
  }
  const open = (sealed: Buffer, aad: string): string => {
    const decipher = createDecipheriv('aes-256-gcm', cipherKey(keyIdOf(sealed)), sealed.subarray(1, 13))
    decipher.setAAD(Buffer.from(aad))
    decipher.setAuthTag(sealed.subarray(13, 29))
    return Buffer.concat([decipher.update(sealed.subarray(29)), decipher.final()]).toString('utf8')
  }
  return {
    seal,
    open,
    sealJson: (value, aad) => seal(JSON.stringify(value), aad),
    openJson: <T>(sealed: Buffer, aad: string) => JSON.parse(open(sealed, aad)) as T,
    newest: () => newest,
    reload,
    hash: (text, purpose) => createHmac('sha256', hashKey).update(purpose).update('\0').update(text).digest(),
  }
}
