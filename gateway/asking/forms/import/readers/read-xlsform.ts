// Reads an XLSForm (xlsform.org): sheet `survey` with type, name, label; `choices` with list_name, name, label; `settings` with
// form_title, form_id. Groups become sections, repeats become blocks. Notes and calculations are not asked.
import type { Label } from '../../../../../schema/index.ts'
import type { RawField, RawForm, ReadForms } from '../raw-form.ts'
import { DEEPEST, MOST_FIELDS, TOO_DEEP, TOO_MANY } from './depth.ts'
import type { Cells } from './read-dictionary.ts'
import { typeOfWord } from './type-of-word.ts'

export interface NamedSheet {
  name: string
  rows: readonly Cells[]
}

type Row = Record<string, string>

/** Not asked: items that the device fills itself, and items that are only read. */
const SILENT =
  /^(?:note|calculate|hidden|start|end|today|deviceid|phonenumber|username|email|audit|start-geopoint|xml-external|csv-external)$/

export function readXlsForm(fileName: string, sheets: readonly NamedSheet[]): ReadForms | null {
  const survey = sheets.find((s) => s.name.toLowerCase() === 'survey')
  if (!survey || !['type', 'name'].every((k) => survey.rows[0]?.some((c) => c.toLowerCase() === k))) return null
  const choices = new Map<string, { code: string; label: string }[]>()
  for (const row of rowsOf(sheets.find((s) => s.name.toLowerCase() === 'choices'))) {
    const list = row.list_name ?? ''
    choices.set(list, [...(choices.get(list) ?? []), { code: row.name ?? '', label: label(row) ?? row.name ?? '' }])
  }
  const [settings] = rowsOf(sheets.find((s) => s.name.toLowerCase() === 'settings'))
  const within: { kind: string; name: string }[] = []
  const fields: RawField[] = []
  const told = new Set<Label>()
  for (const [i, row] of rowsOf(survey).entries()) {
    const [type = '', list = ''] = (row.type ?? '').trim().replace(/\s+/g, ' ').split(' ')
    const begin = /^begin[ _](group|repeat)$/i.exec((row.type ?? '').trim())
    if (begin) within.push({ kind: (begin[1] ?? '').toLowerCase(), name: label(row) ?? row.name ?? '' })
    else if (/^end[ _](?:group|repeat)$/i.test((row.type ?? '').trim())) within.pop()
    if (within.length > DEEPEST) told.add(TOO_DEEP)
    if (fields.length >= MOST_FIELDS) told.add(TOO_MANY)
    if (told.has(TOO_MANY) || within.length > DEEPEST) continue
    if (begin || type === '' || SILENT.test(type) || /^end[ _]/i.test(row.type ?? '')) continue
    const options = /^select/.test(type) || type === 'rank' ? choices.get(list) : undefined
    const datatype = options ? 'CODE' : type === 'text' ? 'STRING' : type === 'acknowledge' ? 'BOOLEAN' : typeOfWord(type)
    const repeat = within.findLast((w) => w.kind === 'repeat')
    const section = within.at(-1)?.name
    fields.push({
      code: row.name ?? '',
      label: label(row) ?? row.name ?? '',
      required: /^(?:yes|true|1|true\(\))$/i.test(row.required ?? ''),
      row: i + 2,
      ...(datatype && { type: datatype }),
      ...(options && { options }),
      ...(row.hint && { hint: row.hint }),
      ...(section && { section }),
      ...(repeat && { repeats: repeat.name }),
    })
  }
  const title = settings?.form_title || fileName.replace(/\.\w+$/, '')
  const form: RawForm = { key: settings?.form_id || title, ...(settings?.form_id && { isCoded: true as const }), title, fields }
  return { forms: [form], problems: [...told].map((message) => ({ form: title, row: null, message })) }
}

/** Prefers `label`, or else `label::中文 (zh)`, to any other language. */
const label = (row: Row): string | undefined =>
  row.label ||
  Object.entries(row).find(([k, v]) => /^label::.*(?:zh|中文|chinese)/i.test(k) && v)?.[1] ||
  Object.entries(row).find(([k, v]) => k.startsWith('label::') && v)?.[1]

function rowsOf(sheet: NamedSheet | undefined): Row[] {
  const [header = [], ...rows] = sheet?.rows ?? []
  return rows
    .filter((cells) => cells.some((c) => c !== ''))
    .map((cells) => Object.fromEntries(header.map((name, i) => [name.toLowerCase().trim(), cells[i] ?? ''])))
}
