// Agriculture and rural affairs 农业农村局: land and grain. The hub uses SQL on an exchange database; the department's own books are
// elsewhere. Run as a separate process; see ../README.md.
import { portBeside, runDepartment } from '../stage/index.ts'
import { openCounter } from './counter.ts'
import { openExchangeDatabase } from './exchange-database.ts'
import { FORMS } from './forms.ts'
import { openExchangeFront } from './front.ts'
import { landOf } from './land.ts'
import { chooseTask, fillUnits, firstTasks, UNIT_SCHEMA } from './tasks.ts'

await runDepartment({
  id: 'agriculture',
  name: { zh: '农业农村局 · 耕地与粮食', en: 'Agriculture and rural affairs: land and grain' },
  about: {
    zh: '掌握农户承包地和各村耕地面积。',
    en: 'Knows how much land households and villages have.',
  },
  modes: ['ok', 'slow', 'fail', 'hang', 'down', 'refuse'],
  schema: UNIT_SCHEMA,
  forms: FORMS,
  numbers: { task: 'NY', receipt: 'NY-H-' },
  fill: (store, world) => fillUnits(store, landOf(world)),
  firstTasks,
  chooseTask,
  async open({ settings, books, mode, world }) {
    const exchange = await openExchangeDatabase(settings.data, process.env.DEPARTMENT_DATABASE_URL)
    const user = `yibiao_${exchange.database}`.slice(0, 60)
    await exchange.admit(user, settings.secret)
    const sqlPort = portBeside(settings, process.env.DEPARTMENT_SQL_PORT)
    const front = await openExchangeFront(exchange.upstream, mode, sqlPort, settings.host)
    const counter = await openCounter(books, mode, exchange, () => landOf(world()))
    return {
      aboutToo: {
        zh: `通过前置库（${exchange.product}）交换：下发任务，接收报表，写回签收结果。`,
        en: ` Exchanges through tables of ${exchange.product}.`,
      },
      ready: {
        sqlPort: front.port,
        product: exchange.product,
        address: `${exchange.scheme}://${user}@127.0.0.1:${front.port}/${exchange.database}`,
      },
      modeChanged: ({ mode }) => void (['ok', 'slow', 'refuse'].includes(mode) || front.cut()),
      tasksChanged: counter.tell,
      async stop() {
        await front.close()
        await counter.close()
        await exchange.stop()
      },
    }
  },
})
