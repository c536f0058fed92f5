// Civil affairs 民政局: allowances, disability aid, care for the old. Run as a separate process; see ../README.md.
import { runDepartment, USUAL_MODES } from '../stage/index.ts'
import { FORMS } from './forms.ts'
import { createLater, LATER_SCHEMA } from './later.ts'
import { fillPersons, PERSON_SCHEMA } from './persons.ts'
import { routes } from './routes.ts'
import { chooseTask, firstTasks } from './tasks.ts'

await runDepartment({
  id: 'civil-affairs',
  name: { zh: '民政局 · 社会救助与养老服务', en: 'Civil affairs: social aid and care for the old' },
  about: {
    zh: '掌握老年人、残疾人和低收入人员的福利数据，通过 REST 接口下发高龄津贴、残疾补贴和健康随访任务，接收报表。',
    en: 'Keeps welfare records. REST; asks for allowance reviews, disability aid reviews and health follow-ups.',
  },
  modes: [...USUAL_MODES, 'later', 'forget'],
  schema: PERSON_SCHEMA + LATER_SCHEMA,
  forms: FORMS,
  numbers: { task: 'MZ-2026-', receipt: 'MZ-R-' },
  fill: fillPersons,
  firstTasks,
  chooseTask,
  open({ settings, books, mode }) {
    const later = createLater(books)
    const formsDelayMs = Number(process.env.DEPARTMENT_FORMS_DELAY_MS ?? 1500)
    return {
      api: {
        prefix: '/mz/open',
        routes: (api) => routes(api, { books, later, mode, secret: settings.secret, formsDelayMs }),
      },
      stop: () => later.stop(),
    }
  },
})
