// Reads a department's sample file as rows: its columns with sample values. It reads as the hub reads files.
import { isEncoded } from '../encoding/index.ts'
import { readRows } from '../file/index.ts'
import type { FileLayout } from '../language/index.ts'
import { readXml } from '../xml/index.ts'
import { leafShape, type Shape, type System } from './shape.ts'

export interface FileWays {
  format: 'csv' | 'xlsx' | 'json' | 'xml' | 'fixed'
  encoding: 'UTF-8' | 'GB18030'
  delimiter: string
  rows: string
  layout: FileLayout | undefined
}

const MOST_BYTES = 8_000_000
const MOST_ROWS = 200
const MOST_SAMPLES = 30

export async function readSample(
  text: string | Uint8Array,
  fileName: string,
): Promise<{ system: System; ways: FileWays } | string> {
  const bytes = Buffer.from(text as Uint8Array)
  if (bytes.length === 0 || bytes.length > MOST_BYTES) return 'it is empty, or larger than 8 MB'
  const zipped = bytes.subarray(0, 2).toString('latin1') === 'PK'
  const encoding = zipped || isEncoded(bytes, 'UTF-8') ? 'UTF-8' : 'GB18030'
  const head = zipped ? '' : new TextDecoder(encoding).decode(bytes).replace(/^\ufeff/, '')
  const ways: FileWays = {
    ...{ encoding, delimiter: ',', rows: '$', layout: undefined },
    format: formatOf(fileName, zipped, head),
  }
  if (ways.format === 'csv') ways.delimiter = delimiterOf(head)
  if (ways.format === 'fixed') ways.layout = layoutOf(head)
  if (ways.format === 'json' || ways.format === 'xml') {
    const tree = ways.format === 'xml' ? readXml(head) : jsonOf(head)
    const rows = tree === undefined ? null : rowsPath(tree)
    if (rows === null) return `there is no list of rows in this ${ways.format.toUpperCase()}`
    ways.rows = rows
  }
  const source = { name: fileName, size: bytes.length, bytes: () => onePart(bytes) }
  const reading = { ...ways, sheet: undefined, measure: 'characters' as const, skip: 0, most: MOST_BYTES }
  const columns = new Map<string, string[]>()
  let seen = 0
  for await (const row of readRows(source, reading)) {
    if ('problem' in row && row.problem) {
      if (seen === 0) return String(row.problem)
      continue
    }
    for (const [path, value] of leaves(row.value, '')) {
      const values = columns.get(path) ?? []
      columns.set(path, values)
      if (value !== '' && values.length < MOST_SAMPLES && !values.includes(value)) values.push(value)
    }
    seen += 1
    if (seen >= MOST_ROWS) break
  }
  if (columns.size === 0) return 'there is no row in it'
  const row = leafShape('row', {
    type: 'object',
    list: true,
    inside: [...columns].map(([name, samples]) => columnShape(name, samples)),
  })
  const output = leafShape('', { type: 'object', inside: [row] })
  const operation = { name: fileName, label: fileName, writes: false, input: [], output }
  return { system: { kind: 'file', title: fileName, operations: [operation] }, ways }
}

async function* onePart(bytes: Buffer): AsyncIterable<Buffer> {
  yield bytes
}

/** 面积（亩） is the column 面积 in 亩; a few words that repeat are codes. */
function columnShape(name: string, samples: string[]): Shape {
  const unit = /[（(]([^（）()]{1,6})[）)]\s*$/.exec(name)?.[1]
  const few = samples.length > 0 && samples.length <= 8 && samples.every((value) => value.length <= 8 && !/^\d{5,}$/.test(value))
  return leafShape(name, {
    ...{ samples, codes: few ? samples.map((value) => ({ value, label: '' })) : [] },
    ...(/\p{Script=Han}/u.test(name) && { label: name }),
    ...(unit !== undefined && { unit }),
  })
}

function formatOf(fileName: string, zipped: boolean, head: string): FileWays['format'] {
  if (zipped) return 'xlsx'
  if (/^\s*[[{]/.test(head)) return 'json'
  if (/^\s*</.test(head)) return 'xml'
  if (/\.csv$|\.tsv$/i.test(fileName)) return 'csv'
  const lines = head.split(/\r?\n/).filter(Boolean).slice(0, 20)
  const marks = lines.map((line) => line.match(/[,;\t|，]/g)?.length ?? 0)
  return marks.every((count) => count > 0 && count === marks[0]) ? 'csv' : 'fixed'
}

function delimiterOf(head: string): string {
  const first = head.split(/\r?\n/, 1)[0] ?? ''
  const counts = [',', '\t', ';', '|'].map((mark) => ({ mark, count: first.split(mark).length }))
  return counts.toSorted((a, b) => b.count - a.count)[0]?.mark ?? ','
}

/** Columns begin where every line has a blank before. */
function layoutOf(head: string): FileLayout {
  const lines = head
    .split(/\r?\n/)
    .filter(Boolean)
    .slice(0, 50)
    .map((line) => [...line])
  const width = Math.max(...lines.map((line) => line.length))
  const blank = (at: number) => lines.every((line) => line[at] === undefined || line[at] === ' ')
  const starts = Array.from({ length: width }, (_, at) => at).filter((at) => !blank(at) && (at === 0 || blank(at - 1)))
  return starts.map((start, i) => ({
    ...{ name: `column${i + 1}`, start: start + 1, length: (starts[i + 1] ?? width) - start, align: 'left' as const },
  }))
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** The nearest list of objects. */
function rowsPath(tree: unknown): string | null {
  let level: [string, unknown][] = [['', tree]]
  for (let depth = 0; depth < 6; depth++) {
    const found = level.find(([, value]) => Array.isArray(value) && typeof value[0] === 'object' && value[0] !== null)
    if (found) return found[0] || '$'
    level = level.flatMap(([path, value]) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(value).map(([key, inner]): [string, unknown] => [path ? `${path}.${key}` : key, inner])
        : [],
    )
  }
  return null
}

function* leaves(value: unknown, path: string, depth = 0): Iterable<[string, string]> {
  if (Array.isArray(value)) return
  if (typeof value === 'object' && value !== null && depth < 4) {
    for (const [key, inner] of Object.entries(value)) yield* leaves(inner, path ? `${path}.${key}` : key, depth + 1)
    return
  }
  if (path) yield [path, value === null || value === undefined ? '' : String(value)]
}
