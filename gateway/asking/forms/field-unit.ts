// The unit in which a department asks: as its label says it （万元）, else as the form, its hint or the way to its system does.

import { inUnit, isExact } from '../../../connectors/index.ts'
import type { Conversion, FormField } from '../../../schema/index.ts'
import { isUnit } from './import/label-parts.ts'

type Asking = Pick<FormField, 'label' | 'unit' | 'hint' | 'convert'>

const BRACKETED = /[（(［[【]\s*(?:(?:计量)?单位\s*[:：]?)?\s*([^（()）［\][【】]{1,12})\s*[)）］\]】]/g
const SAID = /(?:计量)?单位\s*[:：为是]\s*([^\s，,。；;、（(]{1,8})/

/** 万元 of 村集体经济收入（万元）. */
export function unitInLabel(label: string): string | null {
  for (const [, inside = ''] of label.matchAll(BRACKETED)) if (isUnit(inside)) return plainUnit(inside)
  return null
}

export function unitOfField({ label, unit, hint, convert }: Asking): string | null {
  const said = SAID.exec(hint?.zh ?? '')?.[1]
  return unitInLabel(label.zh) ?? unit ?? unitOfConversion(convert) ?? (said && isUnit(said) ? plainUnit(said) : null)
}

/** The label without its unit, which stands beside the box. */
export const withoutUnit = (label: string): string =>
  label.replace(BRACKETED, (all, inside: string) => (isUnit(inside) ? '' : all)).trim()

/** The unit in which a value of the field is written out, where its label does not say it. */
export const unitBeside = ({ label, convert }: Asking, elementUnit: string | undefined): string | null =>
  unitInLabel(label.zh) === null ? (unitOfConversion(convert) ?? elementUnit ?? null) : null

/** A label on paper, where no box says the unit. */
export function labelWithUnit(field: Asking, elementUnit: string | undefined): string {
  const unit = unitBeside(field, elementUnit)
  return unit === null ? field.label.zh : `${field.label.zh}（${unit}）`
}

/** ㎡ and m² are m2. */
export const plainUnit = (unit: string): string => unit.normalize('NFKC').trim()

/** Digits to which a figure is rounded where it has no end in the department's unit: 1 亩 in 公顷. */
const ROUNDED = 4

/** From the element's unit to the department's. `null`: none is needed; `undefined`: they do not measure the same. */
export function unitConversion(department: string, hub: string): (Conversion & { digits?: number }) | null | undefined {
  const unit = plainUnit(department)
  // 元/月 of an element in 元 is 元; anything else by the month is another measure.
  if (unit === hub || (unit.includes('/') && unit.split('/')[0] === hub)) return null
  if (inUnit(1, unit, hub, 12) === null) return undefined
  return { name: 'unit', department: unit, hub, ...(!isExact(hub, unit) && { digits: ROUNDED }) }
}

function unitOfConversion(convert: Conversion | undefined): string | undefined {
  if (convert?.name === 'chain') return (convert.steps as Conversion[] | undefined)?.map(unitOfConversion).find((u) => u)
  return convert?.name === 'unit' ? String(convert.department) : undefined
}
