// The stated purpose for reading personal values in full: the header X-Yibiao-Purpose, percent-encoded, because a header is ASCII
// and a purpose is mostly Chinese. It applies to one operation.
import type { IncomingHttpHeaders } from 'node:http'
import { HubError } from '../../../schema/index.ts'

const SENTENCE = { zh: '请用 2 到 200 个字说明用途。', en: 'Say the purpose in 2 to 200 characters.' }

export function readPurpose(text: string): string {
  const purpose = text.toWellFormed().replace(/\p{C}/gu, ' ').trim()
  if (purpose.length < 2 || purpose.length > 200) throw new HubError('BAD_INPUT', { sentence: SENTENCE, path: 'purpose' })
  return purpose
}

export function purposeOf(headers: IncomingHttpHeaders): string | null {
  const text = headers['x-yibiao-purpose']
  if (text === undefined || text === '') return null
  try {
    return readPurpose(decodeURIComponent(String(text)))
  } catch {
    throw new HubError('BAD_INPUT', { sentence: SENTENCE })
  }
}
