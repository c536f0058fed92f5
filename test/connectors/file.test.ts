// Cases specific to departments that exchange files.

import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TaskPage } from '../../connectors/index.ts'
import { because } from '../../schema/index.ts'
import { createConnector } from '../support/connector.ts'
import { type FileWorld, fileManifest, fileWorld } from './file-world.ts'
import { context, parcel } from './parcel.ts'
import { recorded } from './world.ts'

let world: FileWorld
beforeAll(async () => {
  world = await fileWorld(recorded().log)
})
afterAll(() => world.close())

const pull = async (since: string | null) => {
  const pages: TaskPage[] = []
  for await (const page of world.connector.pullTasks?.(since, context) ?? []) pages.push(page)
  return pages
}

const HEADER = 'id,title,area,due,state,form,changed'
const row = (id: string) => `${id},核查,420525101001,20261205,todo,F1,2026-11-21T03:00:00Z`
const drop = (name: string, lines: (string | Buffer)[]) =>
  writeFileSync(
    join(world.folder, 'out', name),
    Buffer.concat(lines.flatMap((l) => [typeof l === 'string' ? iconv.encode(l, 'GB18030') : l, Buffer.from('\r\n')])),
  )

describe('a department that exchanges files', () => {
  test('bad rows are set aside with their line, the others arrive, and the department is shown what was wrong', async () => {
    drop('tasks-000005.csv', [
      HEADER,
      row('F-1'),
      'too,few',
      Buffer.concat([Buffer.from([0xff, 0xff]), Buffer.from(row('F-x').slice(1))]),
      '',
      row('F-2'),
    ])
    const [page] = await pull('out/tasks-000004.csv')
    expect(page?.tasks.map((t) => t.externalId)).toEqual(['F-1', 'F-2'])
    expect(page?.rejected).toEqual([
      { where: 'out/tasks-000005.csv:3', problem: '2 columns where the header has 7' },
      { where: 'out/tasks-000005.csv:4', problem: expect.stringMatching(/^bytes that are not GB18030, first at byte \d+$/) },
    ])
    const shown = readFileSync(join(world.folder, 'quarantine/tasks-000005.csv.problems.csv'), 'utf8')
    expect(shown).toContain('3,2 columns where the header has 7')
    expect(shown).not.toContain('too,few')
  })

  test('a table whose quotes never close is told from that line on, and the next file still arrives', async () => {
    drop('tasks-000006.csv', [HEADER, row('G-1'), `"${row('G-2')}`, row('G-3')])
    drop('tasks-000007.csv', [HEADER, row('H-1')])
    const pages = await pull('out/tasks-000005.csv')
    expect(pages.flatMap((p) => p.tasks.map((t) => t.externalId))).toEqual(['G-1', 'H-1'])
    expect(pages.flatMap((p) => p.rejected ?? [])).toEqual([
      { where: 'out/tasks-000006.csv:3', problem: 'not CSV from this line on' },
    ])
  })

  test('a delivery is one whole file in the department’s encoding, and nothing half-written is left', async () => {
    expect(await world.connector.send?.(parcel('w-1', { XM: '张桂兰，“甲”', CSRQ: null }), context)).toMatchObject({
      kind: 'awaiting',
    })
    expect(iconv.decode(readFileSync(join(world.folder, 'in/w-1.csv')), 'GB18030')).toBe('task,XM,CSRQ\r\nT-1,张桂兰，“甲”,\r\n')
    expect(readdirSync(join(world.folder, 'in')).filter((name) => name.endsWith('.tmp'))).toEqual([])
    expect(await world.connector.find?.('w-1', context)).toMatchObject({ kind: 'awaiting' })
    await world.work()
    expect(await world.connector.find?.('w-1', context)).toMatchObject({ kind: 'acknowledged' })
  })

  test('a refusal comes with the department’s reason', async () => {
    await world.connector.send?.(parcel('w-2', { XM: 'refuse' }), context)
    await world.work()
    expect(await world.connector.find?.('w-2', context)).toEqual({ kind: 'refused', reason: '数据不正确' })
  })

  test('an acknowledgement that is about another delivery, or half there, is no acknowledgement', async () => {
    writeFileSync(join(world.folder, 'ack/w-3.json'), JSON.stringify({ id: 'w-1', status: 'accepted', number: 'R-9' }))
    expect(await world.connector.find?.('w-3', context)).toMatchObject({ kind: 'unknown' })
    writeFileSync(join(world.folder, 'ack/w-4.json'), '{"id":"w-4","sta')
    expect(await world.connector.find?.('w-4', context)).toMatchObject({ kind: 'unknown' })
  })

  test('no delivery id and no link leads out of the folder', async () => {
    expect(await world.connector.send?.(parcel('../out/evil'), context)).toMatchObject({ kind: 'refused' })
    symlinkSync('/etc/hostname', join(world.folder, 'ack/w-5.json'))
    expect(await world.connector.find?.('w-5', context)).toBeNull()
    symlinkSync('/etc', join(world.folder, 'outside'))
    const connector = createConnector({
      manifest: fileManifest.replace('in/${deliveryId}.csv", format', 'outside/${deliveryId}.csv", format'),
      settings: { folder: world.folder },
      secrets: {},
      allowOrigins: [world.folder],
    })
    expect(await connector.send?.(parcel('w-6'), context)).toMatchObject({ kind: 'unsent' })
    expect(() => world.connect('/etc')).not.toThrow()
    expect(() =>
      createConnector({
        manifest: fileManifest,
        settings: { folder: `${world.folder}/../..` },
        secrets: {},
        allowOrigins: [world.folder],
      }),
    ).toThrow(expect.objectContaining({ code: 'DESTINATION_REFUSED' }))
  })

  test('a character that the encoding does not have is told, never replaced', async () => {
    const gbk = createConnector({
      manifest: fileManifest.replace('format: csv, encoding: GB18030, columns', 'format: csv, encoding: GBK, columns'),
      settings: { folder: world.folder },
      secrets: {},
      allowOrigins: [world.folder],
    })
    expect(await gbk.send?.(parcel('w-7', { XM: '𠮷' }), context)).toEqual({
      kind: 'refused',
      reason: because('CHARACTER_UNFIT', { encoding: 'GBK' }),
    })
  })

  test('a folder that is gone is a department that is late, not one that refused', async () => {
    await mkdir(join(world.folder, 'empty'), { recursive: true })
    const elsewhere = world.connect(join(world.folder, 'empty'))
    expect(await elsewhere.send?.(parcel('w-8'), context)).toMatchObject({ kind: 'unsent' })
    expect(await elsewhere.lookup?.('resident', ['1'], [], context)).toMatchObject({ kind: 'failed', reason: 'unavailable' })
  })
})
