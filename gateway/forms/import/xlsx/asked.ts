// Gathers what a sheet asks: each field with a code of its own, its unit and type as the label tells, its place in the sheet.
import type { Datatype } from '../../../../schema/index.ts'
import { fieldCodes } from '../field-code.ts'
import { labelParts } from '../label-parts.ts'
import type { FormLayout, RawField } from '../raw-form.ts'

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
      const parts = path.map(labelParts)
      const own = parts.at(-1)
      const label = parts
        .map((p) => p.name)
        .filter((name, i, all) => name !== '' && name !== all[i - 1])
        .join('：')
      if (!own || label === '') return
      const code = given && !codes.has(given) ? given : codeFor(label)
      codes.add(code)
      const { row, cell, repeats, section, hint = own.hint, unit = parts.findLast((p) => p.unit)?.unit, type } = question
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
  }
}
