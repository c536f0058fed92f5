// The county government office 县政府办: its old office system, which asks every village for a monthly report. Run as a process of its
// own; see ../README.md.
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
import { routes } from './routes.ts'
import { chooseTask, fillVillages, issueFirstTasks, leftBehind, VILLAGE_SCHEMA } from './tasks.ts'

const settings = readSettings(process.env)
const store = openStore(settings.data, VILLAGE_SCHEMA + TASK_SCHEMA + LEDGER_SCHEMA)
const six = (n: number) => String(n).padStart(6, '0')
const books: Books = {
  store,
  forms: FORMS,
  tasks: createTaskBook(store, (n) => `OA${six(n)}`),
  ledger: createLedger(store, (n) => `OA-HZ-${six(n)}`),
}
const world = createWorld({ ...settings, divisions: readDivisions(settings.divisionsFile) })
if (store.fresh)
  store.transact(() => {
    fillVillages(store, world)
    issueFirstTasks(books.tasks, world, new Date())
    filled(store)
  })

const mode = createMode()
await serve({
  settings,
  department: {
    id: 'county-oa',
    name: { zh: '县政府办 · 办公系统', en: 'County government office: its old office system' },
    about: {
      zh: '老办公系统：GB 18030 编码，表单提交，HTTP 一律返回 200，错误写在返回内容里。每月收集各村综合情况。',
      en: 'An old system: GB 18030, forms in, HTTP 200 whatever happened. Asks every village for a monthly report.',
    },
    modes: ['ok', 'slow', 'fail', 'hang', 'down', 'drop-reply', 'refuse'],
    mode,
    ...sqliteBackstage(books, (wish, now) => chooseTask(store, settings.township, wish, now)),
  },
  api: { prefix: '/oa/sjbs', routes: (api) => routes(api, books, mode, 'yibiao', settings.secret) },
  // The demo puts them into its worker's register: only a list that is kept can be reported from.
  ready: { leftBehind: JSON.stringify(leftBehind(world, settings.township)) },
  stop: () => store.close(),
})
