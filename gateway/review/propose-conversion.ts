// Step 3: how a department's own format becomes the element's and back: code list to code list by label, unit to unit, yes and no.
// Each proposal is tested on what the form itself says, and says whether the way back gives the same.
import { readValue, writeValue } from '../../connectors/index.ts'
import type { CodeList, Conversion, Element, Label } from '../../schema/index.ts'
import type { RawField } from '../forms/index.ts'

export interface ConversionProposal {
  /** Null: none is needed. */
  convert: Conversion | null
  /** Writing and reading again gives the same value. */
  isReversible: boolean
  samples: { department: string; hub: string | null; ok: boolean }[]
  problems: Label[]
}

export const NO_CONVERSION: ConversionProposal = { convert: null, isReversible: true, samples: [], problems: [] }

export function proposeConversion(field: RawField, element: Element, codeList: CodeList | undefined): ConversionProposal {
  const { datatype, unit } = element.domain
  if (datatype === 'CODE' && field.options) return codes(field.options, codeList)
  if (datatype === 'BOOLEAN' && field.options?.length === 2) return yesNo(field.options)
  if (unit && field.unit && field.unit !== unit) return units(field.unit, unit)
  return NO_CONVERSION
}

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s、，,（）()]/g, '')
    .toLowerCase()

function codes(options: NonNullable<RawField['options']>, list: CodeList | undefined): ConversionProposal {
  const map: Record<string, string> = {}
  const problems: Label[] = []
  for (const option of options) {
    const code =
      list?.codes.find((c) => [c.label.zh, c.label.en].some((l) => fold(l) === fold(option.label))) ??
      list?.codes.find((c) => fold(c.label.zh).startsWith(fold(option.label)) || fold(option.label).startsWith(fold(c.label.zh)))
    if (!code)
      problems.push({
        zh: `选项“${option.label}”在标准代码中没有对应项。`,
        en: `Option "${option.label}" has no code of the standard list.`,
      })
    else if (map[code.code] === undefined) map[code.code] = option.code
    else
      problems.push({
        zh: `两个选项对应同一代码 ${code.code}，写回时取第一个。`,
        en: `Two options mean code ${code.code}; written back, it is the first.`,
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

function yesNo(options: NonNullable<RawField['options']>): ConversionProposal {
  const yes = options.find((o) => /^(?:是|有|y|yes|true|1)$/i.test(o.label))
  const no = options.find((o) => o !== yes)
  if (!yes || !no) return NO_CONVERSION
  return tested({ name: 'yesNo', yes: yes.code, no: no.code }, [yes.code, no.code], [])
}

function units(department: string, hub: string): ConversionProposal {
  const convert = { name: 'unit', department, hub }
  const known = readValue(convert, '1')
  if (!known.ok)
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
