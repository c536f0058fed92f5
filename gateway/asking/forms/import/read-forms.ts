// Reads the forms of one file in any format that departments use: XLSX (as printed, data dictionary, XLSForm), CSV, JSON (own
// shape, JSON Schema, FHIR Questionnaire). Never throws: each part that cannot be read is reported with its place.
import type { Label } from '../../../../schema/index.ts'
import { unpacksTooFar, withinBounds } from './bounds.ts'
import { type ReadForms, unreadable } from './raw-form.ts'
import { TOO_MANY } from './readers/depth.ts'
import { readCsv } from './readers/read-csv.ts'
import { isJsonSchema, readJsonSchema } from './readers/read-json-schema.ts'
import { readOwnJson } from './readers/read-own-json.ts'
import { isQuestionnaire, readQuestionnaire } from './readers/read-questionnaire.ts'
import { readXlsx } from './readers/read-xlsx.ts'
import { withoutNumbers } from './xlsx/value-words.ts'

export interface ImportFile {
  name: string
  bytes: Uint8Array
}

/** The form files that a folder may hold. Those in a format that is not read are reported by name. */
export const FORM_FILES = /\.(?:xlsx|csv|json|xlsm|xlsb|xls|et|ett|ods|docx?|wps|pdf|ofd)$/i

/** Larger files are data, not forms. */
const MOST_BYTES = 20_000_000

export const readForms = async (file: ImportFile): Promise<ReadForms> => withinBounds(await readAny(file))

async function readAny({ name, bytes }: ImportFile): Promise<ReadForms> {
  if (bytes.length === 0) return unreadable('文件是空的。', 'The file is empty.')
  if (bytes.length > MOST_BYTES)
    return unreadable('文件超过 20 MB，不像是报表。', 'The file is larger than 20 MB, which no form is.')
  const other = OTHERS.find(([pattern]) => pattern.test(name))?.[1]
  if (other) return unreadable(other.zh, other.en)
  if (/\.xlsx$/i.test(name)) return unpacksTooFar(bytes) ?? withoutNumbersOf(readXlsx(name, bytes))
  if (/\.csv$/i.test(name)) return withoutNumbersOf(readCsv(name, bytes))
  const file = parse(bytes)
  if (isQuestionnaire(file)) return withoutNumbersOf(readQuestionnaire(name, file))
  if (isJsonSchema(file)) return withoutNumbersOf(readJsonSchema(name, file))
  return withoutNumbersOf(readOwnJson(file))
}

const SAVE_AS = (kind: string): Label => ({
  zh: `${kind}请另存为 .xlsx 再导入。`,
  en: `Save ${kind} as .xlsx and import that.`,
})

const OTHERS: [RegExp, Label][] = [
  [/\.xls$/i, { zh: '旧的 .xls 格式请另存为 .xlsx。', en: 'Save the old .xls format as .xlsx and import that.' }],
  [
    /\.xls[mb]$/i,
    {
      zh: '带宏的或二进制的工作簿请另存为 .xlsx 再导入。',
      en: 'Save the workbook with macros, or in binary, as .xlsx and import that.',
    },
  ],
  [/\.(?:ett?|ods)$/i, SAVE_AS('WPS / OpenDocument')],
  [
    /\.(?:docx?|wps|pdf|ofd)$/i,
    {
      zh: '文字文档读不出栏目：请把表格做成 .xlsx 再导入。',
      en: 'No fields are read from a text document: make the form an .xlsx workbook and import that.',
    },
  ],
]

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
