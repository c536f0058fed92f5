// The key that signs this system's messages to the provider, with its certificate: created once, readable by its owner only.
import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { certificateFor } from './certificate.ts'

export interface SigningKey {
  privateKey: string
  certificate: string
}

export function openSigningKey(folder: string): SigningKey {
  const file = join(folder, 'saml-key.json')
  mkdirSync(folder, { recursive: true })
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('rsa', {
      ...{ modulusLength: 2048, publicKeyEncoding: { type: 'spki', format: 'pem' } },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    })
    const certificate = certificateFor(createPrivateKey(privateKey), 'archives-web', new Date())
    writeFileSync(file, JSON.stringify({ privateKey, certificate }), { mode: 0o600 })
  }
  return JSON.parse(readFileSync(file, 'utf8')) as SigningKey
}
