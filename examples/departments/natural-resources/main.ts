// Natural resources 自然资源局: land of villages and households. Run as a separate process; see ../README.md for its interface.
import { runDepartment } from '../stage/index.ts'
import { FORMS } from './forms.ts'
import { fillLand, LAND_SCHEMA } from './land.ts'
import { APP_ID, routes } from './routes.ts'
import { chooseTask, firstTasks } from './tasks.ts'

await runDepartment({
  id: 'natural-resources',
  name: { zh: '自然资源局 · 土地调查服务', en: 'Natural resources: land survey service' },
  about: {
    zh: '掌握村级耕地和家庭承包地调查数据，通过 XML 接口（HMAC 签名、防重放）下发土地利用填报和承包地核查任务，接收结果。',
    en: 'Keeps the land survey. XML over HTTP, each request signed; asks for land use of villages and land of households.',
  },
  schema: LAND_SCHEMA,
  forms: FORMS,
  numbers: { task: 'ZR-', receipt: 'ZR-HZ-' },
  fill: fillLand,
  firstTasks,
  chooseTask,
  open: ({ settings, books, mode }) => ({
    api: { prefix: '/zrzy/api', routes: (api) => routes(api, books, mode, settings.secret) },
    ready: { appId: APP_ID },
  }),
})
