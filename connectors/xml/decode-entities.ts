// The five predefined XML entities, and numeric character references. Other entities need a DTD, and a DTD is refused, so any
// other makes a text not well-formed.
import { XML_CHARACTERS } from './xml-characters.ts'

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&([^;&\s]{0,12};?)/g, (whole, inside: string) => {
    const name = inside.endsWith(';') ? inside.slice(0, -1) : ''
    const number = /^#(?:(\d{1,7})|x([0-9a-fA-F]{1,6}))$/.exec(name)
    const character = number
      ? ofNumber(number[1] ? Number(number[1]) : Number.parseInt(number[2] ?? '', 16))
      : Object.hasOwn(NAMED, name)
        ? NAMED[name]
        : undefined
    if (character === undefined) throw new SyntaxError(`no such entity: ${whole.length} characters`)
    return character
  })
}

function ofNumber(code: number): string | undefined {
  const character = code <= 0x10ffff ? String.fromCodePoint(code) : ''
  return XML_CHARACTERS.test(character) ? character : undefined
}
