// Agriculture and rural affairs 农业农村局: land and grain. The hub speaks SQL to an exchange database; the department's own books are
// elsewhere. Run as a process of its own; see ../README.md.
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
import { openCounter } from './counter.ts'
import { openExchangeDatabase } from './exchange-database.ts'
import { FORMS } from './forms.ts'
import { openFront } from './front.ts'
import { landOf } from './land.ts'
import { chooseTask, fillUnits, issueFirstTasks, UNIT_SCHEMA } from './tasks.ts'

const settings = readSettings(process.env)
const store = openStore(settings.data, UNIT_SCHEMA + TASK_SCHEMA + LEDGER_SCHEMA)
const six = (n: number) => String(n).padStart(6, '0')
const books: Books = {
  store,
  forms: FORMS,
  tasks: createTaskBook(store, (n) => `NY${six(n)}`),
  ledger: createLedger(store, (n) => `NY-H-${six(n)}`),
}
const world = () => createWorld({ ...settings, divisions: readDivisions(settings.divisionsFile) })
if (store.fresh)
  store.transact(() => {
    const made = world()
    fillUnits(store, landOf(made))
    issueFirstTasks(books.tasks, made, settings.township, new Date())
    filled(store)
  })

const exchange = await openExchangeDatabase(settings.data, process.env.DEPARTMENT_DATABASE_URL)
const user = `yibiao_${exchange.database}`.slice(0, 60)
await exchange.admit(user, settings.secret)
const mode = createMode((state) => {
  if (state.mode !== 'ok' && state.mode !== 'slow' && state.mode !== 'refuse') front.cut()
})
const sqlPort = Number(process.env.DEPARTMENT_SQL_PORT || (settings.port ? settings.port + 10 : 0))
const front = await openFront(exchange.upstream, mode, sqlPort, settings.host)
const counter = await openCounter(books, mode, exchange, () => landOf(world()))

await serve({
  settings,
  department: {
    id: 'agriculture',
    name: { zh: '农业农村局 · 耕地与粮食', en: 'Agriculture and rural affairs: land and grain' },
    about: {
      zh: `掌握农户承包地和各村耕地面积。通过前置库（${exchange.product}）交换：下发任务，接收报表，写回签收结果。`,
      en: `Knows how much land households and villages have. Exchanges through tables of ${exchange.product}.`,
    },
    modes: ['ok', 'slow', 'fail', 'hang', 'down', 'refuse'],
    mode,
    ...sqliteBackstage(
      books,
      (wish, now) => chooseTask(store, settings.township, wish, now),
      () => counter.tell(),
    ),
  },
  ready: {
    sqlPort: front.port,
    product: exchange.product,
    address: `${exchange.scheme}://${user}@127.0.0.1:${front.port}/${exchange.database}`,
  },
  async stop() {
    await front.close()
    await counter.close()
    await exchange.stop()
    store.close()
  },
})
