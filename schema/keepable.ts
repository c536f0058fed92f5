// What can be kept of a text: PostgreSQL has no place for NUL, and half of a character (a lone surrogate) is none in UTF-8.

export const isKeepable = (text: string): boolean => !text.includes('\0') && text.isWellFormed()

/** Whether a text anywhere within, names of fields too, cannot be kept. */
export function holdsUnkeepable(value: unknown): boolean {
  if (typeof value === 'string') return !isKeepable(value)
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([name, of]) => !isKeepable(name) || holdsUnkeepable(of))
}

/** The text with a blank for each NUL and the sign for an unknown character for each half of one. */
export const keepable = (text: string): string => text.toWellFormed().replaceAll('\0', ' ')
