// Emergency management 应急管理局: fire safety in homes. Run as a process of its own; see ../README.md for its interface.
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
import { fillHouses, HOUSE_SCHEMA } from './houses.ts'
import { routes, USERNAME } from './routes.ts'
import { chooseTask, issueFirstTasks } from './tasks.ts'

const settings = readSettings(process.env)
const store = openStore(settings.data, HOUSE_SCHEMA + TASK_SCHEMA + LEDGER_SCHEMA)
const six = (n: number) => String(n).padStart(6, '0')
const books: Books = {
  store,
  forms: FORMS,
  tasks: createTaskBook(store, (n) => `YJ-${six(n)}`),
  ledger: createLedger(store, (n) => `YJ-HZ-${six(n)}`),
}
if (store.fresh)
  store.transact(() => {
    const world = createWorld({ ...settings, divisions: readDivisions(settings.divisionsFile) })
    fillHouses(store, world)
    issueFirstTasks(books.tasks, world, settings.township, new Date())
    filled(store)
  })

const mode = createMode()
await serve({
  settings,
  department: {
    id: 'emergency-management',
    name: { zh: '应急管理局 · 消防安全检查服务', en: 'Emergency management: fire safety service' },
    about: {
      zh: '掌握房屋结构与消防设施数据，通过 SOAP 接口（WS-Security 摘要口令）下发家庭消防安全检查任务，接收检查结果。',
      en: 'Keeps how homes are built. SOAP with WS-Security digests; asks for fire safety checks of homes.',
    },
    modes: ['ok', 'slow', 'fail', 'hang', 'down', 'drop-reply', 'refuse'],
    mode,
    ...sqliteBackstage(books, (wish, now) => chooseTask(store, settings.township, wish, now)),
  },
  api: { prefix: '/ws', routes: (api) => routes(api, books, mode, settings.secret) },
  ready: { username: USERNAME },
  stop: () => store.close(),
})
