// Emergency management 应急管理局: fire safety in homes. Run as a separate process; see ../README.md for its interface.
import { runDepartment } from '../stage/index.ts'
import { FORMS } from './forms.ts'
import { fillHouses, HOUSE_SCHEMA } from './houses.ts'
import { routes, USERNAME } from './routes.ts'
import { chooseTask, firstTasks } from './tasks.ts'

await runDepartment({
  id: 'emergency-management',
  name: { zh: '应急管理局 · 消防安全检查服务', en: 'Emergency management: fire safety service' },
  about: {
    zh: '掌握房屋结构与消防设施数据，通过 SOAP 接口（WS-Security 摘要口令）下发家庭消防安全检查任务，接收检查结果。',
    en: 'Keeps how homes are built. SOAP with WS-Security digests; asks for fire safety checks of homes.',
  },
  schema: HOUSE_SCHEMA,
  forms: FORMS,
  numbers: { task: 'YJ-', receipt: 'YJ-HZ-' },
  fill: fillHouses,
  firstTasks,
  chooseTask,
  open: ({ settings, books, mode }) => ({
    api: { prefix: '/ws', routes: (api) => routes(api, books, mode, settings.secret) },
    ready: { username: USERNAME },
  }),
})
