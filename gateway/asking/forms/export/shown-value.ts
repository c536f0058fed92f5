// A value as printed on a form: the label of a code, 是 or 否, a number as a number.
import { writeValue } from '../../../../connectors/index.ts'
import { type Form, type FormField, type Value, valueOfField } from '../../../../schema/index.ts'
import type { Catalogue } from '../../../catalogue/index.ts'
import type { FilledRow } from './fill-workbook.ts'
import type { CellContent } from './sheet-xml.ts'

const YES_NO = { zh: ['是', '否'], en: ['yes', 'no'] } as const

export function shownValue(
  catalogue: Catalogue,
  field: FormField,
  value: Value | null | undefined,
  language: 'zh' | 'en' = 'zh',
): CellContent {
  if (value === null || value === undefined || value === '') return null
  const domain = catalogue.elements.get(field.element)?.domain
  if (typeof value === 'boolean') return YES_NO[language][value ? 0 : 1]
  if (domain?.datatype === 'CODE')
    return catalogue.codeLists.get(domain.codes ?? '')?.codes.find((c) => c.code === value)?.label[language] ?? String(value)
  // A unit or a date has the department's format; its codes are only for machines.
  const written = field.convert && field.convert.name !== 'codes' ? writeValue(field.convert, value) : null
  const shown = written?.ok && written.value !== null ? written.value : value
  const isNumber = domain?.datatype === 'INTEGER' || domain?.datatype === 'DECIMAL'
  // Excel stores 15 digits; a longer number stays text, so that no digit is lost.
  if (isNumber && /^-?\d+(\.\d+)?$/.test(String(shown)) && String(shown).replace(/\D/g, '').length <= 15) return Number(shown)
  return String(shown)
}

/** `asked`: the form, or the fields of one of its row sets under the form's id. */
export function filledRow(
  catalogue: Catalogue,
  asked: Pick<Form, 'id' | 'fields'>,
  values: ReadonlyMap<string, Value | null>,
): FilledRow {
  return Object.fromEntries(asked.fields.map((f) => [f.code, shownValue(catalogue, f, valueOfField(values, asked.id, f))]))
}
