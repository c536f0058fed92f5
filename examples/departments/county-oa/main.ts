// The county government office 县政府办: its old office system, which asks every village for a monthly report. Run as a separate
// process; see ../README.md.
import { runDepartment } from '../stage/index.ts'
import { FORMS } from './forms.ts'
import { routes } from './routes.ts'
import { chooseTask, fillVillages, firstTasks, leftBehind, VILLAGE_SCHEMA } from './tasks.ts'

await runDepartment({
  id: 'county-oa',
  name: { zh: '县政府办 · 办公系统', en: 'County government office: its old office system' },
  about: {
    zh: '老办公系统：GB 18030 编码，表单提交，HTTP 一律返回 200，错误写在返回内容里。每月收集各村综合情况。',
    en: 'An old system: GB 18030, forms in, HTTP 200 whatever happened. Asks every village for a monthly report.',
  },
  schema: VILLAGE_SCHEMA,
  forms: FORMS,
  numbers: { task: 'OA', receipt: 'OA-HZ-' },
  fill: fillVillages,
  firstTasks,
  chooseTask,
  open: ({ settings, books, mode, world }) => ({
    api: { prefix: '/oa/sjbs', routes: (api) => routes(api, books, mode, 'yibiao', settings.secret) },
    // The demo puts them into its worker's register, because only a kept list can be reported.
    ready: { leftBehind: JSON.stringify(leftBehind(world(), settings.township)) },
  }),
})
