// One delivery as a file for the department: fixed columns of the manifest, then the fields of the form. A value that does not
// fit its column or its encoding is reported, never shortened.

import { stringify } from 'csv-stringify/sync'
import iconv from 'iconv-lite'
import writeWorkbook from 'write-excel-file/universal'
import { because, type Reason } from '../../schema/index.ts'
import { encodeExactly } from '../encoding/index.ts'
import type { FileLayout, FileWrite } from '../language/index.ts'
import { fillText, type Parameters, plain } from '../mapping/index.ts'
import { writeXml } from '../xml/index.ts'

type Cells = (readonly [name: string, value: unknown])[]

/** The bytes, or the reason why there are none. */
export async function deliveryBytes(operation: FileWrite, parameters: Parameters): Promise<Buffer | Reason> {
  const { encoding, columns } = operation
  const fixed = Object.entries(columns).map(([name, template]) => [name, fillText(template, parameters) ?? ''] as const)
  const fields = Object.entries((parameters.fields ?? {}) as Record<string, unknown>)
  const clash = fields.find(([code]) => Object.hasOwn(columns, code))
  if (clash) return because('FIELD_NAMED_AS_COLUMN', { name: clash[0] })
  const cells = [...fixed, ...fields]
  const nested = operation.format === 'json' || operation.format === 'xml'
  const lines: readonly [Cells, ...Cells[]] | Reason = nested ? [cells] : linesOf(cells)
  if (typeof lines === 'string') return lines
  if (operation.format === 'xlsx') return workbook(lines, operation.sheet)
  const written = textOf(operation, lines)
  if ('problem' in written) return because('NOT_WRITABLE', { problem: written.problem })
  return encodeExactly(written.text, encoding) ?? because('CHARACTER_UNFIT', { encoding })
}

/** A table has one list: one line per row, each with the head; without rows only the head. */
function linesOf(cells: Cells): [Cells, ...Cells[]] | Reason {
  const lists = cells.filter((cell): cell is [string, Record<string, unknown>[]] => Array.isArray(cell[1]))
  const answers = lists.find(([, rows]) => rows.some((row) => typeof row !== 'object'))
  if (answers) return because('SEVERAL_ANSWERS', { name: answers[0] })
  const head = cells.filter(([, value]) => !Array.isArray(value))
  const [list, second] = lists
  if (second) return because('SECOND_LIST', { name: second[0] })
  const [first, ...others] = (list?.[1] ?? []).map((row): Cells => [...head, ...Object.entries(row)])
  const clash = Object.keys(list?.[1][0] ?? {}).find((code) => head.some(([name]) => name === code))
  if (clash) return because('LIST_FIELD_NAMED_AS_COLUMN', { name: clash })
  return first ? [first, ...others] : [head]
}

function textOf(
  { format, delimiter, layout, measure, encoding, root }: FileWrite,
  lines: readonly [Cells, ...Cells[]],
): { text: string } | { problem: string } {
  const [cells] = lines
  switch (format) {
    case 'json':
      return { text: `${JSON.stringify(Object.fromEntries(cells))}\n` }
    case 'fixed':
      return fixedLines(lines, (line) =>
        fixedLine(layout ?? [], new Map(line.map(([name, value]) => [name, cell(value)])), measure, encoding),
      )
    case 'xml': {
      const xml = writeXml({ [root]: Object.fromEntries(cells.filter(([, value]) => value !== null && value !== undefined)) })
      if (xml === null) return { problem: 'a value or a name that cannot stand in XML' }
      return { text: `<?xml version="1.0" encoding="${encoding}"?>\n${xml}\n` }
    }
    default:
      return {
        text: stringify([cells.map(([name]) => name), ...lines.map((line) => line.map(([, value]) => cell(value)))], {
          delimiter,
          record_delimiter: 'windows',
        }),
      }
  }
}

function fixedLines(
  lines: readonly Cells[],
  write: (line: Cells) => { text: string } | { problem: string },
): { text: string } | { problem: string } {
  let text = ''
  for (const line of lines) {
    const written = write(line)
    if ('problem' in written) return written
    text += written.text
  }
  return { text }
}

/** Every cell is text, so that codes keep their zeros and decimals their digits, and nothing is a formula. */
async function workbook(lines: readonly [Cells, ...Cells[]], sheet = 'Sheet1'): Promise<Buffer | Reason> {
  const text = (value: string) => ({ value, type: String })
  if (lines.some((line) => line.some(([, value]) => cell(value).length > MOST_IN_CELL))) return because('CELL_TOO_LONG')
  const rows = [
    lines[0].map(([name]) => text(name)),
    ...lines.map((line) => line.map(([, value]) => (cell(value) === '' ? null : text(cell(value))))),
  ]
  const blob = await writeWorkbook(rows, { sheet }).toBlob()
  return Buffer.from(await blob.arrayBuffer())
}

const MOST_IN_CELL = 32_767

const cell = (value: unknown) => (value === null || value === undefined ? '' : plain(value))

/** Writes one line of fixed width. A value longer than its column is reported, never cut. */
function fixedLine(
  layout: FileLayout,
  values: ReadonlyMap<string, string>,
  measure: 'bytes' | 'characters',
  encoding: string,
): { text: string } | { problem: string } {
  const size = (text: string) => (measure === 'bytes' ? iconv.encode(text, encoding).length : [...text].length)
  const unplaced = [...values].find(([name, value]) => value !== '' && !layout.some((column) => column.name === name))
  if (unplaced) return { problem: `the layout has no place for ${unplaced[0]}` }
  let line = ''
  for (const { name, start, length, align } of [...layout].sort((a, b) => a.start - b.start)) {
    const value = values.get(name) ?? ''
    const left = length - size(value)
    if (left < 0 || /[\r\n]/.test(value)) return { problem: `${name}: does not fit ${length} ${measure}` }
    if (size(line) > start - 1) return { problem: `${name}: begins where another column still is` }
    const filled = align === 'right' ? ' '.repeat(left) + value : value + ' '.repeat(left)
    line += ' '.repeat(start - 1 - size(line)) + filled
  }
  return { text: `${line}\r\n` }
}
