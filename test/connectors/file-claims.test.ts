// Files are taken once, whole, and never lost, with any number of hub instances, even if one of them dies.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createClaims } from '../../connectors/file/claims.ts'
import { folderStorage } from '../../connectors/file/folder-storage.ts'
import { createReady } from '../../connectors/file/ready.ts'
import { takeFiles } from '../../connectors/file/take-files.ts'
import type { Connector } from '../../connectors/index.ts'
import { createConnector } from '../support/connector.ts'
import { writeScore } from '../support/score.ts'
import { context } from './parcel.ts'
import { cells, HEADER, takingManifest } from './taking-manifest.ts'

let folder: string
let children: ChildProcess[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yibiao-taking-'))
  mkdirSync(join(folder, 'out'))
})
afterEach(() => {
  for (const child of children) child.kill('SIGKILL')
  children = []
  rmSync(folder, { recursive: true, force: true })
})

const table = (...ids: string[]) => `${[HEADER, ...ids.map((id) => cells(id))].map((row) => row.join(',')).join('\r\n')}\r\n`
const drop = (name: string, text: string) => {
  writeFileSync(join(folder, 'out', `${name}.tmp`), text)
  renameSync(join(folder, 'out', `${name}.tmp`), join(folder, 'out', name))
}
const out = () => readdirSync(join(folder, 'out')).filter((name) => name !== 'done')
const done = () => (existsSync(join(folder, 'out/done')) ? readdirSync(join(folder, 'out/done')).sort() : [])
const connect = (more?: string): Connector =>
  createConnector({ manifest: takingManifest(more), settings: { folder }, secrets: {}, allowOrigins: [folder] })
const pull = async (connector: Connector) => {
  const ids: string[] = []
  for await (const page of connector.pullTasks?.(null, context) ?? []) ids.push(...page.tasks.map((t) => t.externalId))
  return ids
}

const MANY = 200

function startInstance(n: number, ...more: string[]): ChildProcess {
  const program = new URL('./claim-child.ts', import.meta.url).pathname
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', program, folder, join(folder, `notes-${n}`), ...more],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  children.push(child)
  return child
}
const notes = (n: number) =>
  existsSync(join(folder, `notes-${n}`))
    ? readFileSync(join(folder, `notes-${n}`), 'utf8')
        .trim()
        .split('\n')
    : []
const nothingLeft = (child: ChildProcess) => once(child.stdout as NodeJS.ReadableStream, 'data')

describe('two instances of the hub', () => {
  const all = Array.from({ length: MANY }, (_, i) => `T-${String(i).padStart(3, '0')}`)

  test(`take ${MANY} files between them: none twice, none lost`, async () => {
    for (const id of all) drop(`tasks-${id}.csv`, table(id))
    const instances = [startInstance(0), startInstance(1)]
    await Promise.all(instances.map(nothingLeft))
    const taken = [...notes(0), ...notes(1)]
    expect(taken.sort()).toEqual(all)
    expect(done()).toHaveLength(MANY)
    expect(out()).toEqual([])
  })

  test('one is killed in the middle: what it held is taken over, nothing is lost, and only that one file is read again', async () => {
    for (const id of all) drop(`tasks-${id}.csv`, table(id))
    const [victim, survivor] = [startInstance(0, '20'), startInstance(1)]
    await expect.poll(() => notes(0).length, { timeout: 20_000 }).toBe(20)
    victim.kill('SIGKILL')
    await once(victim, 'exit')
    await nothingLeft(survivor)
    survivor.kill('SIGKILL')
    const before = [...notes(0), ...notes(1)]
    const storage = folderStorage(folder)
    const later = createClaims(storage, 300, () => Date.now() + 400_000)
    const reading = {
      format: 'csv',
      encoding: 'UTF-8',
      delimiter: ',',
      sheet: undefined,
      layout: undefined,
      measure: 'bytes',
    } as const
    const take = {
      files: 'out/tasks-*',
      reading: { ...reading, skip: 0, rows: '$', most: 1_000_000 },
      ready: createReady({ kind: 'named' }, storage),
      finish: { kind: 'move', to: 'out/done' } as const,
    }
    const over: string[] = []
    for await (const { rows } of takeFiles(storage, later, take, null))
      over.push(...rows.map(({ value }) => (value as { id: string }).id))
    const everything = [...before, ...over]
    const twice = everything.length - new Set(everything).size
    expect([...new Set(everything)].sort()).toEqual(all)
    expect(over).toHaveLength(1)
    expect(twice).toBe(1)
    expect(done()).toHaveLength(MANY)
    expect(out()).toEqual([])
    await writeScore(
      'file-claims',
      { files: MANY, instances: 2, lost: 0, takenOverAfterKill: over.length, readAgainAfterKill: twice },
      'npx vitest run test/connectors/file-claims.test.ts',
    )
  })
})

describe('a file that is taken', () => {
  test('is put away under another name where one of its name was put away before', async () => {
    const connector = connect()
    drop('tasks-1.csv', table('A'))
    expect(await pull(connector)).toEqual(['A'])
    drop('tasks-1.csv', table('B'))
    expect(await pull(connector)).toEqual(['B'])
    expect(done()).toEqual(['tasks-1.2.csv', 'tasks-1.csv'])
    expect(await pull(connector)).toEqual([])
  })

  test('is given back when whoever reads it breaks off, and comes again whole', async () => {
    const connector = connect()
    drop('tasks-1.csv', table('A', 'B'))
    for await (const page of connector.pullTasks?.(null, context) ?? []) {
      expect(page.tasks).toHaveLength(2)
      break
    }
    expect(out()).toEqual(['tasks-1.csv'])
    expect(await pull(connector)).toEqual(['A', 'B'])
  })

  test('that stays is acknowledged beside it with what was read, and is not read again', async () => {
    const connector = connect('finish: { kind: acknowledge }')
    drop('tasks-1.csv', `${table('A')}too,few\r\n`)
    expect(await pull(connector)).toEqual(['A'])
    expect(await pull(connector)).toEqual([])
    expect(out().sort()).toEqual(['tasks-1.csv', 'tasks-1.csv.ack'])
    const told = JSON.parse(readFileSync(join(folder, 'out/tasks-1.csv.ack'), 'utf8'))
    expect(told).toMatchObject({ file: 'tasks-1.csv', rows: 2, unreadable: 1 })
  })

  test('is not taken while it is being written, by whichever sign the department gives', async () => {
    const marked = connect('ready: { kind: marker }, finish: { kind: move, to: out/done }')
    drop('tasks-1.csv', table('A'))
    expect(await pull(marked)).toEqual([])
    writeFileSync(join(folder, 'out/tasks-1.csv.ok'), '')
    expect(await pull(marked)).toEqual(['A'])
    let clock = 0
    const storage = folderStorage(folder)
    const settled = createReady({ kind: 'settled', seconds: 10 }, storage, () => clock)
    const look = async () => {
      const [file] = await storage.list('out/tasks-2.csv')
      return file ? settled(file) : null
    }
    writeFileSync(join(folder, 'out/tasks-2.csv'), 'id')
    expect(await look()).toBe(false)
    clock = 20_000
    writeFileSync(join(folder, 'out/tasks-2.csv'), 'id,title')
    expect(await look()).toBe(false)
    clock = 29_000
    expect(await look()).toBe(false)
    clock = 31_000
    expect(await look()).toBe(true)
  })

  test('in order of names, the watermark never passes a file that is not whole yet', async () => {
    const connector = connect('ready: { kind: marker }')
    drop('tasks-1.csv', table('A'))
    drop('tasks-2.csv', table('B'))
    drop('tasks-2.csv.ok', '')
    expect(await pull(connector)).toEqual([])
    drop('tasks-1.csv.ok', '')
    expect(await pull(connector)).toEqual(['A', 'B'])
  })
})
