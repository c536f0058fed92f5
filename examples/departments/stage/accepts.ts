// Formats of more than one department.

export const wholeNumber = (text: string): boolean => /^-?\d{1,12}$/.test(text)

export const count = (text: string): boolean => wholeNumber(text) && Number(text) >= 0

export const decimal = (text: string, { scale = 0 }: { scale?: number }): boolean =>
  new RegExp(`^-?\\d{1,12}(\\.\\d{1,${Math.max(1, scale)}})?$`).test(text)

/** An existing day; the pattern finds its parts (year, month, day). */
export const dateLike =
  (pattern: RegExp) =>
  (text: string): boolean => {
    const [, year, month, day] = pattern.exec(text)?.map(Number) ?? []
    if (!(year && month && day)) return false
    const date = new Date(Date.UTC(year, month - 1, day))
    return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  }

export const oneOf =
  (...values: string[]) =>
  (text: string): boolean =>
    values.includes(text)
