// Values as XML: objects are elements in their order, `@name` is an attribute, `#text` the text beside attributes, a list repeats its
// element. What is absent (null) is left out. Null when a value or a name cannot stand in XML: a control character is told, not dropped.
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

/** Null when a character cannot stand in XML. Line ends and tabs by number, so that a reader which evens them out reads them all the same. */
export function escapeXml(value: unknown): string | null {
  const text = String(value)
  if (text !== '' && !XML_CHARACTERS.test(text)) return null
  return text.replace(/[&<>"'\t\n\r]/g, (c) => `&#${c.charCodeAt(0)};`)
}
