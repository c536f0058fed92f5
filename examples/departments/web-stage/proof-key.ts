// The key of this system for proofs that somebody knows the password of an account here. The hub has its public half.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose'

const LIFE_SECONDS = 60

export interface ProofKey {
  publicKey: JWK
  /** A proof for one worker, one hub and one number from the hub. */
  sign(proof: { system: string; hub: string; worker: string; account: string; nonce: string }): Promise<string>
}

export async function openProofKey(folder: string): Promise<ProofKey> {
  const file = join(folder, 'proof-key.json')
  mkdirSync(folder, { recursive: true })
  if (!existsSync(file)) {
    const { privateKey } = await generateKeyPair('ES256', { extractable: true })
    writeFileSync(file, JSON.stringify({ ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig' }), { mode: 0o600 })
  }
  const { d, ...publicKey } = JSON.parse(readFileSync(file, 'utf8')) as JWK
  const key = await importJWK({ ...publicKey, ...(d && { d }) }, 'ES256')
  return {
    publicKey,
    sign: ({ system, hub, worker, account, nonce }) =>
      new SignJWT({ account, nonce })
        .setProtectedHeader({ alg: 'ES256', typ: 'account-proof+jwt' })
        .setIssuer(system)
        .setAudience(hub)
        .setSubject(worker)
        .setIssuedAt()
        .setExpirationTime(`${LIFE_SECONDS}s`)
        .sign(key),
  }
}
