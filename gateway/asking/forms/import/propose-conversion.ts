// Step 3: proposes how a department's format becomes the element's and back: code list to code list by label, unit to unit, yes
// and no. Each proposal is tested on the form's own values, and reports whether converting back gives the same value.
import { codeByWords, readValue, writeValue } from '../../../../connectors/index.ts'
import type { CodeList, Conversion, Element, Label } from '../../../../schema/index.ts'
import { plainUnit, unitConversion, unitInLabel } from '../field-unit.ts'
import type { RawField } from './raw-form.ts'

export interface ConversionProposal {
  /** Null: none is needed. */
  convert: Conversion | null
  /** Writing and reading again gives the same value. */
  isReversible: boolean
  samples: { department: string; hub: string | null; ok: boolean }[]
  problems: Label[]
}

const CLOCK_SAMPLES: Record<string, string> = {
  iso: '2026-11-29T08:30:00+08:00',
  'HH:mm:ss': '08:30:00',
  'HH:mm:ssZ': '08:30:00+08:00',
}

const NO_CONVERSION: ConversionProposal = { convert: null, isReversible: true, samples: [], problems: [] }

export function proposeConversion(
  field: RawField,
  { domain: { datatype, unit, ownWords } }: Pick<Element, 'domain'>,
  codeList: CodeList | undefined,
): ConversionProposal {
  if (datatype === 'CODE' && field.options) return asAnswers(field, codes(field.options, codeList), ownWords === true)
  if (datatype === 'BOOLEAN' && field.options?.length) return yesNo(field.options)
  if (field.clock && datatype === field.type) return tested(field.clock, [CLOCK_SAMPLES[String(field.clock.format)] ?? ''], [])
  const asked = unitOf(field)
  return unit && asked ? units(asked, unit) : NO_CONVERSION
}

export const unitOf = ({ unit, label }: Pick<RawField, 'label' | 'unit'>): string | undefined => {
  const said = unit ?? unitInLabel(label) ?? undefined
  return said === undefined ? undefined : plainUnit(said)
}

/** Several answers where one belongs, a time where a day belongs, a photo where words belong: another question, whatever its label. */
export function answersFit(field: Pick<RawField, 'type' | 'several'>, { domain }: Element): boolean {
  const timed = (type: string | undefined) => (['TIME', 'DATETIME', 'ATTACHMENT'].includes(type ?? '') ? type : undefined)
  return (field.several !== undefined) === (domain.several ?? false) && timed(field.type) === timed(domain.datatype)
}

/** A field in a unit that cannot be converted asks for something else. */
export function unitFits(field: Pick<RawField, 'label' | 'unit'>, { domain }: Element): boolean {
  const unit = unitOf(field)
  return unit === undefined || domain.unit === undefined || unitConversion(unit, domain.unit) !== undefined
}

function codes(options: NonNullable<RawField['options']>, list: CodeList | undefined): ConversionProposal {
  const map: Record<string, string> = {}
  const problems: Label[] = []
  for (const option of options) {
    const code = list && codeByWords(list, [option.label])
    if (!code)
      problems.push({
        zh: `选项“${option.label}”在标准代码中没有对应项。`,
        en: `Option "${option.label}" has no code of the standard list.`,
      })
    else if (map[code] === undefined) map[code] = option.code
    else
      problems.push({
        zh: `两个选项对应同一代码 ${code}，写回时取第一个。`,
        en: `Two options mean code ${code}; written back, it is the first.`,
      })
  }
  if (Object.keys(map).length === 0) return { convert: null, isReversible: false, samples: [], problems }
  const same = Object.entries(map).every(([hub, department]) => hub === department)
  if (same && problems.length === 0) return NO_CONVERSION
  return tested(
    { name: 'codes', map },
    options.map((o) => o.code),
    problems,
  )
}

/** How the department writes several answers, and own words beside them. Read, the first step is the first; written, the last. */
function asAnswers(
  { several, ownWords }: RawField,
  { convert, ...proposal }: ConversionProposal,
  takesOwnWords: boolean,
): ConversionProposal {
  const steps: Conversion[] = []
  if (several && several !== 'list') steps.push({ name: 'several', separator: several.separator })
  if (ownWords?.as !== undefined) steps.push({ name: 'ownWords', as: ownWords.as })
  if (convert) steps.push(convert)
  const [only] = steps
  const problems = ownWords && !takesOwnWords ? [...proposal.problems, NO_OWN_WORDS] : proposal.problems
  return { ...proposal, problems, convert: steps.length > 1 ? { name: 'chain', steps } : (only ?? null) }
}

const NO_OWN_WORDS: Label = {
  zh: '此栏可自己写（其他），所对应的数据元只能选列出的选项：自己写的内容收不进来。',
  en: 'the field takes own words, and its element only the listed choices: own words cannot be given',
}

/** Only options that mean yes or no. A third answer (不详) cannot become a yes or a no. */
function yesNo(options: NonNullable<RawField['options']>): ConversionProposal {
  const said = options.map((option) => ({ option, read: readValue({ name: 'yesNo' }, option.label) }))
  const of = (wanted: boolean) => said.filter(({ read }) => read.ok && read.value === wanted).map(({ option }) => option.code)
  const problems = said.flatMap(({ option, read }) =>
    read.ok
      ? []
      : [
          {
            zh: `选项“${option.label}”既不是“是”也不是“否”，此数据元无处可填。`,
            en: `Option "${option.label}" is neither yes nor no, and the element has no place for it.`,
          },
        ],
  )
  const [[yes], [no]] = [of(true), of(false)]
  if (yes === undefined || no === undefined) {
    const missing = { zh: '看不出哪个选项是“是”、哪个是“否”。', en: 'It is not clear which option is yes and which is no.' }
    return { convert: null, isReversible: false, samples: [], problems: problems.length > 0 ? problems : [missing] }
  }
  return tested({ name: 'yesNo', yes, no }, [yes, no], problems)
}

function units(department: string, hub: string): ConversionProposal {
  const convert = unitConversion(department, hub)
  if (convert === null) return NO_CONVERSION
  if (convert === undefined)
    return {
      convert: null,
      isReversible: false,
      samples: [],
      problems: [{ zh: `单位“${department}”不能换算为“${hub}”。`, en: `Unit "${department}" cannot be converted to "${hub}".` }],
    }
  return tested(convert, ['1', '12.5'], [])
}

function tested(convert: Conversion, values: readonly string[], problems: Label[]): ConversionProposal {
  const samples = values.map((department) => {
    const hub = readValue(convert, department)
    const back = hub.ok ? writeValue(convert, hub.value) : null
    const ok = hub.ok && back?.ok === true && String(back.value) === department
    return { department, hub: hub.ok && hub.value !== null ? String(hub.value) : null, ok }
  })
  return { convert, isReversible: samples.every((s) => s.ok), samples, problems }
}
