// Reads the forms of one file in any format that departments use: workbooks (as printed, data dictionary, XLSForm), Word documents,
// CSV, JSON (own shape, JSON Schema, FHIR Questionnaire). The bytes say what a file is. Never throws: each part that cannot be read is
// reported with its place, and what no form can be read from with what to do.
import type { RememberedMarks } from './as-read/remembered-marks.ts'
import type { WorksheetMark } from './as-read/worksheet-mark.ts'
import { unpacksTooFar, withinBounds } from './bounds.ts'
import { adviceFor } from './files/advice.ts'
import { type FileKind, whatFile } from './files/what-file.ts'
import { type ReadForms, unreadable } from './raw-form.ts'
import { TOO_MANY } from './readers/depth.ts'
import { readCsv } from './readers/read-csv.ts'
import { isJsonSchema, readJsonSchema } from './readers/read-json-schema.ts'
import { readOther } from './readers/read-other-files.ts'
import { readOwnJson } from './readers/read-own-json.ts'
import { isQuestionnaire, readQuestionnaire } from './readers/read-questionnaire.ts'
import { readXlsx } from './readers/read-xlsx.ts'
import { withoutNumbers } from './xlsx/value-words.ts'

export interface ImportFile {
  name: string
  bytes: Uint8Array
  /** What a person says of parts that were read wrongly. Omitted: what was said of earlier files of the same shape. */
  marks?: readonly WorksheetMark[] | undefined
  remembered?: readonly RememberedMarks[] | undefined
  /** Also returns the sheets, cell by cell. */
  show?: boolean | undefined
}

/** Larger files are data, not forms. */
export const MOST_BYTES = 20_000_000

export const TOO_LARGE = {
  zh: '文件超过 20 MB，不像是报表。',
  en: 'The file is larger than 20 MB, which no form is.',
}

export const readForms = async (file: ImportFile): Promise<ReadForms> => withinBounds(withoutNumbersOf(await readAny(file)))

async function readAny(file: ImportFile): Promise<ReadForms> {
  const { name, bytes } = file
  if (bytes.length === 0) return unreadable('文件是空的。', 'The file is empty.')
  if (bytes.length > MOST_BYTES) return unreadable(TOO_LARGE.zh, TOO_LARGE.en)
  const kind = whatFile(name, bytes)
  if (kind === 'xlsx') return unpacksTooFar(bytes) ?? readXlsx(file)
  if (kind === 'csv') return readCsv(name, bytes)
  if (kind === 'json') return readJson(name, bytes)
  return (await readWithLibrary(file, kind)) ?? unreadable(adviceFor(kind).zh, adviceFor(kind).en)
}

/** The libraries are loaded only when a file needs them. Null: none reads files of this kind. */
async function readWithLibrary(file: ImportFile, kind: FileKind): Promise<ReadForms | null> {
  const { name, bytes } = file
  if (kind === 'ole') return readOther(file, (await import('./xls/open-ole.ts')).openOle(bytes), kind)
  if (kind === 'docx')
    return unpacksTooFar(bytes) ?? readOther(file, (await import('./docx/open-document.ts')).openDocument(name, bytes), kind)
  const isMarkup = kind === 'page' || kind === 'xml'
  if (isMarkup || kind === 'biff')
    return readOther(file, (await import('./xls/open-other-workbook.ts')).openOtherWorkbook(bytes, isMarkup), kind)
  return null
}

function readJson(name: string, bytes: Uint8Array): ReadForms {
  const file = parse(bytes)
  if (isQuestionnaire(file)) return readQuestionnaire(name, file)
  if (isJsonSchema(file)) return readJsonSchema(name, file)
  return readOwnJson(file)
}

/** Removes example numbers of persons from the texts that everyone may read (labels, hints, notes). */
function withoutNumbersOf(read: ReadForms): ReadForms {
  const blotted = <T extends string | undefined>(text: T) => (typeof text === 'string' ? withoutNumbers(text) : text) as T
  return {
    ...read,
    // A form that was cut off would be asked as if it were complete.
    forms: read.forms
      .filter((form) => !read.problems.some((p) => p.message === TOO_MANY && p.form === form.title))
      .map((form) => ({
        ...form,
        title: blotted(form.title),
        ...(form.notes !== undefined && { notes: blotted(form.notes) }),
        fields: form.fields.map((f) => ({
          ...f,
          label: blotted(f.label),
          ...(f.hint !== undefined && { hint: blotted(f.hint) }),
          ...(f.section !== undefined && { section: blotted(f.section) }),
          ...(f.repeats !== undefined && { repeats: blotted(f.repeats) }),
        })),
      })),
  }
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
