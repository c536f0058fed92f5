// Taxation 税务局: monthly figures of small enterprises, exchanged as workbooks over SFTP. Run as a separate process; see ../README.md.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DROPPED_SCHEMA, portBeside, runDepartment, standsStill } from '../stage/index.ts'
import { FORMS } from './forms.ts'
import { watchInbox } from './inbox.ts'
import { createOutbox } from './outbox.ts'
import { newHostKey, startSftpServer } from './sftp-server.ts'
import { chooseTask, fillTaxpayers, firstTasks, TAXPAYER_SCHEMA } from './tasks.ts'

await runDepartment({
  id: 'taxation',
  name: { zh: '税务局 · 小微企业经营监测', en: 'Taxation: how small enterprises do' },
  about: {
    zh: '通过 SFTP 交换 Excel 工作簿：下发任务，接收月报，写出签收文件。',
    en: 'Exchanges workbooks over SFTP: tasks out, monthly reports in, acknowledgement files out.',
  },
  schema: TAXPAYER_SCHEMA + DROPPED_SCHEMA,
  forms: FORMS,
  numbers: { task: 'SW-', receipt: 'SW-H-' },
  fill: fillTaxpayers,
  firstTasks,
  chooseTask,
  async open({ settings, books, mode }) {
    const folder = join(settings.data, 'exchange')
    const out = join(folder, 'out')
    mkdirSync(join(out, 'done'), { recursive: true })
    const outbox = createOutbox(books.store, books.tasks, out)
    const drop = () => {
      if (standsStill(mode.get())) return
      outbox.drop().catch((error) => console.error(String(error)))
    }
    const keyFile = join(settings.data, 'host-key.pem')
    if (!existsSync(keyFile)) writeFileSync(keyFile, newHostKey(), { mode: 0o600 })
    const user = 'yibiao'
    const server = await startSftpServer({
      folder,
      user,
      password: settings.secret,
      hostKey: readFileSync(keyFile, 'utf8'),
      port: portBeside(settings, process.env.DEPARTMENT_SFTP_PORT),
      host: settings.host,
      gate: () => mode.get().mode !== 'hang',
      admits: () => mode.get().mode !== 'down',
    })
    await outbox.drop()
    const inbox = watchInbox(books, mode, folder, drop)
    return {
      ready: { sftpPort: server.port, user, hostKey: server.fingerprint },
      modeChanged(state) {
        if (state.mode === 'down') server.cut()
        // Held-back changes go out when the mode allows it again.
        setImmediate(drop)
      },
      tasksChanged: drop,
      async stop() {
        inbox.close()
        await server.close()
      },
    }
  },
})
