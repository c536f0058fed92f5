// Statistics 统计局: monthly figures, exchanged as files. Run as a separate process; see ../README.md.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DROPPED_SCHEMA, runDepartment, standsStill } from '../stage/index.ts'
import { FORMS } from './forms.ts'
import { watchInbox } from './inbox.ts'
import { createOutbox, putForms } from './outbox.ts'
import { chooseTask, fillUnits, firstTasks, UNIT_SCHEMA } from './tasks.ts'

await runDepartment({
  id: 'statistics',
  name: { zh: '统计局 · 基层统计报表', en: 'Statistics: returns from villages and enterprises' },
  about: {
    zh: '通过共享文件夹交换：下发任务 CSV（GB 18030），接收报表文件，写出签收文件。',
    en: 'Exchanges files in a shared folder: tasks as CSV (GB 18030), reports in, acknowledgement files out.',
  },
  schema: UNIT_SCHEMA + DROPPED_SCHEMA,
  forms: FORMS,
  numbers: { task: 'TJ-', receipt: 'TJ-S-' },
  fill: fillUnits,
  firstTasks,
  chooseTask,
  open({ settings, books, mode }) {
    const folder = process.env.DEPARTMENT_FOLDER || join(settings.data, 'exchange')
    const out = join(folder, 'out')
    mkdirSync(out, { recursive: true })
    const outbox = createOutbox(books.store, books.tasks, out)
    const drop = () => standsStill(mode.get()) || outbox.drop()
    putForms(FORMS, out)
    drop()
    const inbox = watchInbox(books, mode, folder, drop)
    return {
      ready: { folder },
      // Held-back changes go out when the mode allows it again.
      modeChanged: () => setImmediate(drop),
      tasksChanged: drop,
      stop: () => inbox.close(),
    }
  },
})
