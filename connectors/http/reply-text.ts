// Decodes a reply. Its encoding comes from the header, otherwise from an XML declaration, otherwise from the manifest. Null if
// the bytes do not match it, or are compressed without request: a small archive may contain a large answer.
import type { Headers } from './exchange.ts'

const DECLARED = /^<\?xml[^>]{0,100}?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/

export function replyText(body: Buffer, headers: Headers, otherwise = 'UTF-8'): string | null {
  const coding = headers['content-encoding']
  if (coding !== undefined && ![coding].flat().every((one) => one === '' || one === 'identity')) return null
  const type = headers['content-type']
  const named = type === undefined ? null : /charset\s*=\s*"?([\w.:-]+)/i.exec(Array.isArray(type) ? type.join(';') : type)
  return decoded(body, named?.[1] ?? declared(body) ?? otherwise)
}

const declared = (body: Buffer): string | undefined =>
  body[0] === 0x3c ? DECLARED.exec(body.subarray(0, 200).toString('latin1'))?.[1] : undefined

/** Creating a decoder costs more than using it. There are only a few names of encodings. */
const decoders = new Map<string, InstanceType<typeof TextDecoder>>()

/** Null if the bytes are invalid in this encoding, or it is unknown. */
function decoded(bytes: Buffer, encoding: string): string | null {
  const name = encoding.toLowerCase()
  try {
    const decoder = decoders.get(name) ?? new TextDecoder(name, { fatal: true })
    decoders.set(name, decoder)
    return decoder.decode(bytes)
  } catch {
    // A decoder that stopped inside a character may keep its state.
    decoders.delete(name)
    return null
  }
}
