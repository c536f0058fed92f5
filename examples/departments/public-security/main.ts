// Public security 公安局: who lives where. Run as a separate process; see ../README.md for its interface.
import { runDepartment } from '../stage/index.ts'
import { createCorrectionBook } from './corrections.ts'
import { FORMS } from './forms.ts'
import { fillPeople, PEOPLE_SCHEMA } from './people.ts'
import { routes } from './routes.ts'
import { chooseTask, firstTasks } from './tasks.ts'

await runDepartment({
  id: 'public-security',
  name: { zh: '公安局 · 人口信息服务', en: 'Public security: population information service' },
  about: {
    zh: '居民与家庭户信息的权威来源，通过 REST 接口提供查询，下发实有人口核查和居家安全排查任务，接收核查结果。',
    en: 'The authority for residents and households. REST; asks for verification of residents and safety checks of households.',
  },
  schema: PEOPLE_SCHEMA,
  forms: FORMS,
  numbers: { task: 'GA', receipt: 'GA-QS-' },
  fill: fillPeople,
  firstTasks,
  chooseTask,
  open({ settings, books, mode }) {
    const corrections = createCorrectionBook(books.store)
    return {
      api: { prefix: '/rkxx/v1', routes: (api) => routes(api, books, corrections, mode, settings.secret) },
      corrections,
    }
  },
})
