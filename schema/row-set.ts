// Which lists are the same: those of the same class with the same register filter; without a register, those with the same name.
// The id says this in words and is the same on every sheet.
import type { RowSet } from './types/form.ts'

/** Number of rows of a list, if its form does not say. */
export const USUAL_ROWS = 500
/** No form may have more. */
export const MOST_ROWS = 2000

const FILTERS = ['label', 'ageFrom', 'ageBelow', 'sex', 'within'] as const

/** `resident?label=disabled`, `resident?all`, `resident#走访名单`. */
export function rowSetId({ of, register, label }: Pick<RowSet, 'of' | 'register' | 'label'>): string {
  if (!register)
    return `${of}#${label.zh
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s\p{P}\p{S}]/gu, '')}`
  const said = FILTERS.flatMap((key) => (register[key] === undefined ? [] : `${key}=${register[key]}`))
  return `${of}?${said.length > 0 ? said.join('&') : 'all'}`
}
