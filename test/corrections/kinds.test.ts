// The same capability by another protocol: a correction is placed as a file, and the department answers later with a file.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createConnector } from '../support/connector.ts'

const folder = mkdtempSync(join(tmpdir(), 'yibiao-corrections-'))
for (const name of ['in', 'ack']) mkdirSync(join(folder, name))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const manifest = `
manifest: 1
id: by-file
kind: file
department: { id: by-file, name: { zh: 测试局, en: Test Bureau } }
settings:
  folder: { description: Exchange folder }
system: { folder: "\${settings.folder}" }
corrections:
  idempotency: NATURAL_KEY
  fields:
    CSRQ: { element: resident.birthDate, convert: { name: date, format: yyyyMMdd } }
  send:
    operation:
      file: "in/JC-\${correctionId}.csv"
      format: csv
      columns: { BH: "\${correctionId}", GMSFHM: "\${subject}", ZDM: "\${field}", YZ: "\${was}", XZ: "\${proposed}", QX: "\${due}" }
  find:
    operation: { file: "ack/JC-\${correctionId}.csv", format: csv, waiting: ["in/JC-\${correctionId}.csv"] }
    state: { from: JG, map: { 采纳: accepted, 不采纳: rejected }, reason: SM }
`

test('a correction is a file, placed once; what the department writes beside it is the answer', async () => {
  const connector = createConnector({ manifest, settings: { folder }, secrets: {}, allowOrigins: [folder], development: true })
  const context = { caller: { worker: 'w', purpose: 'correction' } }
  const parcel = {
    ...{ correctionId: 'c-1', submissionId: 's-1', division: '420525100000', reason: null, due: '2026-12-05' },
    ...{ subject: { objectClass: 'resident', identifier: '990101194403051232' }, element: 'resident.birthDate' },
    ...{ was: '1944-03-05', proposed: '1944-05-03', raisedAt: '2026-11-22T00:00:00Z' },
  }
  try {
    expect(connector.capabilities).toEqual(['corrections'])
    expect(await connector.corrections?.find?.('c-1', context)).toBeNull()
    expect(await connector.corrections?.send(parcel, context)).toMatchObject({ kind: 'awaiting' })
    expect(await connector.corrections?.send(parcel, context)).toMatchObject({ kind: 'awaiting' })
    expect(readdirSync(join(folder, 'in'))).toEqual(['JC-c-1.csv'])
    expect(readFileSync(join(folder, 'in', 'JC-c-1.csv'), 'utf8')).toContain(
      'c-1,990101194403051232,CSRQ,19440305,19440503,2026-12-05',
    )
    expect(await connector.corrections?.find?.('c-1', context)).toMatchObject({ kind: 'awaiting' })
    writeFileSync(join(folder, 'ack', 'JC-c-1.csv'), 'BH,JG,SM\r\nc-1,采纳,已更正\r\n')
    expect(await connector.corrections?.find?.('c-1', context)).toEqual({ kind: 'accepted', answer: '已更正' })
    const other = { ...parcel, correctionId: 'c-2', proposed: 'no day' }
    expect(await connector.corrections?.send(other, context)).toMatchObject({ kind: 'refused' })
    expect(await connector.corrections?.send({ ...parcel, element: 'resident.name' }, context)).toMatchObject({ kind: 'refused' })
  } finally {
    await connector.close()
  }
})
