import { Command } from 'commander'
import { HubError } from '../../schema/index.ts'
import { readConfig } from '../config.ts'
import { assignDemoAccounts, DEMO_DEPARTMENTS, loadDemoDivisions } from '../demo/index.ts'
import { print } from './print.ts'
import { PROJECT_FOLDER } from './project-folder.ts'
import { withStore } from './with-store.ts'

const MODES = ['ok', 'slow', 'fail', 'hang', 'down', 'drop-reply', 'refuse', 'later']

async function control(department: string, path: string, body: unknown): Promise<unknown> {
  const config = readConfig(process.env, PROJECT_FOLDER)
  const offset = DEMO_DEPARTMENTS.find((d) => d.id === department)?.portOffset
  if (!offset)
    throw new HubError('BAD_INPUT', {
      message: `There is no example department "${department}". There are: ${DEMO_DEPARTMENTS.map((d) => d.id).join(', ')}.`,
    })
  const address = `http://127.0.0.1:${config.port + offset}`
  const response = await fetch(`${address}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new HubError('SOURCE_UNAVAILABLE', {
      message: `${department} does not answer at ${address}. Is \`npm start\` running?`,
    })
  })
  if (!response.ok) throw new HubError('BAD_INPUT', { message: await response.text() })
  return response.json()
}

export const demoVerb = (): Command =>
  new Command('demo')
    .description('plays with the example departments while `yibiao start` runs')
    .addCommand(
      new Command('load')
        .description(
          'loads the demo county and the assignments of the demo accounts into the database; after the connectors; `yibiao start` does it by itself',
        )
        .option('--json', 'print JSON')
        .action(async ({ json }: { json?: boolean }) => {
          const divisions = await withStore(async ({ db }) => {
            const loaded = await loadDemoDivisions(db)
            await assignDemoAccounts(db)
            return loaded.length
          })
          print(json, { divisions }, () => `${divisions} divisions, and the demo accounts`)
        }),
    )
    .addCommand(
      new Command('mode')
        .description('makes an example department behave, or misbehave')
        .argument('<department>', DEMO_DEPARTMENTS.map((d) => d.id).join(', '))
        .argument('<mode>', MODES.join(', '))
        .option('--delay <ms>', 'delay for slow and later', Number)
        .option('--json', 'print JSON')
        .action(async (department: string, mode: string, options: { delay?: number; json?: boolean }) => {
          if (!MODES.includes(mode))
            throw new HubError('BAD_INPUT', { message: `There is no mode "${mode}". There are: ${MODES.join(', ')}.` })
          const result = await control(department, '/control/mode', { mode, ...(options.delay && { delayMs: options.delay }) })
          print(options.json, result, () => `${department} is now: ${mode}`)
        }),
    )
    .addCommand(
      new Command('task')
        .description('makes an example department issue new tasks, to watch them arrive in the inbox')
        .argument('<department>', DEMO_DEPARTMENTS.map((d) => d.id).join(', '))
        .option('--division <code>', '12-digit division code')
        .option('--form <code>', "the department's form code")
        .option('--count <n>', 'how many', Number, 1)
        .option('--json', 'print JSON')
        .action(async (department: string, { json, ...body }: { json?: boolean } & Record<string, unknown>) => {
          const result = (await control(department, '/control/tasks', body)) as { tasks: { taskNo: string; title: string }[] }
          print(json, result, () => result.tasks.map((t) => `${t.taskNo}  ${t.title}`))
        }),
    )
