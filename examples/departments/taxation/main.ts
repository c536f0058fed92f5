// Taxation 税务局: how small enterprises did, exchanged as workbooks over SFTP. Run as a process of its own; see ../README.md.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type Books,
  createLedger,
  createMode,
  createTaskBook,
  filled,
  LEDGER_SCHEMA,
  openStore,
  readSettings,
  serve,
  sqliteBackstage,
  TASK_SCHEMA,
} from '../stage/index.ts'
import { createWorld, readDivisions } from '../world/index.ts'
import { FORMS } from './forms.ts'
import { watchInbox } from './inbox.ts'
import { createOutbox, OUTBOX_SCHEMA } from './outbox.ts'
import { newHostKey, startSftpServer } from './sftp-server.ts'
import { chooseTask, fillTaxpayers, issueFirstTasks, TAXPAYER_SCHEMA } from './tasks.ts'

const settings = readSettings(process.env)
const folder = join(settings.data, 'exchange')
const out = join(folder, 'out')
mkdirSync(join(out, 'done'), { recursive: true })
const store = openStore(settings.data, TAXPAYER_SCHEMA + OUTBOX_SCHEMA + TASK_SCHEMA + LEDGER_SCHEMA)
const six = (n: number) => String(n).padStart(6, '0')
const books: Books = {
  store,
  forms: FORMS,
  tasks: createTaskBook(store, (n) => `SW-${six(n)}`),
  ledger: createLedger(store, (n) => `SW-H-${six(n)}`),
}
if (store.fresh)
  store.transact(() => {
    const world = createWorld({ ...settings, divisions: readDivisions(settings.divisionsFile) })
    fillTaxpayers(store, world)
    issueFirstTasks(books.tasks, world, settings.township, new Date())
    filled(store)
  })

const outbox = createOutbox(store, books.tasks, out)
const drop = () => {
  if (['fail', 'hang', 'down'].includes(mode.get().mode)) return
  outbox.drop().catch((error) => console.error(String(error)))
}
const mode = createMode((state) => {
  if (state.mode === 'down') server.cut()
  // What changed while nothing was put out goes out when the mode allows again.
  setImmediate(drop)
})

const keyFile = join(settings.data, 'host-key.pem')
if (!existsSync(keyFile)) writeFileSync(keyFile, newHostKey(), { mode: 0o600 })
const user = 'yibiao'
const server = await startSftpServer({
  folder,
  user,
  password: settings.secret,
  hostKey: readFileSync(keyFile, 'utf8'),
  port: Number(process.env.DEPARTMENT_SFTP_PORT || (settings.port ? settings.port + 10 : 0)),
  host: settings.host,
  gate: () => mode.get().mode !== 'hang',
  admits: () => mode.get().mode !== 'down',
})
await outbox.drop()
const inbox = watchInbox(books, mode, folder, drop)

await serve({
  settings,
  department: {
    id: 'taxation',
    name: { zh: '税务局 · 小微企业经营监测', en: 'Taxation: how small enterprises do' },
    about: {
      zh: '通过 SFTP 交换 Excel 工作簿：下发任务，接收月报，写出签收文件。',
      en: 'Exchanges workbooks over SFTP: tasks out, monthly reports in, acknowledgement files out.',
    },
    modes: ['ok', 'slow', 'fail', 'hang', 'down', 'drop-reply', 'refuse'],
    mode,
    ...sqliteBackstage(books, (wish, now) => chooseTask(store, settings.township, wish, now), drop),
  },
  ready: { sftpPort: server.port, user, hostKey: server.fingerprint },
  async stop() {
    inbox.close()
    await server.close()
    store.close()
  },
})
