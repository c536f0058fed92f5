// The program `yibiao`: one file per verb. All wrong settings are reported at once; an error is one sentence and exit code 1.
import { Command } from 'commander'
import { HubError, inWords } from '../../schema/index.ts'
import { ConfigError } from '../config.ts'

/** Each verb's module is loaded only when used: `token` needs no web server. */
const VERBS: Record<string, () => Promise<Command>> = {
  start: async () => (await import('./start.ts')).startVerb(),
  token: async () => (await import('./token.ts')).tokenVerb(),
  forms: async () => (await import('./forms.ts')).formsVerb(),
  connector: async () => (await import('./connector.ts')).connectorVerb(),
  connectors: async () => (await import('./connectors.ts')).connectorsVerb(),
  departments: async () => (await import('./departments.ts')).departmentsVerb(),
  demo: async () => (await import('./demo.ts')).demoVerb(),
  journal: async () => (await import('./journal.ts')).journalVerb(),
  keys: async () => (await import('./keys.ts')).keysVerb(),
  backup: async () => (await import('./backup.ts')).backupVerb(),
  restore: async () => (await import('./backup.ts')).restoreVerb(),
  access: async () => (await import('./access.ts')).accessVerb(),
  systems: async () => (await import('./systems.ts')).systemsVerb(),
  operations: async () => (await import('./operations.ts')).operationsVerb(),
  schema: async () => (await import('./schema.ts')).schemaVerb(),
  alerts: async () => (await import('./alerts.ts')).alertsVerb(),
  catalogue: async () => (await import('./catalogue.ts')).catalogueVerb(),
}

const program = new Command('yibiao')
  .description('一表 (one sheet): an integration hub for grassroots government work')
  .version('0.1.0')
  .showHelpAfterError('(add --help to see how)')
const asked = VERBS[process.argv[2] ?? '']
for (const load of asked ? [asked] : Object.values(VERBS)) program.addCommand(await load())

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof ConfigError) {
    console.error('These settings are wrong 以下设置有误:')
    for (const problem of error.problems) console.error(`  ${problem}`)
  } else if (error instanceof HubError)
    console.error(`${error.code}: ${error.message}${error.detail ? `\n${inWords(error.detail, 'en')}` : ''}`)
  else console.error(process.env.YIBIAO_LOG === 'debug' ? error : error instanceof Error ? error.message : error)
  process.exit(1)
}
