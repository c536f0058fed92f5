// Full-width letters, digits and signs (U+FF01-FF5E) and the ideographic space as their half-width forms, which is how Chinese
// input methods and older departmental systems often store them. Signs that nobody sees go: marks of direction and of no width, which
// a number copied from a telephone carries (U+202D 13800000000 U+202C). Other spaces become the plain one.

const UNSEEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g

export function foldWidth(text: string): string {
  return text
    .replace(UNSEEN, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
}

/** The way back: every printable ASCII sign in its full-width form. */
export function raiseWidth(text: string): string {
  return text.replace(/[\x20-\x7e]/g, (c) => (c === ' ' ? '\u3000' : String.fromCharCode(c.charCodeAt(0) + 0xfee0)))
}
