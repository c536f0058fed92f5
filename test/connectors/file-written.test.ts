// Deliveries as files in the departments' formats: no value is shortened or read as another.

import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { readSheet } from 'read-excel-file/node'
import { afterAll, describe, expect, test } from 'vitest'
import { because } from '../../schema/index.ts'
import { createConnector } from '../support/connector.ts'
import { context, parcel } from './parcel.ts'
import { takingManifest } from './taking-manifest.ts'

const folder = mkdtempSync(join(tmpdir(), 'yibiao-written-'))
mkdirSync(join(folder, 'in'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const open = (manifest: string) => createConnector({ manifest, settings: { folder }, secrets: {}, allowOrigins: [folder] })

describe('a delivery is written', () => {
  const sending = (operation: string) =>
    open(`${takingManifest()}
delivery:
  idempotency: NATURAL_KEY
  send: { operation: { ${operation} } }
  find: { operation: { file: "ack/\${deliveryId}.json", format: json }, acknowledgement: number }
`)

  test('as a workbook in which every value is text, digit by digit', async () => {
    const connector = sending('file: "in/${deliveryId}.xlsx", format: xlsx, columns: { 任务: "${task}" }')
    expect(await connector.send?.(parcel('x-1', { DM: '00123', JE: '1250.10', XM: '=1+1', KG: null }), context)).toMatchObject({
      kind: 'awaiting',
    })
    expect(await readSheet(readFileSync(join(folder, 'in/x-1.xlsx')))).toEqual([
      ['任务', 'DM', 'JE', 'XM', 'KG'],
      ['T-1', '00123', '1250.10', '=1+1', null],
    ])
  })

  test('in fixed columns counted in bytes, and what does not fit its column is refused', async () => {
    const columns =
      'layout: [{ name: id, start: 1, length: 8 }, { name: XM, start: 11, length: 6 }, { name: JE, start: 17, length: 8, align: right }]'
    const connector = sending(
      `file: "in/\${deliveryId}.txt", format: fixed, encoding: GB18030, ${columns}, columns: { id: "\${task}" }`,
    )
    await connector.send?.(parcel('f-1', { XM: '张桂兰', JE: '12.50' }), context)
    expect(iconv.decode(readFileSync(join(folder, 'in/f-1.txt')), 'GB18030')).toBe('T-1       张桂兰   12.50\r\n')
    expect(await connector.send?.(parcel('f-2', { XM: '张桂兰兰' }), context)).toEqual({
      kind: 'refused',
      reason: because('NOT_WRITABLE', { problem: 'XM: does not fit 6 bytes' }),
    })
    expect(await connector.send?.(parcel('f-3', { ZZ: '1' }), context)).toEqual({
      kind: 'refused',
      reason: because('NOT_WRITABLE', { problem: 'the layout has no place for ZZ' }),
    })
  })

  test('several answers have no place in one cell: the part is refused, whatever the table, until the manifest joins them (issue 12)', async () => {
    const needs = ['care', 'food']
    const reason = because('SEVERAL_ANSWERS', { name: 'needs' })
    for (const format of [
      'csv',
      'xlsx',
      'fixed, layout: [{ name: id, start: 1, length: 8 }, { name: needs, start: 9, length: 20 }]',
    ]) {
      const connector = sending(`file: "in/\${deliveryId}", format: ${format}, columns: { id: "\${task}" }`)
      expect(await connector.send?.(parcel('s-1', { needs }), context)).toEqual({ kind: 'refused', reason })
    }
    const json = sending('file: "in/${deliveryId}.json", format: json, columns: { id: "${task}" }')
    await json.send?.(parcel('s-2', { needs }), context)
    expect(JSON.parse(readFileSync(join(folder, 'in/s-2.json'), 'utf8'))).toEqual({ id: 'T-1', needs })
  })

  test('as XML with Chinese names, in GB 18030', async () => {
    const connector = sending(
      'file: "in/${deliveryId}.xml", format: xml, encoding: GB18030, root: 报表, columns: { 任务: "${task}" }',
    )
    await connector.send?.(parcel('m-1', { 姓名: '张<桂>兰' }), context)
    expect(iconv.decode(readFileSync(join(folder, 'in/m-1.xml')), 'GB18030')).toMatch(
      /^<\?xml version="1.0" encoding="GB18030"\?>\n<报表><任务>T-1<\/任务><姓名>张&#60;桂&#62;兰<\/姓名><\/报表>/,
    )
  })
})
