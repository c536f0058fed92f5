// Writes values as XML: objects are elements in order, `@name` is an attribute, `#text` the text next to attributes, a list repeats its
// element. Null values are omitted. Null if a value or a name is impossible in XML: a control character is reported, not dropped.
import { XML_CHARACTERS } from './xml-characters.ts'

const NAME = /^[\p{L}_][\p{L}\p{N}\p{M}._-]*(:[\p{L}_][\p{L}\p{N}\p{M}._-]*)?$/u

export const isXmlName = (name: string): boolean => NAME.test(name)

export function writeXml(tree: Readonly<Record<string, unknown>>): string | null {
  const parts: string[] = []
  const whole = Object.entries(tree).every(([name, value]) => element(name, value, parts))
  return whole ? parts.join('') : null
}

function element(name: string, value: unknown, parts: string[]): boolean {
  if (value === null || value === undefined) return true
  if (Array.isArray(value)) return value.every((one) => element(name, one, parts))
  if (!isXmlName(name)) return false
  if (typeof value !== 'object') {
    const text = escapeXml(value)
    if (text !== null) parts.push(`<${name}>${text}</${name}>`)
    return text !== null
  }
  const inside = Object.entries(value)
  parts.push(`<${name}`)
  for (const [key, held] of inside) {
    if (!key.startsWith('@') || held === null || held === undefined) continue
    const text = escapeXml(held)
    if (text === null || !isXmlName(key.slice(1))) return false
    parts.push(` ${key.slice(1)}="${text}"`)
  }
  parts.push('>')
  for (const [key, held] of inside) {
    if (key.startsWith('@')) continue
    if (key !== '#text' && !element(key, held, parts)) return false
    if (key !== '#text' || held === null || held === undefined) continue
    const text = escapeXml(held)
    if (text === null) return false
    parts.push(text)
  }
  parts.push(`</${name}>`)
  return true
}

/** Null if a character is impossible in XML. Line ends and tabs are written as numbers, so that a normalising reader keeps them. */
export function escapeXml(value: unknown): string | null {
  const text = String(value)
  if (text !== '' && !XML_CHARACTERS.test(text)) return null
  return text.replace(/[&<>"'\t\n\r]/g, (c) => `&#${c.charCodeAt(0)};`)
}
