import { Command, Option } from 'commander'
import { readConfig } from '../config.ts'
import { createLog } from '../platform/index.ts'
import { type RunningRole, start, welcome } from '../start/index.ts'
import { PROJECT_FOLDER } from './project-folder.ts'

export const startVerb = (): Command =>
  new Command('start')
    .description('starts the hub; with no settings also PostgreSQL, the development identity provider and the demo')
    .addOption(new Option('--role <role>', 'what this process does').choices(['web', 'worker', 'all']).default('all'))
    .option('--json', 'print one line of JSON when ready')
    .action(async (options: { role: RunningRole; json?: boolean }) => {
      const config = readConfig(process.env, PROJECT_FOLDER)
      const log = createLog(config.logLevel)
      const say = (line: string) => console.error(line)
      const began = Date.now()
      let stopping: Promise<void> | undefined
      const running = start(config, log, { role: options.role, projectFolder: PROJECT_FOLDER, say })
      const stop = (signal: string) => {
        stopping ??= (async () => {
          if (!options.json) say(`\n${signal}: stopping ... 正在停止…`)
          // Ctrl-C means that a person waits; SIGTERM comes from software that also informs the load balancer.
          await running.then((r) => r.stop(signal === 'SIGTERM' ? config.stopGrace : 0)).catch(() => {})
          process.exit(0)
        })()
      }
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(signal))
      const { address, operationsPort } = await running
      if (stopping) return
      const seconds = ((Date.now() - began) / 1000).toFixed(1)
      if (options.json) process.stdout.write(`${JSON.stringify({ ready: true, address, role: options.role, operationsPort })}\n`)
      else
        console.log(
          [...(address ? welcome(config, address) : [`The ${options.role} role is ready.`]), `(${seconds} s)`].join('\n'),
        )
    })
