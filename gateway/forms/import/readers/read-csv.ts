// A CSV file: a data dictionary (code and label in its header), else a table whose header names the fields. UTF-8, with or without
// BOM, or GB 18030; comma, semicolon or tab.
import { parse } from 'csv-parse/sync'
import iconv from 'iconv-lite'
import { fieldCodes, initialsOf } from '../field-code.ts'
import { labelParts } from '../label-parts.ts'
import { type RawForm, type ReadForms, unreadable } from '../raw-form.ts'
import { readDictionary } from './read-dictionary.ts'

export function readCsv(name: string, bytes: Uint8Array): ReadForms {
  const text = decode(bytes)
  let rows: string[][]
  try {
    rows = parse(text, { delimiter: [',', ';', '\t'], relaxColumnCount: true, trim: true, bom: true, skipEmptyLines: true })
  } catch (error) {
    const line = /line (\d+)/.exec(String(error))?.[1]
    const problem = unreadable('文件不是可以读取的 CSV。', 'The file is not CSV that can be read.')
    return { ...problem, problems: problem.problems.map((p) => ({ ...p, row: line ? Number(line) : null })) }
  }
  const title = name.replace(/\.\w+$/, '')
  const form = readDictionary(title, rows) ?? ofHeader(title, rows)
  if (!form) return unreadable('文件里没有表头。', 'The file has no header.')
  return { forms: [{ ...form, key: form.key === title ? initialsOf(title) || title : form.key }], problems: [] }
}

function ofHeader(title: string, rows: readonly string[][]): RawForm | null {
  const header = rows[0]?.filter((c) => c !== '') ?? []
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

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return iconv.decode(Buffer.from(bytes), 'gb18030')
  }
}
