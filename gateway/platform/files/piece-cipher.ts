// Seals the pieces of one file (AES-256-GCM) with the file's own key. A piece opens only as that number of that file.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

export interface FileId {
  county: string
  id: string
}

export const newFileKey = (): Buffer => randomBytes(32)

const place = ({ county, id }: FileId, number: number) => Buffer.from(`file.piece:${county}:${id}:${number}`)

export function sealPiece(key: Buffer, of: FileId, number: number, body: Uint8Array): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(place(of, number))
  const sealed = Buffer.concat([cipher.update(body), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/** Throws if it was changed, or belongs elsewhere. */
export function openPiece(key: Buffer, of: FileId, number: number, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12))
  decipher.setAAD(place(of, number))
  decipher.setAuthTag(sealed.subarray(12, 28))
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()])
}
