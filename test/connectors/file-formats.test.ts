// The contents of departments' files, correct and broken: each bad row is reported with its place, and the good ones arrive.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { afterAll, describe, expect, test } from 'vitest'
import writeWorkbook from 'write-excel-file/node'
import { type Bounded, createBounded } from '../../connectors/index.ts'
import { workbook } from '../bounded/hostile-makers.ts'
import { createConnector } from '../support/connector.ts'
import { writeScore } from '../support/score.ts'
import { context } from './parcel.ts'
import { cells, HEADER, takingManifest } from './taking-manifest.ts'

const folder = mkdtempSync(join(tmpdir(), 'yibiao-formats-'))
mkdirSync(join(folder, 'out'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const open = (manifest: string, large?: Bounded) =>
  createConnector({ manifest, settings: { folder }, secrets: {}, allowOrigins: [folder], large })

let number = 0
async function read(content: Buffer | string, format: string) {
  number += 1
  const name = `out/tasks-${String(number).padStart(6, '0')}`
  writeFileSync(join(folder, name), content)
  const at = /xml/.test(format) ? 'data.list.row' : /json/.test(format) ? 'data.list' : '$'
  const connector = open(takingManifest('watermark: name', format, name, at))
  const arrived: string[] = []
  const problems: string[] = []
  for await (const page of connector.pullTasks?.(null, context) ?? []) {
    arrived.push(...page.tasks.map((t) => `${t.externalId} ${t.title}`))
    problems.push(...(page.rejected ?? []).map(({ where, problem }) => `${where.replace(name, '')} ${problem}`))
  }
  return { arrived, problems }
}

const gb = (text: string) => iconv.encode(text, 'GB18030')
const rows = (...all: (readonly unknown[])[]) => `${all.map((row) => row.join(',')).join('\r\n')}\r\n`
const good = rows(HEADER, cells('A', '核查'), cells('B', '𠮷林'))
const both = ['A 核查', 'B 𠮷林']

const WIDTHS = [8, 20, 12, 8, 4, 4, 20]
const layout = `layout: [${HEADER.map((name, i) => `{ name: ${name}, start: ${1 + WIDTHS.slice(0, i).reduce((a, b) => a + b, 0)}, length: ${WIDTHS[i]} }`).join(', ')}]`
const fixed = (row: readonly string[], size = (text: string) => gb(text).length) =>
  row.map((cell, i) => cell + ' '.repeat((WIDTHS[i] as number) - size(cell))).join('')
const xml = (...inside: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!-- <row> --><data><list>\n${inside.join('\n')}\n</list></data>`
const element = (row: readonly string[]) => `<row>${HEADER.map((name, i) => `<${name}>${row[i]}</${name}>`).join('')}</row>`
const sheet = async (all: (string | number | Date | null)[][], options = {}) =>
  (
    await writeWorkbook(
      all.map((row) =>
        row.map((value) =>
          value === null
            ? null
            : { value, type: value.constructor as never, ...(value instanceof Date && { format: 'yyyy-mm-dd' }) },
        ),
      ),
      options,
    )
  ).toBuffer()

const cases: [string, () => Buffer | string | Promise<Buffer>, string, string[], (string | RegExp)[]][] = [
  ['CSV in UTF-8 with a mark', () => `\ufeff${good}`, 'format: csv', both, []],
  ['CSV in GB 18030', () => gb(good), 'format: csv, encoding: GB18030', both, []],
  ['CSV whose mark says UTF-8 where GB 18030 was agreed', () => `\ufeff${good}`, 'format: csv, encoding: GB18030', both, []],
  [
    'CSV with quotes, a line break in a cell, a semicolon',
    () => rows(HEADER, cells('A', '"核\n查"')).replaceAll(',', ';'),
    'format: csv, delimiter: ";"',
    ['A 核\n查'],
    [],
  ],
  ['CSV with a title above its header', () => `村级报表\r\n${good}`, 'format: csv, skip: 1', both, []],
  ['a file with nothing in it', () => '', 'format: csv', [], [':1 the file is empty']],
  ['a header and no rows', () => rows(HEADER), 'format: csv', [], []],
  [
    'a column that stands twice',
    () => rows([...HEADER, 'title'], [...cells('A'), 'other']),
    'format: csv',
    [],
    [':1 the column title stands twice'],
  ],
  ['a row with too few columns', () => `${good}C,short\r\n`, 'format: csv', both, [':4 2 columns where the header has 7']],
  [
    'bytes that are no characters in one row',
    () => Buffer.concat([gb(rows(HEADER, cells('A'))), Buffer.from([0xff]), gb(rows(cells('x'))), gb(rows(cells('B')))]),
    'format: csv, encoding: GB18030',
    ['A 核查', 'B 核查'],
    [`:3 bytes that are not GB18030, first at byte ${gb(rows(HEADER, cells('A'))).length}`],
  ],
  [
    'a whole file in another encoding',
    () => gb(good.replace('title', '标题')),
    'format: csv',
    [],
    [/^:1 bytes that are not UTF-8, first at byte 3; it reads as GB18030$/],
  ],
  [
    'a quote that never closes',
    () => rows(HEADER, cells('A'), ['"B', 'C']),
    'format: csv',
    ['A 核查'],
    [':3 not CSV from this line on'],
  ],
  [
    'fixed width by bytes, in GB 18030',
    () => gb(`${fixed(cells('A'))}\r\n${fixed(cells('B', '𠮷林'))}\r\n`),
    `format: fixed, encoding: GB18030, ${layout}`,
    both,
    [],
  ],
  [
    'fixed width by characters',
    () => gb(fixed(cells('A'), (text) => [...text].length)),
    `format: fixed, encoding: GB18030, measure: characters, ${layout}`,
    ['A 核查'],
    [],
  ],
  [
    'a line that ends early, and one that is too long',
    () => gb(`${fixed(cells('A'))}\n${fixed(cells('B')).slice(0, 40)}\n${fixed(cells('C'))} more\n`),
    `format: fixed, encoding: GB18030, ${layout}`,
    ['A 核查'],
    [/^:2 \d+ bytes where the columns take 76$/, ':3 81 bytes where the columns take 76'],
  ],
  [
    'a column that ends within a character',
    () => gb(`${fixed(['A2345678', '核查', '420525101001', '20261205', 'todo', 'F1', 'x']).replace('A2345678', 'A23456查')}\n`),
    `format: fixed, encoding: GB18030, ${layout.replace('start: 1, length: 8', 'start: 1, length: 7')}`,
    [],
    [/^:1 bytes that are not GB18030 in id, from byte 0 on$/],
  ],
  ['XML', () => xml(element(cells('A')), element(cells('B', '<![CDATA[𠮷林]]>'))), 'format: xml', both, []],
  [
    'XML in GB 18030',
    () => gb(xml(element(cells('A'))).replace('UTF-8', 'gb2312')),
    'format: xml, encoding: GB18030',
    ['A 核查'],
    [],
  ],
  [
    'XML that says another encoding than was agreed',
    () => xml(element(cells('A'))).replace('UTF-8', 'GBK'),
    'format: xml',
    [],
    [':1 the file says that it is GBK, it is read as UTF-8'],
  ],
  [
    'XML that ends in the middle',
    () => xml(element(cells('A'))).slice(0, -10),
    'format: xml',
    ['A 核查'],
    [/^:\d the file ends in the middle$/],
  ],
  [
    'XML with a row that is broken',
    () => xml(element(cells('A')), '<row><id>B</row>', element(cells('C'))),
    'format: xml',
    ['A 核查'],
    [':4 not XML from this line on'],
  ],
  [
    'XML that declares a document type',
    () => `<!DOCTYPE d [<!ENTITY a "b">]>${xml(element(cells('A')))}`,
    'format: xml',
    [],
    [':1 a document type is not read'],
  ],
  [
    'JSON in GB 18030',
    () => gb(JSON.stringify({ data: { list: [Object.fromEntries(HEADER.map((name, i) => [name, cells('A')[i]]))] } })),
    'format: json, encoding: GB18030',
    ['A 核查'],
    [],
  ],
  ['JSON that is none', () => '{"data":', 'format: json', [], [':1 not the JSON that was agreed']],
  [
    'a workbook',
    () => sheet([[...HEADER], cells('001'), [null], cells('B', '𠮷林')]),
    'format: xlsx',
    ['001 核查', 'B 𠮷林'],
    [],
  ],
  [
    'a workbook whose numbers are numbers',
    () => sheet([[...HEADER], [7, ...cells('x').slice(1)]]),
    'format: xlsx',
    ['7 核查'],
    [],
  ],
  [
    'a workbook with a bad row',
    () => sheet([[...HEADER], cells('A'), cells('B').slice(0, 2)]),
    'format: xlsx',
    ['A 核查'],
    [/^:3 /],
  ],
  [
    'a workbook without the sheet that was agreed',
    () => sheet([[...HEADER]]),
    'format: xlsx, sheet: 任务',
    [],
    [':1 not a workbook with a sheet 任务'],
  ],
  [
    'what only calls itself a workbook',
    () => Buffer.from('PK\u0003\u0004nonsense'),
    'format: xlsx',
    [],
    [':1 not a workbook that can be read'],
  ],
  [
    'a workbook that unpacks to more than memory',
    () => Buffer.from(zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(200_000_000) })),
    'format: xlsx',
    [],
    [':1 the workbook unpacks to more than it may'],
  ],
  [
    'a file larger than was agreed',
    () => Buffer.alloc(8_000_001, 'x'),
    'format: csv',
    [],
    [':1 the file is larger than this system may send'],
  ],
]

describe('a department drops', () => {
  test.each(cases)('%s', async (_title, content, format, arrived, problems) => {
    const got = await read(await content(), format)
    expect(got.arrived).toEqual(arrived)
    expect(got.problems).toEqual(problems.map((p) => (typeof p === 'string' ? p : expect.stringMatching(p))))
  })

  test('a workbook with each of the 86,400 seconds of a day, and every one of them arrives (issue 10, 11; D4)', async () => {
    const seconds = 86_400
    // Excel and openpyxl store a moment as days since 1899-12-30 with 15 digits, in a cell with a date format.
    const first = Date.UTC(2026, 10, 28) / 86_400_000 + 25_569
    const text = (value: string, column: number, row: number) =>
      `<c r="${'ABCDEFG'[column]}${row}" t="inlineStr"><is><t>${value}</t></is></c>`
    const rowOf = (values: readonly string[], row: number) => values.map((value, column) => text(value, column, row)).join('')
    const rest = cells('x').slice(1, -1)
    const lines = Array.from({ length: seconds }, (_, i) => {
      const serial = Number((first + i / seconds).toPrecision(15))
      return `<row r="${i + 2}">${rowOf([`S${i}`, ...rest], i + 2)}<c r="G${i + 2}" s="1"><v>${serial}</v></c></row>`
    })
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
    const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const relations = ['worksheet', 'styles'].map((kind) => {
      const target = kind === 'styles' ? 'styles.xml' : 'worksheets/sheet1.xml'
      return `<Relationship Id="${kind === 'styles' ? 'rId2' : 'rId1'}" Type="${relation}/${kind}" Target="${target}"/>`
    })
    const book = workbook(`<sheetData><row r="1">${rowOf(HEADER, 1)}</row>${lines.join('')}</sheetData>`, {
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
      'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    })
    writeFileSync(join(folder, 'out/day.xlsx'), book)
    const manifest = takingManifest('watermark: name', 'format: xlsx', 'out/day.xlsx')
      .replace('totalSeconds: 3', 'totalSeconds: 3, replyBytes: 100000000')
      .replace(/format: iso\b/, 'format: "yyyy-MM-dd HH:mm:ss"')
    // It runs in a process of its own, as in a hub (issue 10, 28).
    const large = createBounded({ heapMb: 1024 })
    const moments = new Set<string>()
    for await (const page of open(manifest, large).pullTasks?.(null, context) ?? []) {
      expect(page.rejected).toEqual([])
      for (const task of page.tasks) moments.add(task.updatedAt)
    }
    await large.close()
    expect(moments.size).toBe(seconds)
    expect([...moments].every((moment) => /:\d\d\.000Z$/.test(moment))).toBe(true)
  })

  test('a hundred thousand rows, read as they come in bounded memory', async () => {
    const many = 100_000
    const lines = Array.from({ length: many }, (_, i) => `${cells(`N-${i}`).join(',')}\r\n`).join('')
    writeFileSync(join(folder, 'out/huge.csv'), gb(`${HEADER.join(',')}\r\n${lines}`))
    const manifest = takingManifest('watermark: name', 'format: csv, encoding: GB18030', 'out/huge.csv').replace(
      'totalSeconds: 3',
      'totalSeconds: 3, replyBytes: 100000000',
    )
    const connector = open(manifest)
    let seen = 0
    let most = 0
    for await (const page of connector.pullTasks?.(null, context) ?? []) {
      seen += page.tasks.length
      most = Math.max(most, page.tasks.length, 0)
    }
    expect(seen).toBe(many)
    expect(most).toBeLessThanOrEqual(1000)
    await writeScore('file-streaming', { rows: many, mostRowsHeld: most }, 'npx vitest run test/connectors/file-formats.test.ts')
  })
})
