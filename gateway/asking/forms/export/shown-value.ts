// A value as printed on a form: the label of a code, 是 or 否, a number as a number.
import { writeValue } from '../../../../connectors/index.ts'
import {
  type CodeList,
  type Form,
  type FormField,
  isForWords,
  isOwnWords,
  ownWordsIn,
  type Single,
  type Value,
  valueOfField,
} from '../../../../schema/index.ts'
import type { Catalogue } from '../../../catalogue/index.ts'
import type { FilledRow } from './fill-workbook.ts'
import type { CellContent } from './sheet-xml.ts'

/** An empty list: none of the choices applies. */
const NONE = { zh: '以上都没有', en: 'none of these' }

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
  if (domain?.datatype === 'CODE') {
    const answers = isForWords(field) ? [value].flat().filter(isOwnWords) : [value].flat()
    return isForWords(field) && answers.length === 0
      ? null
      : labelsOf(catalogue.codeLists.get(domain.codes ?? ''), answers, language)
  }
  // A unit or a date has the department's format; its codes are only for machines.
  const written = field.convert && field.convert.name !== 'codes' ? writeValue(field.convert, value) : null
  const shown = written?.ok && written.value !== null ? written.value : value
  const isNumber = domain?.datatype === 'INTEGER' || domain?.datatype === 'DECIMAL'
  // Excel stores 15 digits; a longer number stays text, so that no digit is lost.
  if (isNumber && /^-?\d+(\.\d+)?$/.test(String(shown)) && String(shown).replace(/\D/g, '').length <= 15) return Number(shown)
  return String(shown)
}

/** In the list's order, as a form would print them; own words as they were written. */
function labelsOf(list: CodeList | undefined, answers: readonly Single[], language: 'zh' | 'en'): string {
  const chosen = (list?.codes ?? []).filter(({ code }) => answers.includes(code))
  const others = answers.filter((answer) => !chosen.some(({ code }) => code === answer))
  const all = [...chosen.map(({ label }) => label[language]), ...others.map((o) => (isOwnWords(o) ? ownWordsIn(o) : String(o)))]
  return all.length === 0 ? NONE[language] : all.join(language === 'zh' ? '、' : ', ')
}

/** `asked`: the form, or the fields of one of its row sets under the form's id. */
export function filledRow(
  catalogue: Catalogue,
  asked: Pick<Form, 'id' | 'fields'>,
  values: ReadonlyMap<string, Value | null>,
): FilledRow {
  return Object.fromEntries(asked.fields.map((f) => [f.code, shownValue(catalogue, f, valueOfField(values, asked.id, f))]))
}
