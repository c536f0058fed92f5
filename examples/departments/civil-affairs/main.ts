// Civil affairs 民政局: allowances, disability aid, care for the old. Run as a process of its own; see ../README.md.
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
import { createLater, LATER_SCHEMA } from './later.ts'
import { fillPersons, PERSON_SCHEMA } from './persons.ts'
import { routes } from './routes.ts'
import { chooseTask, issueFirstTasks } from './tasks.ts'

const settings = readSettings(process.env)
const formsDelayMs = Number(process.env.DEPARTMENT_FORMS_DELAY_MS ?? 1500)
const store = openStore(settings.data, PERSON_SCHEMA + LATER_SCHEMA + TASK_SCHEMA + LEDGER_SCHEMA)
const six = (n: number) => String(n).padStart(6, '0')
const books: Books = {
  store,
  forms: FORMS,
  tasks: createTaskBook(store, (n) => `MZ-2026-${six(n)}`),
  ledger: createLedger(store, (n) => `MZ-R-${six(n)}`),
}
if (store.fresh)
  store.transact(() => {
    const world = createWorld({ ...settings, divisions: readDivisions(settings.divisionsFile) })
    fillPersons(store, world)
    issueFirstTasks(books.tasks, world, settings.township, new Date())
    filled(store)
  })

const mode = createMode()
const later = createLater(books)
await serve({
  settings,
  department: {
    id: 'civil-affairs',
    name: { zh: '民政局 · 社会救助与养老服务', en: 'Civil affairs: social aid and care for the old' },
    about: {
      zh: '掌握老年人、残疾人和低收入人员的福利数据，通过 REST 接口下发高龄津贴、残疾补贴和健康随访任务，接收报表。',
      en: 'Keeps welfare records. REST; asks for allowance reviews, disability aid reviews and health follow-ups.',
    },
    modes: ['ok', 'slow', 'fail', 'hang', 'down', 'drop-reply', 'refuse', 'later', 'forget'],
    mode,
    ...sqliteBackstage(books, (wish, now) => chooseTask(store, settings.township, wish, now)),
  },
  api: {
    prefix: '/mz/open',
    routes: (api) => routes(api, { books, later, mode, secret: settings.secret, formsDelayMs }),
  },
  stop() {
    later.stop()
    store.close()
  },
})
