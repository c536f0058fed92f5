// Full-width letters, digits and signs (U+FF01-FF5E) and the ideographic space as their half-width forms, which is how Chinese
// input methods and older departmental systems often store them.

export function foldWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000]/g, (c) => (c === '\u3000' ? ' ' : String.fromCharCode(c.charCodeAt(0) - 0xfee0)))
}

/** The way back: every printable ASCII sign in its full-width form. */
export function raiseWidth(text: string): string {
  return text.replace(/[\x20-\x7e]/g, (c) => (c === ' ' ? '\u3000' : String.fromCharCode(c.charCodeAt(0) + 0xfee0)))
}
