// Reads an XLSForm (xlsform.org): sheet `survey` with type, name, label; `choices` with list_name, name, label; `settings` with
// form_title, form_id. Groups become sections, repeats become blocks. Notes become the form's instructions.
// Conditions and calculations are read by logic/xlsform-logic.ts.
import type { Label } from '../../../../../schema/index.ts'
import { withXlsFormLogic } from '../logic/xlsform-logic.ts'
import type { RawField, RawForm, ReadForms } from '../raw-form.ts'
import { DEEPEST, MOST_FIELDS, TOO_DEEP, TOO_MANY } from './depth.ts'
import * as leftOut from './left-out.ts'
import type { Cells } from './read-dictionary.ts'

export interface NamedSheet {
  name: string
  rows: readonly Cells[]
}

type Row = Record<string, string>

/** The device fills them itself, or nobody sees them. */
const BY_DEVICE =
  /^(?:hidden|start|end|today|deviceid|subscriberid|simserial|phonenumber|username|email|audit|start-geopoint|background-audio|background-geopoint|xml-external|csv-external|entity|uri:\w+)$/
const RECORDED = /^(?:audio|video)$/
/** One file each; a signature or a drawing is a photo of the paper. */
const ATTACHED: Record<string, Pick<RawField, 'type' | 'media' | 'maxFiles'>> = {
  image: { type: 'ATTACHMENT', media: 'PICTURE', maxFiles: 1 },
  photo: { type: 'ATTACHMENT', media: 'PICTURE', maxFiles: 1 },
  signature: { type: 'ATTACHMENT', media: 'PICTURE', maxFiles: 1 },
  file: { type: 'ATTACHMENT', maxFiles: 1 },
}
const LOCATED = /^(?:geopoint|geotrace|geoshape|location)$/

/** Choices, with older spellings: "select all that apply from yn". */
const SELECT =
  /^(?:(select_one|select1|select one(?: from)?)|(select_multiple|select all that apply(?: from)?|select multiple(?: from)?)|(rank))(_external|_from_file)? (\S+)( or_other| or specify other)?$/i

const TYPES: Record<string, RawField['type']> = {
  text: 'STRING',
  string: 'STRING',
  barcode: 'STRING',
  url: 'STRING',
  integer: 'INTEGER',
  int: 'INTEGER',
  decimal: 'DECIMAL',
  range: 'DECIMAL',
  date: 'DATE',
  time: 'TIME',
  datetime: 'DATETIME',
  acknowledge: 'BOOLEAN',
  trigger: 'BOOLEAN',
  boolean: 'BOOLEAN',
}

/** Survey tools write both with their offset. */
const CLOCKS: Record<string, RawField['clock']> = {
  datetime: { name: 'dateTime', format: 'iso' },
  time: { name: 'time', format: 'HH:mm:ssZ' },
}

export function readXlsForm(fileName: string, sheets: readonly NamedSheet[]): ReadForms | null {
  const survey = sheets.find((s) => s.name.toLowerCase() === 'survey')
  if (!survey || !['type', 'name'].every((k) => survey.rows[0]?.some((c) => c.toLowerCase() === k))) return null
  const choices = choicesOf(sheets.find((s) => s.name.toLowerCase() === 'choices'))
  const [settings] = rowsOf(sheets.find((s) => s.name.toLowerCase() === 'settings'))
  const title = settings?.form_title || fileName.replace(/\.\w+$/, '')
  const within: { kind: string; name: string }[] = []
  const fields: RawField[] = []
  const notes: string[] = []
  const byDevice: string[] = []
  const whole = new Set<Label>()
  const problems: ReadForms['problems'] = []
  for (const row of rowsOf(survey)) {
    if (whole.has(TOO_MANY)) break
    const type = (row.type ?? '').trim().replace(/\s+/g, ' ')
    const name = label(row) ?? row.name ?? ''
    const at = Number(row[ROW])
    const tell = (message: Label) => problems.push({ form: title, row: at, message })
    const begin = /^begin[ _](group|repeat|loop)\b/i.exec(type)
    if (begin) {
      const kind = begin[1]?.toLowerCase() === 'group' ? 'group' : 'repeat'
      within.push({ kind, name })
      if (within.length > DEEPEST) whole.add(TOO_DEEP)
    } else if (/^end[ _]/i.test(type)) within.pop()
    if (begin || type === '' || /^end[ _]/i.test(type) || within.length > DEEPEST || /^(?:yes|true)/i.test(row.disabled ?? ''))
      continue
    // Computed; see logic/xlsform-logic.ts.
    if (/^calculate$/i.test(type)) continue
    const word = type.split(' ')[0]?.toLowerCase() ?? ''
    if (word === 'note') notes.push(name)
    else if (BY_DEVICE.test(word)) byDevice.push(row.name || word)
    else if (RECORDED.test(word)) tell(leftOut.RECORDING(name))
    else if (fields.length >= MOST_FIELDS) whole.add(TOO_MANY)
    else {
      const repeat = within.findLast((w) => w.kind === 'repeat')
      const section = within.at(-1)?.name
      const hint = inLanguage(row, 'hint')
      fields.push({
        code: row.name ?? '',
        label: name,
        required: /^(?:yes|true|1|true\(\))$/i.test((row.required ?? '').trim()),
        row: at,
        ...asked(type, row, name, choices, tell),
        ...(hint && { hint }),
        ...(section && { section }),
        ...(repeat && { repeats: repeat.name }),
      })
    }
  }
  const logic = withXlsFormLogic(survey.rows, fields)
  problems.push(...logic.problems.map((p) => ({ form: title, ...p })))
  if (byDevice.length > 0) whole.add(leftOut.BY_DEVICE(byDevice))
  const form: RawForm = {
    key: settings?.form_id || title,
    ...(settings?.form_id && { isCoded: true as const }),
    title,
    fields: logic.fields,
    ...(notes.length > 0 && { notes: notes.join('\n').slice(0, MOST_NOTES) }),
  }
  return { forms: [form], problems: [...[...whole].map((message) => ({ form: title, row: null, message })), ...problems] }
}

const MOST_NOTES = 5000

const isSaid = (cell: string | undefined): boolean => (cell ?? '').trim() !== ''

type Options = NonNullable<RawField['options']>

/** What kind of answer the row asks for. */
function asked(
  type: string,
  row: Row,
  name: string,
  choices: ReadonlyMap<string, Options>,
  tell: (message: Label) => void,
): Pick<RawField, 'type' | 'options' | 'several' | 'ownWords' | 'clock' | 'media' | 'maxFiles'> {
  const [, one, many, rank, outside, list = '', other] = SELECT.exec(type) ?? []
  if (rank) {
    tell(leftOut.RANKED(name))
    return { type: 'TEXT' }
  }
  if (one || many) {
    const options = outside ? undefined : choices.get(list)
    if (!options) {
      tell(leftOut.OUTSIDE_CHOICES(name, list))
      return { type: many ? 'TEXT' : 'STRING' }
    }
    if (isSaid(row.choice_filter)) tell(leftOut.FILTERED_CHOICES(name))
    return {
      type: 'CODE',
      options,
      ...(many && { several: { separator: ' ' } }),
      // The code and the second question that "or_other" adds to the form.
      ...(other && { ownWords: { as: 'other', field: `${row.name ?? ''}_other` } }),
    }
  }
  const word = type.split(' ')[0]?.toLowerCase() ?? ''
  if (Object.hasOwn(ATTACHED, word)) {
    if (word === 'file') tell(leftOut.OTHER_FILES(name))
    return ATTACHED[word] ?? {}
  }
  if (LOCATED.test(word)) tell(leftOut.POSITION(name))
  const known = TYPES[word]
  if (known === undefined && !LOCATED.test(word)) tell(leftOut.UNKNOWN_TYPE(name, type))
  if (word === 'range' && !/[.]/.test(`${row.parameters ?? ''}`)) return { type: 'INTEGER' }
  const clock = CLOCKS[word]
  if (clock) return { type: known, clock }
  return { type: word === 'text' && /multiline/.test(row.appearance ?? '') ? 'TEXT' : (known ?? 'STRING') }
}

function choicesOf(sheet: NamedSheet | undefined): Map<string, Options> {
  const choices = new Map<string, Options>()
  for (const row of rowsOf(sheet)) {
    const list = (row.list_name ?? row['list name'] ?? '').trim()
    const code = (row.name ?? row.value ?? '').trim()
    if (list === '' || code === '') continue
    const known = choices.get(list) ?? []
    // Choices that differ only by a filter's column have the same code.
    if (!known.some((o) => o.code === code)) known.push({ code, label: label(row) ?? code })
    choices.set(list, known)
  }
  return choices
}

const label = (row: Row): string | undefined => inLanguage(row, 'label')

/** Prefers the column without a language, or else Chinese, to any other language. */
const inLanguage = (row: Row, column: string): string | undefined =>
  row[column] ||
  Object.entries(row).find(([k, v]) => k.startsWith(`${column}:`) && /zh|中文|chinese/i.test(k) && v)?.[1] ||
  Object.entries(row).find(([k, v]) => k.startsWith(`${column}:`) && v)?.[1] ||
  undefined

/** The row's number in its sheet. */
const ROW = ' row'

function rowsOf(sheet: NamedSheet | undefined): Row[] {
  const [header = [], ...rows] = sheet?.rows ?? []
  return rows.flatMap((cells, i) =>
    cells.some((c) => c !== '')
      ? [{ ...Object.fromEntries(header.map((name, n) => [name.toLowerCase().trim(), cells[n] ?? ''])), [ROW]: String(i + 2) }]
      : [],
  )
}
