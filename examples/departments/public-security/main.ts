// Public security 公安局: who lives where. Run as a process of its own; see ../README.md for its interface.
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
import { createCorrectionBook } from './corrections.ts'
import { FORMS } from './forms.ts'
import { fillPeople, PEOPLE_SCHEMA } from './people.ts'
import { routes } from './routes.ts'
import { chooseTask, issueFirstTasks } from './tasks.ts'

const settings = readSettings(process.env)
const store = openStore(settings.data, PEOPLE_SCHEMA + TASK_SCHEMA + LEDGER_SCHEMA)
const six = (n: number) => String(n).padStart(6, '0')
const books: Books = {
  store,
  forms: FORMS,
  tasks: createTaskBook(store, (n) => `GA${six(n)}`),
  ledger: createLedger(store, (n) => `GA-QS-${six(n)}`),
}
if (store.fresh)
  store.transact(() => {
    const world = createWorld({ ...settings, divisions: readDivisions(settings.divisionsFile) })
    fillPeople(store, world)
    issueFirstTasks(books.tasks, world, settings.township, new Date())
    filled(store)
  })

const corrections = createCorrectionBook(store)
const mode = createMode()
await serve({
  settings,
  department: {
    id: 'public-security',
    name: { zh: '公安局 · 人口信息服务', en: 'Public security: population information service' },
    about: {
      zh: '居民与家庭户信息的权威来源，通过 REST 接口提供查询，下发实有人口核查和居家安全排查任务，接收核查结果。',
      en: 'The authority for residents and households. REST; asks for verification of residents and safety checks of households.',
    },
    modes: ['ok', 'slow', 'fail', 'hang', 'down', 'drop-reply', 'refuse'],
    mode,
    ...sqliteBackstage(books, (wish, now) => chooseTask(store, settings.township, wish, now)),
    corrections,
  },
  api: { prefix: '/rkxx/v1', routes: (api) => routes(api, books, corrections, mode, settings.secret) },
  stop: () => store.close(),
})
