// Gathers what a sheet asks: each field with a code of its own, its unit and type as the label tells, its place in the sheet.
import type { Datatype } from '../../../../schema/index.ts'
import { fieldCodes } from '../field-code.ts'
import { labelParts } from '../label-parts.ts'
import type { FormLayout, RawField } from '../raw-form.ts'

/** A heading that only groups what stands below it. */
const HEADING = /^(?:基本|个人|基础|本人|主要|人员|家庭|企业|单位)?(?:情况|信息|资料)$/

export interface Question {
  /** Texts from the outermost heading to the field's own. */
  path: string[]
  row: number
  cell: string
  place?: FormLayout['places'][string]
  code?: string
  repeats?: string | undefined
  section?: string | undefined
  hint?: string | undefined
  unit?: string
  type?: Datatype
  options?: string[] | undefined
}

export interface Asked {
  fields: RawField[]
  layout: FormLayout
  add(question: Question): void
  /** The rows of a list are numbered in this column. */
  numbers(column: string, firstRow: number): void
}

export function createAsked(sheet: string): Asked {
  const codeFor = fieldCodes()
  const codes = new Set<string>()
  const fields: RawField[] = []
  const layout: FormLayout = { sheet, places: {} }
  return {
    fields,
    layout,
    add({ path, place, options, code: given, ...question }) {
      const said = path.map(labelParts)
      const parts = said.filter((p, i) => i === said.length - 1 || !HEADING.test(p.name))
      const heading = said.slice(0, -1).findLast((p) => HEADING.test(p.name))?.name
      const own = parts.at(-1)
      const label = parts
        .map((p) => p.name)
        .filter((name, i, all) => name !== '' && name !== all[i - 1])
        .join('：')
      if (!own || label === '') return
      const code = given && !codes.has(given) ? given : codeFor(label)
      codes.add(code)
      const {
        row,
        cell,
        repeats,
        section = heading,
        hint = own.hint,
        unit = parts.findLast((p) => p.unit)?.unit,
        type,
      } = question
      fields.push({
        code,
        label,
        required: parts.some((p) => p.required),
        row,
        cell,
        ...(unit && { unit }),
        ...(hint && { hint }),
        ...(section && section !== label && { section }),
        ...(repeats && { repeats }),
        ...(type && { type }),
        ...(options && { options: options.map((o) => ({ code: o, label: o })) }),
      })
      if (place) layout.places[code] = place
    },
    numbers(column, firstRow) {
      layout.serials = [...(layout.serials ?? []), { column, firstRow }]
    },
  }
}
