// Patterns that departments' forms bring along. Only those are used that cannot take long on any text: no quantifier on a group,
// no look-around, no back reference, at most two open-ended quantifiers, and texts of at most
// LONGEST_MATCHED characters. Everything else is not read.
/** A longer text is not judged. */
export const LONGEST_MATCHED = 200

const ATOM = String.raw`(?:\\[dDwWsS.\-+*?()[\]{}|^$/\\]|\[\^?(?:\\[dDwWsS.\-+*?()[\]{}|^$/\\]|[^\]\\[])+\]|[^\\[\](){}*+?|^$])`
const QUANTIFIER = String.raw`(?:[?*+]|\{\d{1,3}(?:,\d{0,3})?\})?`
const WHOLE = new RegExp(String.raw`^(?:${ATOM}${QUANTIFIER}|\((?:\?:)?|[)|^$])*$`, 'u')
const OPEN_ENDED = /(?<!\\)[*+]|\{\d+,\}/g

/** The pattern for the whole text, or null if it is not safe. `whole` false: it may match anywhere in the text. */
export function safePattern(text: string, whole: boolean): string | null {
  if (text.length > 300 || !WHOLE.test(text) || /\)[*+?{]/.test(text)) return null
  if ((text.match(OPEN_ENDED)?.length ?? 0) > (whole ? 2 : 1)) return null
  const pattern = whole ? `(?:${text})` : `[\\s\\S]*?(?:${text})[\\s\\S]*?`
  return compiled(pattern) ? pattern : null
}

const known = new Map<string, RegExp | null>()

/** Null: not a pattern. */
export function compiled(pattern: string): RegExp | null {
  const found = known.get(pattern)
  if (found !== undefined) return found
  let made: RegExp | null = null
  try {
    made = new RegExp(`^(?:${pattern})$`, 'u')
  } catch {}
  if (known.size > 5000) known.clear()
  known.set(pattern, made)
  return made
}
