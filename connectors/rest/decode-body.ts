// The reply's bytes as JSON. Undefined when they are not: another encoding than they say, compressed unasked, cut short, a web
// page.
import { parseJson } from '../mapping/index.ts'

export function decodeBody(body: Buffer, headers: Readonly<Record<string, string | string[] | undefined>>): unknown {
  const coding = [headers['content-encoding']].flat().join(',')
  if (coding !== '' && coding !== 'identity') return undefined
  const charset = /charset="?([\w-]+)/i.exec([headers['content-type']].flat().join(';'))?.[1] ?? 'utf-8'
  try {
    return parseJson(new TextDecoder(charset, { fatal: true }).decode(body))
  } catch {
    return undefined
  }
}
