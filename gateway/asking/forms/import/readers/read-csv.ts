// Reads a CSV file: a data dictionary (code and label in its header), else a table whose header names the fields. UTF-8, with or
// without BOM, or GB 18030; comma, semicolon or tab.
import { parse } from 'csv-parse/sync'
import iconv from 'iconv-lite'
import { fieldCodes, initialsOf } from '../field-code.ts'
import { labelParts } from '../label-parts.ts'
import { type RawForm, type ReadForms, unreadable } from '../raw-form.ts'
import { isMeta } from '../xlsx/sheet-words.ts'
import { isPlainValue } from '../xlsx/value-words.ts'
import { MOST_FIELDS, TOO_MANY } from './depth.ts'
import { CODE_LIST, isCodeList, readDictionary } from './read-dictionary.ts'

export function readCsv(name: string, bytes: Uint8Array): ReadForms {
  // Excel's own first line, which names the separator.
  const [told, sign] = /^\ufeff?sep=(.)\r?\n/i.exec(decoded(bytes)) ?? []
  const text = decoded(bytes).slice(told?.length ?? 0)
  let rows: string[][]
  try {
    rows = parse(text, {
      delimiter: sign ?? [',', ';', '\t'],
      relaxColumnCount: true,
      trim: true,
      bom: true,
      skipEmptyLines: true,
    })
  } catch (error) {
    const line = /line (\d+)/.exec(String(error))?.[1]
    const problem = unreadable('文件不是可以读取的 CSV。', 'The file is not CSV that can be read.')
    return { ...problem, problems: problem.problems.map((p) => ({ ...p, row: line ? Number(line) : null })) }
  }
  const named = name.replace(/\.\w+$/, '')
  if (isCodeList(rows)) return unreadable(CODE_LIST.zh, CODE_LIST.en)
  const dictionary = readDictionary(named, rows)
  if (dictionary) return formOf(dictionary, named)
  // A title, a date or a unit may precede the header, each alone in its line.
  const at = rows.findIndex((row) => row.filter((c) => c !== '').length > 1)
  const above = rows.slice(0, Math.max(0, at)).map((row) => row.find((c) => c !== '') ?? '')
  const title = above.find((line) => line !== '' && !isMeta(line)) ?? named
  const header = rows[Math.max(0, at)] ?? []
  if (header.length > MOST_FIELDS) return unreadable(TOO_MANY.zh, TOO_MANY.en)
  const filled = header.findIndex((cell) => isPlainValue(cell))
  if (filled >= 0)
    return {
      forms: [],
      problems: [
        {
          form: null,
          row: at + 1,
          message: {
            zh: `第 ${filled + 1} 列像是填写的内容，不是表头：请在第一行写栏目名称。`,
            en: `Column ${filled + 1} looks like something filled in, not like a header: name the columns in the first line.`,
          },
        },
      ],
    }
  const form = ofHeader(title, header)
  return form ? formOf(form, title) : unreadable('文件里没有表头。', 'The file has no header.')
}

const formOf = (form: RawForm, title: string): ReadForms => ({
  forms: [{ ...form, key: form.key === title ? initialsOf(title) || title : form.key }],
  problems: [],
})

function ofHeader(title: string, cells: readonly string[]): RawForm | null {
  const header = cells.filter((c) => c !== '')
  if (header.length === 0) return null
  const codeFor = fieldCodes()
  return {
    key: title,
    title,
    isList: true,
    fields: header.map((cell, i) => {
      const { name, required, unit, hint } = labelParts(cell)
      return {
        code: /^[A-Za-z]\w*$/.test(cell) ? cell : codeFor(name),
        label: name,
        required,
        row: i + 1,
        ...(unit && { unit }),
        ...(hint && { hint }),
      }
    }),
  }
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return iconv.decode(Buffer.from(bytes), 'gb18030')
  }
}
