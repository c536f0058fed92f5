// Reads a FHIR Questionnaire (R4 and later): items by linkId, groups as sections, repeating groups as blocks. Display items are
// read but not asked.
import type { Datatype, Label } from '../../../../../schema/index.ts'
import type { RawField, RawForm, ReadForms } from '../raw-form.ts'
import { DEEPEST, MOST_FIELDS, TOO_DEEP, TOO_MANY } from './depth.ts'

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
  attachment: 'ATTACHMENT',
}

export const isQuestionnaire = (file: unknown): file is Questionnaire =>
  typeof file === 'object' && file !== null && (file as { resourceType?: unknown }).resourceType === 'Questionnaire'

export function readQuestionnaire(name: string, file: Questionnaire): ReadForms {
  const fields: RawField[] = []
  const told = new Set<Label>()
  const walk = (items: readonly Item[], deep: number, section: string | undefined, repeats: string | undefined) => {
    for (const item of items) {
      if (fields.length >= MOST_FIELDS) return told.add(TOO_MANY)
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
          // Several files are one answer, not several rows.
          ...(type === 'ATTACHMENT' && !item.repeats && { maxFiles: 1 }),
          ...(((item.repeats && type !== 'ATTACHMENT') || repeats) && { repeats: repeats ?? text }),
        })
      }
      if (Array.isArray(item.item) && deep >= DEEPEST) told.add(TOO_DEEP)
      else if (Array.isArray(item.item))
        walk(item.item, deep + 1, item.type === 'group' ? text : section, item.type === 'group' && item.repeats ? text : repeats)
    }
  }
  walk(Array.isArray(file.item) ? file.item : [], 1, undefined, undefined)
  const title = file.title ?? file.name ?? name.replace(/\.json$/i, '')
  const code = file.id ?? file.url?.split('/').at(-1)
  const form: RawForm = { key: code ?? title, ...(code !== undefined && { isCoded: true as const }), title, fields }
  return { forms: [form], problems: [...told].map((message) => ({ form: title, row: null, message })) }
}

const optionOf = (o: NonNullable<Item['answerOption']>[number]) => {
  const code = o.valueCoding?.code ?? o.valueString ?? o.valueInteger ?? o.valueDate ?? ''
  return { code: String(code), label: o.valueCoding?.display ?? String(code) }
}
