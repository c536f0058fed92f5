// The bytes of a reply as text. Its encoding is what the head says, else what an XML declaration says, else what the manifest says.
// Null when the bytes are something else than they claim, or compressed unasked: a small archive may hold a large answer.
import type { Headers } from './exchange.ts'

const DECLARED = /^<\?xml[^>]{0,100}?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/

export function replyText(body: Buffer, headers: Headers, otherwise = 'UTF-8'): string | null {
  const coding = [headers['content-encoding']].flat().join(',')
  if (coding !== '' && coding !== 'identity') return null
  const named = /charset\s*=\s*"?([\w.:-]+)/i.exec([headers['content-type']].flat().join(';'))?.[1]
  return decoded(body, named ?? DECLARED.exec(body.subarray(0, 200).toString('latin1'))?.[1] ?? otherwise)
}

/** Null when the bytes are no text of this encoding, or nobody knows it. */
function decoded(bytes: Buffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
