// A self-signed certificate (X.509 version 1, RFC 5280) for the system's key: SAML carries keys in certificates, and only the key
// is trusted here.
import { createPublicKey, type KeyObject, randomBytes, sign } from 'node:crypto'

const YEARS = 10

function element(tag: number, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts)
  const short = body.length < 0x80
  const size = body.length.toString(16)
  const bytes = Buffer.from(size.padStart(size.length + (size.length % 2), '0'), 'hex')
  return Buffer.concat([Buffer.from(short ? [tag, body.length] : [tag, 0x80 | bytes.length, ...bytes]), body])
}
const sequence = (...parts: Buffer[]) => element(0x30, ...parts)

/** sha256WithRSAEncryption */
const ALGORITHM = sequence(Buffer.from('06092a864886f70d01010b0500', 'hex'))
const named = (name: string) =>
  sequence(element(0x31, sequence(Buffer.from('0603550403', 'hex'), element(0x0c, Buffer.from(name)))))
const moment = (at: Date) =>
  element(
    0x17,
    Buffer.from(
      `${at
        .toISOString()
        .replace(/[-:T]|\.\d+/g, '')
        .slice(2)}`,
    ),
  )

/** PEM, for an RSA key. */
export function certificateFor(key: KeyObject, name: string, from: Date): string {
  const until = new Date(from)
  until.setUTCFullYear(from.getUTCFullYear() + YEARS)
  const serial = element(0x02, Buffer.concat([Buffer.from([1]), randomBytes(15)]))
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' })
  const body = sequence(serial, ALGORITHM, named(name), sequence(moment(from), moment(until)), named(name), spki)
  const certificate = sequence(body, ALGORITHM, element(0x03, Buffer.from([0]), sign('sha256', body, key)))
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
}
