// Statistics 统计局: monthly figures, exchanged as files. Run as a process of its own; see ../README.md.
import { mkdirSync } from 'node:fs'
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
import { createOutbox, OUTBOX_SCHEMA, putForms } from './outbox.ts'
import { chooseTask, fillUnits, issueFirstTasks, UNIT_SCHEMA } from './tasks.ts'

const settings = readSettings(process.env)
const folder = process.env.DEPARTMENT_FOLDER || join(settings.data, 'exchange')
const out = join(folder, 'out')
mkdirSync(out, { recursive: true })
const store = openStore(settings.data, UNIT_SCHEMA + OUTBOX_SCHEMA + TASK_SCHEMA + LEDGER_SCHEMA)
const six = (n: number) => String(n).padStart(6, '0')
const books: Books = {
  store,
  forms: FORMS,
  tasks: createTaskBook(store, (n) => `TJ-${six(n)}`),
  ledger: createLedger(store, (n) => `TJ-S-${six(n)}`),
}
if (store.fresh)
  store.transact(() => {
    const world = createWorld({ ...settings, divisions: readDivisions(settings.divisionsFile) })
    fillUnits(store, world)
    issueFirstTasks(books.tasks, world, settings.township, new Date())
    filled(store)
  })

const outbox = createOutbox(store, books.tasks, out)
const stopped = () => ['fail', 'hang', 'down'].includes(mode.get().mode)
const drop = () => stopped() || outbox.drop()
// What changed while nothing was dropped goes out when the mode allows again.
const mode = createMode(() => setImmediate(drop))
putForms(FORMS, out)
drop()
const inbox = watchInbox(books, mode, folder, drop)

await serve({
  settings,
  department: {
    id: 'statistics',
    name: { zh: '统计局 · 基层统计报表', en: 'Statistics: returns from villages and enterprises' },
    about: {
      zh: '通过共享文件夹交换：下发任务 CSV（GB 18030），接收报表文件，写出签收文件。',
      en: 'Exchanges files in a shared folder: tasks as CSV (GB 18030), reports in, acknowledgement files out.',
    },
    modes: ['ok', 'slow', 'fail', 'hang', 'down', 'drop-reply', 'refuse'],
    mode,
    ...sqliteBackstage(books, (wish, now) => chooseTask(store, settings.township, wish, now), drop),
  },
  ready: { folder },
  stop() {
    inbox.close()
    store.close()
  },
})
