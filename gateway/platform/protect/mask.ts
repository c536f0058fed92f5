// A personal value as shown without a stated purpose: enough to recognise it, not enough to use it.
// 3****************4, 张*, 154****1234, 远安县鸣凤镇****, 1950-**-**; codes, amounts and booleans are masked completely.
import type { Element, Value } from '../../../schema/index.ts'

export const HIDDEN = '****'

type Masked = Pick<Element, 'domain' | 'property'>

/** Minimum length of an id number of a person, the old form included. */
const PERSON = 15

/**
 * First and last four of an identifier; of a short one the last two; of a possible id number one each: county, birth date and sex
 * are shown.
 */
export function maskIdentifier(text: string): string {
  if (text.length <= 8) return text.replace(/.(?=.{2})/gu, '*')
  if (text.length >= PERSON) return text.slice(0, 1) + '*'.repeat(text.length - 2) + text.slice(-1)
  return text.slice(0, 4) + '*'.repeat(text.length - 8) + text.slice(-4)
}

/** 张*, 欧阳**: the first character stays. */
export function maskName(text: string): string {
  const [first = '', ...rest] = [...text]
  return first + '*'.repeat(Math.max(1, Math.min(rest.length, 3)))
}

export function maskValue({ domain, property }: Masked, value: Value): string {
  const text = String(value)
  switch (domain.datatype) {
    case 'IDENTIFIER':
      return maskIdentifier(text)
    case 'DATE':
    case 'DATETIME':
      return `${text.slice(0, 4)}-**-**`
    case 'STRING':
    case 'TEXT':
      if (domain.check === 'PHONE') return text.length >= 8 ? `${text.slice(0, 3)}${HIDDEN}${text.slice(-4)}` : HIDDEN
      if (/address$/i.test(property)) return text.length > 12 ? `${text.slice(0, 6)}${HIDDEN}` : HIDDEN
      if (/name$/i.test(property)) return maskName(text)
      return HIDDEN
    default:
      return HIDDEN
  }
}

/** True if the masked text still fits the element's type in the graph. */
export const masksAsText = ({ domain }: Pick<Element, 'domain'>): boolean =>
  !domain.several && ['IDENTIFIER', 'STRING', 'TEXT', 'CODE'].includes(domain.datatype)
