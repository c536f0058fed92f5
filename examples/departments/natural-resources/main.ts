// Natural resources 自然资源局: land of villages and households. Run as a process of its own; see ../README.md for its interface.
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
import { fillLand, LAND_SCHEMA } from './land.ts'
import { APP_ID, routes } from './routes.ts'
import { chooseTask, issueFirstTasks } from './tasks.ts'

const settings = readSettings(process.env)
const store = openStore(settings.data, LAND_SCHEMA + TASK_SCHEMA + LEDGER_SCHEMA)
const six = (n: number) => String(n).padStart(6, '0')
const books: Books = {
  store,
  forms: FORMS,
  tasks: createTaskBook(store, (n) => `ZR-${six(n)}`),
  ledger: createLedger(store, (n) => `ZR-HZ-${six(n)}`),
}
if (store.fresh)
  store.transact(() => {
    const world = createWorld({ ...settings, divisions: readDivisions(settings.divisionsFile) })
    fillLand(store, world)
    issueFirstTasks(books.tasks, world, settings.township, new Date())
    filled(store)
  })

const mode = createMode()
await serve({
  settings,
  department: {
    id: 'natural-resources',
    name: { zh: '自然资源局 · 土地调查服务', en: 'Natural resources: land survey service' },
    about: {
      zh: '掌握村级耕地和家庭承包地调查数据，通过 XML 接口（HMAC 签名、防重放）下发土地利用填报和承包地核查任务，接收结果。',
      en: 'Keeps the land survey. XML over HTTP, each request signed; asks for land use of villages and land of households.',
    },
    modes: ['ok', 'slow', 'fail', 'hang', 'down', 'drop-reply', 'refuse'],
    mode,
    ...sqliteBackstage(books, (wish, now) => chooseTask(store, settings.township, wish, now)),
  },
  api: { prefix: '/zrzy/api', routes: (api) => routes(api, books, mode, settings.secret) },
  ready: { appId: APP_ID },
  stop: () => store.close(),
})
