// Publishing connectors from the command line. Secrets are named by the environment variable that holds them, because an argument
// can be read by every other process of the machine.
import { readFile } from 'node:fs/promises'
import { Command } from 'commander'
import { HubError } from '../../schema/index.ts'
import { registerConnector } from '../registry/index.ts'
import { print } from './print.ts'
import { withStore } from './with-store.ts'

type Pairs = Record<string, string>

/** For options that are repeated: `--set origin=https://... --set page=100`. */
function pair(text: string, before: Pairs = {}): Pairs {
  const [, name, value] = /^([\w.-]+)=(.*)$/s.exec(text) ?? []
  if (name === undefined || value === undefined)
    throw new HubError('BAD_INPUT', { message: `"${text}" is not of the form name=value.` })
  return { ...before, [name]: value }
}

function fromEnvironment(named: Pairs): Pairs {
  const missing = Object.values(named).filter((variable) => !process.env[variable])
  if (missing.length > 0) throw new HubError('BAD_INPUT', { message: `These variables are not set: ${missing.join(', ')}.` })
  return Object.fromEntries(Object.entries(named).map(([name, variable]) => [name, process.env[variable] ?? '']))
}

const publishVerb = (): Command =>
  new Command('publish')
    .description('checks a manifest and puts its connector in force, without a restart; the same again changes nothing')
    .argument('<manifest>', 'file (YAML)')
    .option('--set <name=value>', 'a setting that the manifest names; may be repeated', pair, {})
    .option('--secret <name=VARIABLE>', 'a secret setting, by the environment variable that holds it; may be repeated', pair, {})
    .option('--json', 'print the result as JSON')
    .action(async (file: string, options: { set: Pairs; secret: Pairs; json?: boolean }) => {
      const registration = {
        manifest: await readFile(file, 'utf8'),
        settings: options.set,
        secrets: fromEnvironment(options.secret),
      }
      const result = await withStore((store) => registerConnector(store, registration))
      print(options.json, result, () => `${result.changed ? 'published' : 'unchanged'}  ${result.id}  version ${result.version}`)
    })

const listVerb = (): Command =>
  new Command('list')
    .description('lists the connectors')
    .option('--json', 'print JSON')
    .action(async (options: { json?: boolean }) => {
      const connectors = await withStore(({ db }) =>
        db.selectFrom('connector').select(['id', 'department_id as department', 'state', 'version']).orderBy('id').execute(),
      )
      print(options.json, connectors, () => connectors.map((c) => `${c.id}  ${c.state.toLowerCase()}  version ${c.version}`))
    })

export const connectorsVerb = (): Command =>
  new Command('connectors').description('the connectors to departmental systems').addCommand(publishVerb()).addCommand(listVerb())
