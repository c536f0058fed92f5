// Which lists are one and the same: those about the same class that the same register filter fills; without a register, those that
// are called the same. The id says so in words, and is the same for every sheet.
import type { RowSet } from './types/form.ts'

/** Rows of a list, where its form does not say. */
export const USUAL_ROWS = 500
/** No form may ask for more. */
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
