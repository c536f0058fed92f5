import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import iconv from 'iconv-lite'
import type { Log } from '../../connectors/index.ts'
import { createConnector } from '../support/connector.ts'
import { BINDINGS, PEOPLE, RECORD_MAP, section, TASK_MAP, TASKS, task, type World } from './world.ts'

export const fileManifest = section(
  'file',
  `
settings: { folder: { description: folder } }
system: { folder: "\${settings.folder}" }
tasks:
  operation: { files: "out/tasks-*.csv", format: csv, encoding: GB18030 }
  map:${TASK_MAP}
forms:${BINDINGS}
records:
  - objectClass: resident
    operation: { files: "out/people-*.csv", format: csv }
    identifier: id
    map:${RECORD_MAP}
delivery:
  idempotency: NATURAL_KEY
  send:
    operation: { file: "in/\${deliveryId}.csv", format: csv, encoding: GB18030, columns: { task: "\${task}" } }
  find:
    operation: { file: "ack/\${deliveryId}.json", format: json, waiting: ["in/\${deliveryId}.csv", "in/done/\${deliveryId}.csv"] }
    acknowledgement: number
    echo: id
    state: { from: status, map: { accepted: acknowledged, rejected: refused }, reason: reason }
`,
)

export interface FileWorld extends World {
  folder: string
  connect(folder: string): ReturnType<typeof createConnector>
}

const table = (rows: Record<string, unknown>[]) => stringify(rows, { header: true, record_delimiter: 'windows' })

export const fileWorld = (log: Log): Promise<FileWorld> =>
  exchangeWorld(
    () => (where) =>
      createConnector({ manifest: fileManifest, settings: { folder: where }, secrets: {}, allowOrigins: [where], log }),
    (connect, folder) => connect(join(folder, 'not-there')),
  )

type Connect = FileWorld['connect']

/** A department that exchanges files in a folder, reached in whatever way. */
export async function exchangeWorld(
  reach: (folder: string) => Connect | Promise<Connect>,
  strange: (connect: Connect, folder: string) => ReturnType<Connect>,
): Promise<FileWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'yibiao-exchange-'))
  for (const name of ['out', 'in/done', 'ack']) await mkdir(join(folder, name), { recursive: true })
  await writeFile(join(folder, 'out/tasks-000001.csv'), iconv.encode(table(TASKS), 'GB18030'))
  await writeFile(join(folder, 'out/people-1.csv'), table([{ ...PEOPLE[0], income: '1' }]))
  await writeFile(join(folder, 'out/people-2.csv'), table(PEOPLE))
  const acted: string[] = []
  let files = 1
  let lose = false
  const connect = await reach(folder)
  const connector = connect(folder)
  const stranger = strange(connect, folder)
  return {
    folder,
    connector,
    stranger,
    connect,
    async addTask(id) {
      files += 1
      await writeFile(join(folder, `out/tasks-00000${files}.csv`), iconv.encode(table([task(id, 10 + files)]), 'GB18030'))
    },
    async work() {
      for (const name of await readdir(join(folder, 'in'))) {
        if (!name.endsWith('.csv')) continue
        const id = name.slice(0, -4)
        const text = iconv.decode(await readFile(join(folder, 'in', name)), 'GB18030')
        const ack = join(folder, 'ack', `${id}.json`)
        await rename(join(folder, 'in', name), join(folder, 'in/done', name))
        if (existsSync(ack)) continue
        if (!acted.includes(id)) acted.push(id)
        if (lose) {
          lose = false
          continue
        }
        const refused = text.includes('refuse')
        const body = {
          id,
          status: refused ? 'rejected' : 'accepted',
          number: `R-${acted.length}`,
          reason: refused ? '数据不正确' : null,
        }
        await writeFile(ack, JSON.stringify(body))
      }
    },
    loseNextReply: () => {
      lose = true
    },
    effects: async () => acted,
    lookups: () => 1,
    async close() {
      await Promise.all([connector.close(), stranger.close()])
      await rm(folder, { recursive: true, force: true })
    },
  }
}
