// Reads the forms of one file, whatever departments keep them in: XLSX (as printed, data dictionary, XLSForm), CSV, JSON (own shape,
// JSON Schema, FHIR Questionnaire). Never throws: what cannot be read is told with its place.
import { unpacksTooFar, withinBounds } from './bounds.ts'
import { type ReadForms, unreadable } from './raw-form.ts'
import { readCsv } from './readers/read-csv.ts'
import { isJsonSchema, readJsonSchema } from './readers/read-json-schema.ts'
import { readOwnJson } from './readers/read-own-json.ts'
import { isQuestionnaire, readQuestionnaire } from './readers/read-questionnaire.ts'
import { readXlsx } from './readers/read-xlsx.ts'

export interface ImportFile {
  name: string
  bytes: Uint8Array
}

export const FORM_FILES = /\.(?:xlsx|csv|json)$/i

/** Larger files are data, not forms. */
const MOST_BYTES = 20_000_000

export const readForms = async (file: ImportFile): Promise<ReadForms> => withinBounds(await readAny(file))

async function readAny({ name, bytes }: ImportFile): Promise<ReadForms> {
  if (bytes.length === 0) return unreadable('文件是空的。', 'The file is empty.')
  if (bytes.length > MOST_BYTES)
    return unreadable('文件超过 20 MB，不像是报表。', 'The file is larger than 20 MB, which no form is.')
  if (/\.xls$/i.test(name))
    return unreadable('旧的 .xls 格式请另存为 .xlsx。', 'Save the old .xls format as .xlsx and import that.')
  if (/\.xlsx$/i.test(name)) return unpacksTooFar(bytes) ?? readXlsx(name, bytes)
  if (/\.csv$/i.test(name)) return readCsv(name, bytes)
  const file = parse(bytes)
  if (isQuestionnaire(file)) return { forms: [readQuestionnaire(name, file)], problems: [] }
  if (isJsonSchema(file)) return { forms: [readJsonSchema(name, file)], problems: [] }
  return readOwnJson(file)
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
