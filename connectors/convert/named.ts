// Every conversion by its name. To add one: one file, one line here.
import { codes } from './codes.ts'
import { constant } from './constant.ts'
import type { NamedConversion } from './conversion.ts'
import { date } from './date.ts'
import { decimal } from './decimal.ts'
import { instant } from './instant.ts'
import { integer } from './integer.ts'
import { period } from './period.ts'
import { text } from './text.ts'
import { unit } from './unit.ts'
import { yesNo } from './yes-no.ts'

export const CONVERSIONS = { codes, constant, date, decimal, instant, integer, period, text, unit, yesNo } as const

export type ConversionName = keyof typeof CONVERSIONS

export function conversionNamed(name: string): NamedConversion | undefined {
  return Object.hasOwn(CONVERSIONS, name) ? (CONVERSIONS[name as ConversionName] as NamedConversion) : undefined
}
