// The two smallest connectors, each with its system: a manifest, and a module for what no manifest can express.

import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { cp, mkdtemp } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import {
  type Connector,
  type CreateModule,
  checkManifest,
  loadModules,
  type TaskPage,
  writeValue,
} from '../../connectors/index.ts'
import { startSystem } from '../../examples/hello-department/system.ts'
import { createModule } from '../../examples/hello-module/connector.ts'
import { standardCodeLists, standardElements } from '../../schema/index.ts'
import { createConnector } from '../support/connector.ts'
import { context, parcel } from './parcel.ts'

const manifestOf = (name: string) => readFileSync(new URL(`../../examples/${name}/manifest.yaml`, import.meta.url), 'utf8')
const closing: (() => unknown)[] = []
afterAll(async () => {
  for (const close of closing.reverse()) await close()
})

const pulled = async (connector: Connector, since: string | null) => {
  const pages: TaskPage[] = []
  for await (const page of connector.pullTasks?.(since, context) ?? []) pages.push(page)
  return { tasks: pages.flatMap((page) => page.tasks), watermark: pages.at(-1)?.watermark ?? '' }
}

describe('the library, joined by a manifest alone', async () => {
  const { server, received } = startSystem('k')
  await once(server, 'listening')
  closing.push(() => server.close())
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const connect = (key = 'k') => {
    const connector = createConnector({
      manifest: manifestOf('hello-department'),
      settings: { origin },
      secrets: { key },
      allowOrigins: [origin],
      development: true,
    })
    closing.push(() => connector.close())
    return connector
  }
  const library = connect()

  test('its manifest holds, also against the catalogue', () => {
    const catalogue = {
      elements: new Map(standardElements().map((e) => [e.id, e])),
      codeLists: new Map(standardCodeLists().map((list) => [list.id, list])),
    }
    expect(checkManifest(manifestOf('hello-department'), catalogue)).toMatchObject({ warnings: [] })
  })

  test('a good key passes its check, a bad one does not', async () => {
    await library.check(context)
    await expect(connect('other').check(context)).rejects.toMatchObject({ code: 'SOURCE_REFUSED' })
  })

  test('its tasks come once, and after the watermark none', async () => {
    const { tasks, watermark } = await pulled(library, null)
    expect(tasks.map((t) => [t.externalId, t.form, t.updatedAt])).toEqual([
      ['T-1', 'library:CARD', '2026-11-01T00:00:00.000Z'],
      ['T-2', 'library:CARD', '2026-11-02T00:00:00.000Z'],
    ])
    expect((await pulled(library, watermark)).tasks).toEqual([])
  })

  test('it answers about several readers, one at a time', async () => {
    const reply = await library.lookup?.(
      'resident',
      ['990101194403051232', '990101195112242221', '990101200001010000'],
      [],
      context,
    )
    expect(reply?.kind === 'found' ? Object.fromEntries(reply.records) : reply).toMatchObject({
      '990101194403051232': {
        values: { 'resident.birthDate': '1944-03-05', 'resident.phone': '0717-3810001', 'resident.livingAlone': true },
      },
      '990101195112242221': {
        values: { 'resident.birthDate': '1951-12-24', 'resident.phone': '13900000002', 'resident.livingAlone': false },
      },
    })
    expect(reply?.kind === 'found' && reply.records.size).toBe(2)
  })

  test('what is sent twice under one id is booked once, in its own formats', async () => {
    const [form] = (await library.pullForms?.(context)) ?? []
    const values: Record<string, string | boolean> = { csrq: '1944-03-05', jk: true, sfzh: '990101194403051232' }
    const fields = Object.fromEntries(
      (form?.fields ?? []).map((f) => {
        const written = writeValue(f.convert, values[f.code])
        return [f.code, written.ok ? written.value : null]
      }),
    )
    const card = { ...parcel('d-1'), fields }
    const first = await library.send?.(card, context)
    expect(first).toEqual({ kind: 'acknowledged', acknowledgement: 'C-1' })
    expect(await library.send?.(card, context)).toEqual(first)
    expect(await library.find?.('d-1', context)).toEqual(first)
    expect(await library.find?.('d-2', context)).toBeNull()
    expect([...received.values()]).toMatchObject([{ data: { data: { csrq: '19440305', jk: '有', sfzh: '990101194403051232' } } }])
  })
})

describe('the weather station, joined by a module', async () => {
  const booked = new Map<string, string>()
  const station = createServer((socket) => {
    socket.setEncoding('utf8').on('error', () => {})
    socket.on('data', (line: string) => {
      const [key, verb = '', id = ''] = line.trim().split(' ')
      if (key !== 'k') return socket.destroy()
      const known = booked.get(id)
      if (verb === 'SEND') booked.set(id, known ?? `W-${booked.size + 1}`)
      const number = booked.get(id)
      const tasks = ['7|暴雨预警|420525100000|2026-11-20T00:00:00Z', '8|道路结冰|420525100000|2026-11-21T00:00:00Z']
      const answers: Record<string, string[]> = {
        PING: ['OK'],
        TASKS: tasks.filter((t) => Number(t.split('|')[0]) > Number(id)),
        SEND: [`OK ${number}`],
        FIND: number ? [`OK ${number}`] : [],
      }
      socket.end(`${(answers[verb] ?? []).map((l) => `${l}\n`).join('')}\n.\n`)
    })
  })
  station.listen(0, '127.0.0.1')
  await once(station, 'listening')
  closing.push(() => station.close())
  const port = String((station.address() as AddressInfo).port)
  const folder = await mkdtemp(join(tmpdir(), 'yibiao-modules-'))
  await cp(new URL('../../examples/hello-module/connector.ts', import.meta.url), join(folder, 'weather.ts'))
  const modules = new Map<string, CreateModule>([['weather', createModule]])
  const connect = (key = 'k', given: ReadonlyMap<string, CreateModule> = modules, allowed = port) => {
    const connector = createConnector({
      manifest: manifestOf('hello-module'),
      settings: { host: '127.0.0.1', port },
      secrets: { key },
      allowOrigins: [`tcp://127.0.0.1:${allowed}`],
      development: true,
      modules: given,
    })
    closing.push(() => connector.close())
    return connector
  }

  test('it is loaded from the deployer’s folder alone', async () => {
    expect([...(await loadModules(undefined)).keys()]).toEqual([])
    const loaded = await loadModules(folder)
    expect([...loaded.keys()]).toEqual(['weather'])
    await connect('k', loaded).check(context)
    await expect(loadModules('modules')).rejects.toThrow(/absolute/)
    expect(() => connect('k', new Map())).toThrow(expect.objectContaining({ code: 'MANIFEST_INVALID' }))
  })

  test('it may dial only what the deployer allows', () => {
    expect(() => connect('k', modules, '1')).toThrow(expect.objectContaining({ code: 'DESTINATION_REFUSED' }))
  })

  test('it does what every connector does: check, pull, deliver once, find', async () => {
    const weather = connect()
    await weather.check(context)
    const { tasks, watermark } = await pulled(weather, null)
    expect(tasks.map((t) => t.externalId)).toEqual(['7', '8'])
    expect((await pulled(weather, watermark)).tasks).toEqual([])
    const first = await weather.send?.(parcel('d-1'), context)
    expect(first).toEqual({ kind: 'acknowledged', acknowledgement: 'W-1' })
    expect(await weather.send?.(parcel('d-1'), context)).toEqual(first)
    expect(await weather.find?.('d-1', context)).toEqual(first)
    expect(await weather.find?.('d-9', context)).toBeNull()
    expect(booked.size).toBe(1)
  })

  test('what fails inside it is an outcome, never an exception', async () => {
    const stranger = connect('wrong')
    await expect(stranger.check(context)).rejects.toMatchObject({ code: 'SOURCE_UNAVAILABLE' })
    expect(await stranger.send?.(parcel('d-3'), context)).toMatchObject({ kind: 'unknown' })
    await expect(pulled(stranger, null)).rejects.toMatchObject({ code: 'SOURCE_UNAVAILABLE' })
  })
})
