// Forms from JSON as it comes: a list or {forms: [...]}; unknown properties are ignored, among them any label of truth.
import { HubError } from '../../schema/index.ts'
import type { RawField, RawForm } from './field.ts'

type Loose = Record<string, unknown>

const record = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value)
const wordsIn = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value.trim() || undefined
  if (record(value)) return wordsIn(value.zh ?? value.en ?? Object.values(value)[0])
  return typeof value === 'number' ? String(value) : undefined
}
const first = (field: Loose, ...keys: string[]) => keys.map((key) => wordsIn(field[key])).find(Boolean)
const list = (field: Loose, ...keys: string[]): unknown[] | undefined => {
  for (const key of keys) {
    const value = field[key]
    if (Array.isArray(value) && value.length > 0) return value
    if (record(value) && !Array.isArray(value) && key !== 'example') return Object.values(value)
    if (key.startsWith('sample') || key.startsWith('example')) {
      if (typeof value === 'string' && value) return [value]
      if (typeof value === 'number') return [value]
    }
  }
  return undefined
}

function readRawField(field: Loose): RawField {
  const type = Array.isArray(field.type)
    ? field.type.filter((t) => typeof t === 'string')
    : first(field, 'type', 'datatype', 'dataType')
  return {
    code: first(field, 'code', 'column'),
    path: first(field, 'path'),
    name: first(field, 'name', 'key', 'id'),
    label: first(field, 'label', 'caption', 'text'),
    title: first(field, 'title'),
    section: first(field, 'section', 'group'),
    hint: first(field, 'hint', 'placeholder', 'description', 'help'),
    type,
    format: first(field, 'format', 'pattern'),
    unit: first(field, 'unit'),
    enum: list(field, 'enum', 'options', 'codes', 'values'),
    samples: list(field, 'samples', 'sampleValues', 'sample', 'examples', 'example'),
  }
}

export function readForms(json: unknown): RawForm[] {
  const found = Array.isArray(json)
    ? json
    : record(json)
      ? (json.forms ?? (Array.isArray(json.fields) ? [json] : undefined))
      : undefined
  if (!Array.isArray(found))
    throw new HubError('BAD_INPUT', { message: 'The file holds no forms: {"forms": [{"key", "title", "fields": [...]}]}.' })
  const keys = new Map<string, number>()
  return found.filter(record).map((form, i) => {
    const name = first(form, 'key', 'id', 'code', 'name', 'title') ?? `form-${i + 1}`
    const times = (keys.get(name) ?? 0) + 1
    keys.set(name, times)
    return {
      key: times === 1 ? name : `${name}~${times}`,
      title: first(form, 'title', 'label', 'name'),
      department: first(form, 'department', 'agency'),
      year: first(form, 'year', 'version'),
      fields: (Array.isArray(form.fields) ? form.fields : []).filter(record).map(readRawField),
    }
  })
}
