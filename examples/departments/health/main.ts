// Health 卫生健康局: follow-up of older people. Run as a process of its own; see ../README.md for its interface.
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
import { fillPatients, PATIENT_SCHEMA } from './patients.ts'
import { routes } from './routes.ts'
import { chooseTask, issueFirstTasks } from './tasks.ts'

const settings = readSettings(process.env, ['DEPARTMENT_ISSUER', 'DEPARTMENT_JWKS'])
const { DEPARTMENT_ISSUER = '', DEPARTMENT_JWKS = '', DEPARTMENT_AUDIENCE = 'department-health' } = process.env
const store = openStore(settings.data, PATIENT_SCHEMA + TASK_SCHEMA + LEDGER_SCHEMA)
const six = (n: number) => String(n).padStart(6, '0')
const books: Books = {
  store,
  forms: FORMS,
  tasks: createTaskBook(store, (n) => `WJ-${six(n)}`),
  ledger: createLedger(store, (n) => `WJ-SF-${six(n)}`),
}
if (store.fresh)
  store.transact(() => {
    const world = createWorld({ ...settings, divisions: readDivisions(settings.divisionsFile) })
    fillPatients(store, world)
    issueFirstTasks(books.tasks, world, settings.township, new Date())
    filled(store)
  })

const mode = createMode()
const trust = { issuer: DEPARTMENT_ISSUER, jwks: DEPARTMENT_JWKS, audience: DEPARTMENT_AUDIENCE, key: settings.secret }
await serve({
  settings,
  department: {
    id: 'health',
    name: { zh: '卫生健康局 · 老年人健康管理', en: 'Health: care for older people' },
    about: {
      zh: '掌握老年人健康档案，通过 GraphQL 接口下发随访任务；健康档案只凭工作人员本人的令牌查询，并记录是谁查的。',
      en: 'Keeps health records of older people. GraphQL; records are shown to a worker’s own token only, and who looked is kept.',
    },
    modes: ['ok', 'slow', 'fail', 'hang', 'down', 'drop-reply', 'refuse'],
    mode,
    ...sqliteBackstage(books, (wish, now) => chooseTask(store, settings.township, wish, now)),
  },
  api: { prefix: '/api', routes: (api) => routes(api, books, mode, trust) },
  ready: { audience: DEPARTMENT_AUDIENCE },
  stop: () => store.close(),
})
