// Names and values of a query or a form, percent-encoded in the department's encoding. Absent ones are omitted. Null if the
// encoding lacks a character.
import { encodeExactly } from '../encoding/index.ts'
import type { Encoding } from '../language/index.ts'
import { fillText, type Parameters } from '../mapping/index.ts'

type Template = string | number | boolean

export function queryText(pairs: Readonly<Record<string, Template>>, parameters: Parameters, encoding: Encoding): string | null {
  const written: string[] = []
  for (const [name, template] of Object.entries(pairs)) {
    const value = typeof template === 'string' ? fillText(template, parameters) : String(template)
    if (value === undefined) continue
    const [key, text] = [encodeExactly(name, encoding), encodeExactly(value, encoding)]
    if (key === null || text === null) return null
    written.push(`${percent(key)}=${percent(text)}`)
  }
  return written.join('&')
}

/** application/x-www-form-urlencoded, as browsers write it. */
const percent = (bytes: Buffer): string =>
  Array.from(bytes, (byte) => {
    const character = String.fromCharCode(byte)
    if (/[\w.*-]/.test(character)) return character
    return byte === 0x20 ? '+' : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
  }).join('')
