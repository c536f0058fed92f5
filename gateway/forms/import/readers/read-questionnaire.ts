// A FHIR Questionnaire (R4 and later): items by linkId, groups as sections, repeating groups as blocks; display items are read, not
// asked.
import type { Datatype } from '../../../../schema/index.ts'
import type { RawField, RawForm } from '../raw-form.ts'

interface Item {
  linkId?: string
  text?: string
  type?: string
  required?: boolean
  repeats?: boolean
  readOnly?: boolean
  maxLength?: number
  answerOption?: {
    valueCoding?: { code?: string; display?: string }
    valueString?: string
    valueInteger?: number
    valueDate?: string
  }[]
  item?: Item[]
}

interface Questionnaire {
  resourceType: 'Questionnaire'
  id?: string
  name?: string
  title?: string
  url?: string
  item?: Item[]
}

const TYPES: Record<string, Datatype> = {
  boolean: 'BOOLEAN',
  decimal: 'DECIMAL',
  quantity: 'DECIMAL',
  integer: 'INTEGER',
  date: 'DATE',
  dateTime: 'DATE',
  string: 'STRING',
  url: 'STRING',
  time: 'STRING',
  text: 'TEXT',
  choice: 'CODE',
  coding: 'CODE',
}

export const isQuestionnaire = (file: unknown): file is Questionnaire =>
  typeof file === 'object' && file !== null && (file as { resourceType?: unknown }).resourceType === 'Questionnaire'

export function readQuestionnaire(name: string, file: Questionnaire): RawForm {
  const fields: RawField[] = []
  const walk = (items: readonly Item[], section: string | undefined, repeats: string | undefined) => {
    for (const item of items) {
      const text = item.text ?? item.linkId ?? ''
      if (item.type !== 'group' && item.type !== 'display') {
        const options = item.answerOption?.map(optionOf).filter((o) => o.code !== '')
        const known = TYPES[item.type ?? '']
        const type = known === 'CODE' && !options?.length ? 'STRING' : known
        fields.push({
          code: item.linkId ?? '',
          label: text,
          required: item.required ?? false,
          row: fields.length + 1,
          ...(type && { type }),
          ...(options?.length && { options }),
          ...(item.maxLength && { maxLength: item.maxLength }),
          ...(section && { section }),
          ...((item.repeats || repeats) && { repeats: repeats ?? text }),
        })
      }
      if (item.item)
        walk(item.item, item.type === 'group' ? text : section, item.type === 'group' && item.repeats ? text : repeats)
    }
  }
  walk(file.item ?? [], undefined, undefined)
  const title = file.title ?? file.name ?? name.replace(/\.json$/i, '')
  return { key: file.id ?? file.url?.split('/').at(-1) ?? title, title, fields }
}

const optionOf = (o: NonNullable<Item['answerOption']>[number]) => {
  const code = o.valueCoding?.code ?? o.valueString ?? o.valueInteger ?? o.valueDate ?? ''
  return { code: String(code), label: o.valueCoding?.display ?? String(code) }
}
