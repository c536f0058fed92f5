// Text that can be stored: PostgreSQL cannot store NUL, and a lone surrogate (half a character) is invalid in UTF-8.

export const isKeepable = (text: string): boolean => !text.includes('\0') && text.isWellFormed()

/** True if a text anywhere within, including field names, cannot be stored. */
export function holdsUnkeepable(value: unknown): boolean {
  if (typeof value === 'string') return !isKeepable(value)
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([name, of]) => !isKeepable(name) || holdsUnkeepable(of))
}

/** The text with each NUL as a blank and each lone surrogate as the replacement character. */
export const keepable = (text: string): string => text.toWellFormed().replaceAll('\0', ' ')
