// Converts a value from a person or a source into the normal form of its datatype, or rejects it. Full-width digits and letters
// become plain ones where they matter. A float is refused for a decimal, because it has lost digits already.
import {
  asOwnWords,
  clockTime,
  type Domain,
  inCodeOrder,
  isCalendarDate,
  isOwnWords,
  localDateTime,
  ownWordsIn,
  type Value,
} from '../../../../schema/index.ts'
import { parseDecimal, writeDecimal } from '../../../platform/index.ts'
import { readNames } from '../../attachments/references.ts'

/** Null is empty; undefined is not of the datatype. */
export function normaliseValue(domain: Domain, raw: unknown): Value | null | undefined {
  if (raw === null || raw === undefined) return null
  if (typeof raw === 'string' && raw.trim() === '') return null
  if (domain.several) return answers(raw)
  switch (domain.datatype) {
    case 'BOOLEAN':
      return typeof raw === 'boolean' ? raw : undefined
    case 'INTEGER':
      return integer(raw)
    case 'DECIMAL':
      return decimal(raw)
    case 'DATE':
      return typeof raw === 'string' && isCalendarDate(plain(raw)) ? plain(raw) : undefined
    case 'CODE':
      return code(raw)
    case 'TIME':
      return typeof raw === 'string' ? (clockTime(plain(raw)) ?? undefined) : undefined
    case 'DATETIME':
      return typeof raw === 'string' ? (localDateTime(plain(raw)) ?? undefined) : undefined
    case 'IDENTIFIER':
      return typeof raw === 'string' ? plain(raw).replace(/\s/g, '').toUpperCase() : undefined
    case 'STRING':
      if (typeof raw !== 'string') return undefined
      return domain.check ? plain(raw).replace(/\s/g, '') : raw.normalize('NFC').replace(/\s+/g, ' ').trim()
    case 'ATTACHMENT':
      return typeof raw === 'string' ? readNames(raw)?.join(' ') : undefined
    case 'TEXT':
      return typeof raw === 'string' ? raw.normalize('NFC').trim() : undefined
  }
}

const plain = (text: string): string => text.normalize('NFKC').trim()

/** Own words stay as they were written. */
function code(raw: unknown): string | undefined {
  if (typeof raw !== 'string') return undefined
  return isOwnWords(raw) ? (asOwnWords(ownWordsIn(raw)) ?? undefined) : plain(raw)
}

/** One answer alone is a list of one. */
function answers(raw: unknown): string[] | undefined {
  const all = [raw].flat().map(code)
  return all.every((one) => one !== undefined && one !== '') ? inCodeOrder(all as string[]) : undefined
}

function integer(raw: unknown): number | undefined {
  if (typeof raw === 'number') return Number.isSafeInteger(raw) ? raw : undefined
  if (typeof raw !== 'string' || !/^[+-]?\d{1,16}$/.test(plain(raw))) return undefined
  const number = Number(plain(raw))
  return Number.isSafeInteger(number) ? number : undefined
}

function decimal(raw: unknown): string | undefined {
  if (typeof raw === 'number') return Number.isSafeInteger(raw) ? String(raw) : undefined
  const parsed = typeof raw === 'string' ? parseDecimal(plain(raw)) : null
  return parsed ? writeDecimal(parsed) : undefined
}
