// The unit of a department's field: from its label （万元）, otherwise from the form, its hint or its conversion.

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

/** The label without its unit, which is shown next to the box. */
export const withoutUnit = (label: string): string =>
  label.replace(BRACKETED, (all, inside: string) => (isUnit(inside) ? '' : all)).trim()

/** The unit of a field's written value, if its label does not name it. */
export const unitBeside = ({ label, convert }: Asking, elementUnit: string | undefined): string | null =>
  unitInLabel(label.zh) === null ? (unitOfConversion(convert) ?? elementUnit ?? null) : null

/** A label for paper, where no box shows the unit. */
export function labelWithUnit(field: Asking, elementUnit: string | undefined): string {
  const unit = unitBeside(field, elementUnit)
  return unit === null ? field.label.zh : `${field.label.zh}（${unit}）`
}

/** ㎡ and m² are m2. */
export const plainUnit = (unit: string): string => unit.normalize('NFKC').trim()

/** Rounding digits for a figure without an exact value in the department's unit: 1 亩 in 公顷. */
const ROUNDED = 4

/** From the element's unit to the department's. `null`: no conversion needed; `undefined`: incompatible units. */
export function unitConversion(department: string, hub: string): (Conversion & { digits?: number }) | null | undefined {
  const unit = plainUnit(department)
  // For an element in 元, 元/月 counts as 元; any other monthly unit is a different measure.
  if (unit === hub || (unit.includes('/') && unit.split('/')[0] === hub)) return null
  if (inUnit(1, unit, hub, 12) === null) return undefined
  return { name: 'unit', department: unit, hub, ...(!isExact(hub, unit) && { digits: ROUNDED }) }
}

function unitOfConversion(convert: Conversion | undefined): string | undefined {
  if (convert?.name === 'chain') return (convert.steps as Conversion[] | undefined)?.map(unitOfConversion).find((u) => u)
  return convert?.name === 'unit' ? String(convert.department) : undefined
}
