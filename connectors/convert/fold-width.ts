// Converts full-width letters, digits and signs (U+FF01-FF5E) and the ideographic space to half width. Chinese input methods and
// older departmental systems often store them. Invisible characters are removed: direction marks and zero-width marks, which a
// number copied from a telephone has (U+202D 13800000000 U+202C). Other spaces become plain spaces.

const UNSEEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g

/** Without invisible characters; everything that shows stays as it is. */
export const withoutUnseen = (text: string): string => text.replace(UNSEEN, '')

export function foldWidth(text: string): string {
  return withoutUnseen(text)
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
}

/** The reverse: every printable ASCII character in its full-width form. */
export function raiseWidth(text: string): string {
  return text.replace(/[\x20-\x7e]/g, (c) => (c === ' ' ? '\u3000' : String.fromCharCode(c.charCodeAt(0) + 0xfee0)))
}
