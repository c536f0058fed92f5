// Values as departments' systems and offices write them: what a workbook shows beside its numbers, invisible signs, the times that
// programs write. Each is read rightly, or the row says what is wrong. Titles name the case (issue 12).
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createBounded, readValue, writeValue } from '../../connectors/index.ts'
import { gb11643CheckCharacter } from '../../schema/index.ts'
import { rawWorkbook } from '../forms/raw-workbook.ts'
import { createConnector } from '../support/connector.ts'
import { context } from './parcel.ts'
import { cells, HEADER, takingManifest } from './taking-manifest.ts'

const folder = mkdtempSync(join(tmpdir(), 'yibiao-values-'))
mkdirSync(join(folder, 'out'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const styles = (...formats: [number, string][]) =>
  `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts>${formats
    .map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`)
    .join('')}</numFmts><cellXfs count="6">${[0, 0, 0, 10, ...formats.map(([id]) => id)]
    .map((id) => `<xf numFmtId="${id}"/>`)
    .join('')}</cellXfs></styleSheet>`

interface Book {
  rows: Parameters<typeof rawWorkbook>[0][number]['rows']
  merges?: string[]
}

/** Tasks of the workbook: each one's id, title and area; in a bounded process, as a hub reads them. */
async function tasksOf({ rows, merges = [] }: Book) {
  const bytes = rawWorkbook([{ name: '任务', rows: [[...HEADER], ...rows], merges }], {
    parts: { 'xl/styles.xml': styles([171, '000000000000'], [172, '[Red]&quot;&quot;000000']) },
  })
  writeFileSync(join(folder, 'out/tasks-1'), bytes)
  const bounded = createBounded()
  const manifest = takingManifest('watermark: name', 'format: xlsx', 'out/tasks-1')
  const connector = createConnector({ manifest, settings: { folder }, secrets: {}, allowOrigins: [folder], large: bounded })
  const arrived: string[] = []
  const problems: string[] = []
  try {
    for await (const page of connector.pullTasks?.(null, context) ?? []) {
      arrived.push(...page.tasks.map((t) => `${t.externalId} ${t.title} ${t.division}`))
      problems.push(...(page.rejected ?? []).map(({ where, problem }) => `${where.replace('out/tasks-1', '')} ${problem}`))
    }
  } finally {
    await bounded.close()
  }
  return { arrived, problems }
}

const row = (id: string, change: Record<string, Book['rows'][number][number]>) =>
  cells(id).map((cell, i) => (Object.hasOwn(change, HEADER[i] ?? '') ? change[HEADER[i] ?? ''] : cell))

test('a number is the text that Excel shows: leading zeros and percent sign, but a text is never padded (rows-percent-and-zeros)', async () => {
  const { arrived, problems } = await tasksOf({
    rows: [
      row('A', { id: { xml: '<c s="5"><v>1020</v></c>' }, title: { xml: '<c s="3"><v>0.125</v></c>' } }),
      row('B', { title: { xml: '<c s="3"><v>7.0000000000000007E-2</v></c>' } }),
      row('C', { title: { xml: '<c s="5" t="str"><v>1020</v></c>' } }),
      row('D', { title: { xml: '<c s="3"><v>1</v></c>' } }),
    ],
  })
  expect(problems).toEqual([])
  expect(arrived.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual(['001020 12.5%', 'B 7%', 'C 1020', 'D 100%'])
})

test('a merged cell stands for every row that it spans, and a line of merged cells alone is no row (rows-merged-down)', async () => {
  const { arrived, problems } = await tasksOf({
    rows: [
      row('A', { title: '甲村' }),
      row('B', { title: undefined }),
      row('C', { title: '乙村' }),
      [undefined, undefined, undefined, undefined, undefined, undefined, undefined],
      row('D', { title: '丙村' }),
    ],
    merges: ['B2:B3', 'A4:A5', 'B4:B5', 'C4:C5', 'D4:D5', 'E4:E5', 'F4:F5', 'G4:G5'],
  })
  expect(problems).toEqual([])
  expect(arrived.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual(['A 甲村', 'B 甲村', 'C 乙村', 'D 丙村'])
})

test('an error and a formula without a value are told with their row; a column that nobody reads does no harm', async () => {
  const { arrived, problems } = await tasksOf({
    rows: [
      row('A', { title: { xml: '<c t="e"><f>A1/0</f><v>#DIV/0!</v></c>' } }),
      row('B', { title: { xml: '<c><f>"走访"&amp;A3</f></c>' } }),
      row('C', { title: { xml: '<c t="str"><f>"走访"</f><v>走访</v></c>' } }),
      [...cells('D'), undefined, { xml: '<c t="e"><v>#N/A</v></c>' }],
    ],
  })
  expect(arrived.map((line) => line.split(' ')[0])).toEqual(['C', 'D'])
  expect(problems.join('\n')).toMatch(/:2 .*error of Excel[\s\S]*:3 .*never computed/)
})

const read = (conversion: Parameters<typeof readValue>[0], raw: unknown, domain?: Parameters<typeof readValue>[2]) => {
  const result = readValue(conversion, raw, domain)
  return result.ok ? result.value : `problem: ${result.problem}`
}

test('signs that nobody sees are never part of a value, whatever reads it (rows-invisible-signs)', () => {
  const phone = '\u202d13800000000\u202c'
  expect(read(undefined, phone)).toBe('13800000000')
  expect(read({ name: 'text' }, phone, { datatype: 'STRING', check: 'PHONE' })).toBe('13800000000')
  expect(read({ name: 'join', separator: '-' }, ['\u200b1', '2\ufeff'])).toBe('1-2')
})

test('a percentage is told until the manifest says what it means, and comes back as it went', () => {
  expect(read({ name: 'decimal' }, '12.5%')).toMatch(/^problem: a percent sign/)
  expect(read({ name: 'decimal', percent: 'figure' }, '12.5 ％')).toBe('12.5')
  expect(read({ name: 'decimal', percent: 'ratio' }, '0.07%')).toBe('0.0007')
  for (const percent of ['figure', 'ratio'])
    for (const value of ['12.5', '0', '-3', '0.0007']) {
      const conversion = { name: 'decimal', percent }
      const written = writeValue(conversion, value)
      expect(written.ok && read(conversion, written.value)).toBe(value)
    }
})

test('a day that a program wrote as the instant it began at is that day; any other instant is told', () => {
  for (const raw of [
    '2026-11-28T00:00:00.000+0800',
    '2026-11-27T16:00:00.000Z',
    '2026-11-28 00:00:00.0',
    '2026-11-28T00:00:00+08:00',
  ])
    expect(read({ name: 'date', format: 'any' }, raw)).toBe('2026-11-28')
  // Clocks stood an hour ahead in the summer of 1988.
  expect(read({ name: 'date', format: 'any' }, '1988-04-30T15:00:00Z')).toBe('1988-05-01')
  expect(read({ name: 'date', format: 'any' }, '2026-11-28T09:05:03Z')).toMatch(/^problem/)
})

test('a moment of java.sql.Timestamp is read with any fraction', () => {
  const format = 'yyyy-MM-dd HH:mm:ss'
  expect(read({ name: 'instant', format }, '2026-11-28 09:05:03.0')).toBe('2026-11-28T01:05:03.000Z')
  expect(read({ name: 'instant', format: `${format}.SSS` }, '2026-11-28 09:05:03.25')).toBe('2026-11-28T01:05:03.250Z')
  expect(read({ name: 'instant', format }, '2026-11-28 09:05:03.')).toMatch(/^problem/)
})

test('nobody was born tomorrow or two hundred years ago, though the check digit is right', () => {
  const number = (birth: string) => {
    const first = `990101${birth}123`
    return first + gb11643CheckCharacter(first)
  }
  expect(read({ name: 'idNumber', part: 'birthDate' }, number('19900101'))).toBe('1990-01-01')
  for (const birth of ['29900101', '18200101'])
    expect(read({ name: 'idNumber', part: 'birthDate' }, number(birth))).toMatch(/^problem: .*birth date/)
})

test('a cell of a CSV that keeps its zeros by a formula of one text is that text, quoted again or not', async () => {
  const lines = [HEADER, cells('="001"', '核查'), cells('"=""002"""', '走访')]
  writeFileSync(join(folder, 'out/zeros-1'), `${lines.map((line) => line.join(',')).join('\r\n')}\r\n`)
  const manifest = takingManifest('watermark: name', 'format: csv', 'out/zeros-1')
  const connector = createConnector({ manifest, settings: { folder }, secrets: {}, allowOrigins: [folder] })
  const arrived: string[] = []
  for await (const page of connector.pullTasks?.(null, context) ?? []) arrived.push(...page.tasks.map((t) => t.externalId))
  expect(arrived).toEqual(['001', '002'])
})
