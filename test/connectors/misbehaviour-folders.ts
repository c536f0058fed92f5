// Misbehaviours of departments that exchange files, by the ids of misbehaviours.jsonl, in a folder and over SFTP.
import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Connector } from '../../connectors/index.ts'
import { createConnector } from '../support/connector.ts'
import { exchangeWorld, type FileWorld, fileManifest } from './file-world.ts'
import { context, parcel } from './parcel.ts'
import { type SftpWorld, sftpManifest, sftpWorld } from './sftp-world.ts'
import { recorded } from './world.ts'

type Gate = (request: string, path: string) => boolean

export interface FolderStage extends FileWorld {
  over?: SftpWorld['over']
  server?: SftpWorld['server']
  gate(manner: Gate | null): void
}

interface Scene {
  connector?: Connector
  /** It was handed over before; now its outcome is polled. */
  asked?: boolean
  heal?(): Promise<unknown> | unknown
}

const short = (manifest: string) => manifest.replace('totalSeconds: 3 }', 'totalSeconds: 3, replyBytes: 100000 }')
const { log } = recorded()

export const folders: Record<string, () => Promise<FolderStage>> = {
  async folder() {
    const world = await exchangeWorld(
      () => (where) =>
        createConnector({ manifest: short(fileManifest), settings: { folder: where }, secrets: {}, allowOrigins: [where], log }),
      (connect, folder) => connect(join(folder, 'not-there')),
    )
    return { ...world, gate() {} }
  },
  async sftp() {
    let manner: Gate | null = null
    const world = await sftpWorld(log, { gate: (request, path) => (manner ? manner(request, path) : true) })
    const connector = world.over({ manifest: short(sftpManifest) })
    return {
      ...world,
      connector,
      gate: (next) => {
        manner = next
      },
      async close() {
        await connector.close()
        await world.close()
      },
    }
  },
}

const GOOD = (key: string) => JSON.stringify({ id: key, status: 'accepted', number: 'R-1', reason: null })

/** The department took the file and answered with these bytes; later as it should. */
const answered = (bytes: (key: string) => string | Buffer) => async (world: FolderStage, key: string) => {
  await handedOver(world, key)
  const answer = join(world.folder, 'ack', `${key}.json`)
  await writeFile(answer, bytes(key))
  return { asked: true, heal: () => writeFile(answer, GOOD(key)) }
}

async function handedOver(world: FolderStage, key: string): Promise<void> {
  await world.connector.send?.(parcel(key), context)
  await rename(join(world.folder, 'in', `${key}.csv`), join(world.folder, 'in/done', `${key}.csv`))
}

async function away(world: FolderStage, put: () => Promise<unknown>) {
  await rename(join(world.folder, 'in'), join(world.folder, 'elsewhere'))
  await put()
  return {
    async heal() {
      await rm(join(world.folder, 'in'), { recursive: true, force: true })
      await rename(join(world.folder, 'elsewhere'), join(world.folder, 'in'))
    },
  }
}

const cutAt = (wanted: string, pathPart: string) => async (world: FolderStage) => {
  world.gate((request, path) => {
    if (request !== wanted || !path.includes(pathPart)) return true
    world.server?.cut()
    return wanted !== 'WRITE'
  })
  return { heal: () => world.gate(null) }
}

const reachedOtherwise = (more: Parameters<SftpWorld['over']>[0]) => async (world: FolderStage) => {
  const connector = world.over?.(more)
  return connector ? { connector } : {}
}

export const folderScenes: Record<string, (world: FolderStage, key: string) => Promise<Scene>> = {
  'file-no-folder': (world) => away(world, async () => {}),
  // A file in place of the folder accepts no file from any user; modes do not stop a superuser.
  'file-read-only': (world) => away(world, () => writeFile(join(world.folder, 'in'), '')),
  'file-half-written-answer': answered((key) => GOOD(key).slice(0, -9)),
  'file-empty-answer': answered(() => ''),
  'file-wrong-charset': answered((key) =>
    Buffer.concat([Buffer.from(`{"id":"${key}","number":"`), Buffer.from([0xff, 0xfe, 0x22, 0x7d])]),
  ),
  'file-html-answer': answered(() => '<html>系统维护中</html>'),
  'file-50-mb-answer': answered((key) => `${GOOD(key).slice(0, -1)}, "more": "${'x'.repeat(50_000_000)}"}`),
  'file-another-delivery': answered(() => GOOD('another')),
  'file-unknown-state': answered((key) => GOOD(key).replace('accepted', '办理中')),
  'file-refuses-in-words': answered((key) => GOOD(key).replace('accepted', 'rejected').replace('null', '"数据不正确"')),
  async 'file-never-answers'(world, key) {
    await handedOver(world, key)
    return { asked: true }
  },
  async 'file-removed-unread'(world, key) {
    await world.connector.send?.(parcel(key), context)
    await rm(join(world.folder, 'in', `${key}.csv`))
    return { asked: true }
  },
  async 'file-refuses-connection'(world) {
    await world.server?.close()
    return {}
  },
  async 'file-accepts-then-silent'(world) {
    world.gate(() => false)
    return { heal: () => world.gate(null) }
  },
  'file-cut-mid-upload': cutAt('WRITE', ''),
  'file-cut-at-name': cutAt('RENAME', 'm-1'),
  'file-another-key': reachedOtherwise({ hostKey: `SHA256:${'A'.repeat(43)}` }),
  'file-sign-in-lost': reachedOtherwise({ password: 'another' }),
}
