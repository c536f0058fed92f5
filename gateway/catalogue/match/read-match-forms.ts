// Reads forms from JSON: a list or {forms: [...]}. Unknown properties are ignored, among them any label of truth. Fields may be a
// list of objects or of names, an object by name, nested under a field or a section. Errors name form and field.
import { HubError } from '../../../schema/index.ts'
import type { MatchField, MatchForm } from './match-form.ts'

type Loose = Record<string, unknown>

const record = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value)
const wordsIn = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value.trim() || undefined
  if (record(value)) return wordsIn(value.zh ?? value.en ?? Object.values(value)[0])
  return typeof value === 'number' ? String(value) : undefined
}
const first = (field: Loose, ...keys: string[]) => keys.map((key) => wordsIn(field[key])).find(Boolean)
const ENUMERATIONS = new Set(['enum', 'options', 'codes'])
const list = (field: Loose, ...keys: string[]): unknown[] | undefined => {
  for (const key of keys) {
    const value = field[key]
    if (Array.isArray(value) && value.length > 0) return value
    if (record(value) && !Array.isArray(value) && key !== 'example') return Object.values(value)
    // 男,女 or male/female in one text.
    if (typeof value === 'string' && /[^\s,，;；、/|][,，;；、/|\n]/.test(value) && ENUMERATIONS.has(key))
      return value
        .split(/[,，;；、/|\n]/)
        .map((one) => one.trim())
        .filter(Boolean)
    if (key.startsWith('sample') || key.startsWith('example')) {
      if (typeof value === 'string' && value) return [value]
      if (typeof value === 'number') return [value]
    }
  }
  return undefined
}

function readMatchField(field: Loose): MatchField {
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

/** Properties of a field or section that contain fields. */
const WITHIN = ['fields', 'children', 'items', 'questions', 'properties'] as const

const bad = (form: string, field: string, message: string) =>
  new HubError('BAD_INPUT', { message: `Form ${form}${field && `, field ${field}`}: ${message}` })

/** [name, field] of a list, or of an object that maps names to fields. */
function entriesOf(value: unknown, form: string, within: string): [string, unknown][] {
  if (value === undefined || value === null) return []
  if (Array.isArray(value)) return value.map((field, i) => [String(i + 1), field])
  if (record(value)) return Object.entries(value)
  throw bad(form, within, `"fields" must be a list, not ${typeof value}.`)
}

const nestedIn = (field: Loose) =>
  WITHIN.map((key) => field[key]).find((value) => Array.isArray(value) && value.some((one) => record(one)))

/** The name of a field for people, otherwise its position. */
const called = (field: unknown, at: string) => (record(field) && first(field, 'path', 'code', 'name', 'key', 'label')) || at

/** Maximum nesting depth. */
const DEEPEST = 32

function* fieldsIn(value: unknown, form: string, section: string, parent = '', deep = 1): Generator<MatchField> {
  if (deep > DEEPEST) throw bad(form, parent, `sections are nested more than ${DEEPEST} deep; nest less.`)
  const byName = record(value)
  for (const [at, one] of entriesOf(value, form, parent)) {
    const field = typeof one === 'string' || typeof one === 'number' ? { label: String(one) } : one
    if (!record(field))
      throw bad(form, parent ? `${parent} > ${at}` : at, `must be an object, not ${one === null ? 'null' : typeof one}.`)
    const named = byName && !('code' in field) && !('name' in field) && !('path' in field) ? { code: at, ...field } : field
    const raw = readMatchField(named)
    yield section && !raw.section ? { ...raw, section } : raw
    const nested = nestedIn(field)
    if (!nested) continue
    const title = raw.label ?? raw.title ?? raw.name ?? raw.code ?? ''
    yield* fieldsIn(nested, form, [section, title].filter(Boolean).join(' > '), called(field, at), deep + 1)
  }
}

/** Fields of a form: its own, then those of its sections. */
function* fieldsOf(form: Loose, name: string): Generator<MatchField> {
  yield* fieldsIn(form.fields ?? form.questions, name, '')
  for (const [at, section] of entriesOf(form.sections, name, 'sections')) {
    if (!record(section)) continue
    yield* fieldsIn(
      section.fields ?? section.questions ?? section.items,
      name,
      first(section, 'title', 'label', 'name') ?? '',
      called(section, at),
    )
  }
}

export function readMatchForms(json: unknown): MatchForm[] {
  const found = Array.isArray(json)
    ? json
    : record(json)
      ? (json.forms ?? (json.fields || json.sections ? [json] : undefined))
      : undefined
  const forms = record(found) ? Object.entries(found).map(([key, form]) => (record(form) ? { key, ...form } : form)) : found
  if (!Array.isArray(forms))
    throw new HubError('BAD_INPUT', { message: 'The file holds no forms: {"forms": [{"key", "title", "fields": [...]}]}.' })
  const taken = new Set<string>()
  return forms.map((form, i) => {
    if (!record(form)) throw bad(String(i + 1), '', `must be an object, not ${form === null ? 'null' : typeof form}.`)
    const name = first(form, 'key', 'id', 'code', 'name', 'title') ?? `form-${i + 1}`
    let key = name
    for (let times = 2; taken.has(key); times++) key = `${name}~${times}`
    taken.add(key)
    return {
      key,
      title: first(form, 'title', 'label', 'name'),
      department: first(form, 'department', 'agency'),
      year: first(form, 'year', 'version'),
      fields: [...fieldsOf(form, key)],
    }
  })
}
