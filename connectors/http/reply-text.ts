// The bytes of a reply as text. Its encoding is what the head says, else what an XML declaration says, else what the manifest says.
// Null when the bytes are something else than they claim, or compressed unasked: a small archive may hold a large answer.
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

/** Making one costs more than using it. Only names of encodings get in, and those are few. */
const decoders = new Map<string, InstanceType<typeof TextDecoder>>()

/** Null when the bytes are no text of this encoding, or nobody knows it. */
function decoded(bytes: Buffer, encoding: string): string | null {
  const name = encoding.toLowerCase()
  try {
    const decoder = decoders.get(name) ?? new TextDecoder(name, { fatal: true })
    decoders.set(name, decoder)
    return decoder.decode(bytes)
  } catch {
    // One that stopped in the middle of a character may remember it.
    decoders.delete(name)
    return null
  }
}
