// Every conversion by its name. A new conversion needs one file, one line here, and one in `produces.ts`.
import { address } from './address.ts'
import { codes } from './codes.ts'
import { constant } from './constant.ts'
import type { NamedConversion } from './conversion.ts'
import { date } from './date.ts'
import { dateTime } from './date-time.ts'
import { decimal } from './decimal.ts'
import { file } from './file.ts'
import { firstNonEmpty } from './first-non-empty.ts'
import { idNumber } from './id-number.ts'
import { instant } from './instant.ts'
import { integer } from './integer.ts'
import { join } from './join.ts'
import { lookUp } from './look-up.ts'
import { ownWords } from './own-words.ts'
import { period } from './period.ts'
import { several } from './several.ts'
import { split } from './split.ts'
import { standardCodes } from './standard-codes.ts'
import { text } from './text.ts'
import { time } from './time.ts'
import { unit } from './unit.ts'
import { yesNo } from './yes-no.ts'

export const CONVERSIONS = {
  address,
  codes,
  constant,
  date,
  dateTime,
  decimal,
  file,
  firstNonEmpty,
  idNumber,
  instant,
  integer,
  join,
  lookUp,
  ownWords,
  period,
  several,
  split,
  standardCodes,
  text,
  time,
  unit,
  yesNo,
} as const

export type ConversionName = keyof typeof CONVERSIONS

export function conversionNamed(name: string): NamedConversion | undefined {
  return Object.hasOwn(CONVERSIONS, name) ? (CONVERSIONS[name as ConversionName] as NamedConversion) : undefined
}
