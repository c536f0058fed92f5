// The unit in which a department asks: as its label says it （万元）, else as the form, its hint or the way to its system does.
import type { Conversion, FormField } from '../../schema/index.ts'
import { isUnit } from './import/label-parts.ts'

type Asking = Pick<FormField, 'label' | 'unit' | 'hint' | 'convert'>

const BRACKETED = /[（(［[【]\s*(?:(?:计量)?单位\s*[:：]?)?\s*([^（()）［\][【】]{1,12})\s*[)）］\]】]/g
const SAID = /(?:计量)?单位\s*[:：为是]\s*([^\s，,。；;、（(]{1,8})/

/** 万元 of 村集体经济收入（万元）. */
export function unitInLabel(label: string): string | null {
  for (const [, inside = ''] of label.matchAll(BRACKETED)) if (isUnit(inside)) return plain(inside)
  return null
}

export function unitOfField({ label, unit, hint, convert }: Asking): string | null {
  const said = SAID.exec(hint?.zh ?? '')?.[1]
  return unitInLabel(label.zh) ?? unit ?? unitOfConversion(convert) ?? (said && isUnit(said) ? plain(said) : null)
}

/** The label without its unit, which stands beside the box. */
export const withoutUnit = (label: string): string =>
  label.replace(BRACKETED, (all, inside: string) => (isUnit(inside) ? '' : all)).trim()

/** A label on paper, where no box says the unit. */
export function labelWithUnit(field: Asking, elementUnit: string | undefined): string {
  if (unitInLabel(field.label.zh) !== null) return field.label.zh
  const unit = unitOfConversion(field.convert) ?? elementUnit
  return unit === undefined ? field.label.zh : `${field.label.zh}（${unit}）`
}

/** ㎡ and m² are m2. */
const plain = (unit: string): string => unit.normalize('NFKC').trim()

function unitOfConversion(convert: Conversion | undefined): string | undefined {
  if (convert?.name === 'chain') return (convert.steps as Conversion[] | undefined)?.map(unitOfConversion).find((u) => u)
  return convert?.name === 'unit' ? String(convert.department) : undefined
}
