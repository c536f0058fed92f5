// The program `yibiao`: one verb a file. Wrong settings are named all at once; an error is one sentence and exit code 1.
import { Command } from 'commander'
import { HubError } from '../../schema/index.ts'
import { ConfigError } from '../config.ts'
import { connectorsVerb } from './connectors.ts'
import { demoVerb } from './demo.ts'
import { formsVerb } from './forms.ts'
import { journalVerb } from './journal.ts'
import { schemaVerb } from './schema.ts'
import { startVerb } from './start.ts'
import { tokenVerb } from './token.ts'

const program = new Command('yibiao')
  .description('一表 (one sheet): an integration hub for grassroots government work')
  .version('0.1.0')
  .showHelpAfterError('(add --help to see how)')
for (const verb of [startVerb, tokenVerb, formsVerb, connectorsVerb, demoVerb, journalVerb, schemaVerb])
  program.addCommand(verb())

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof ConfigError) {
    console.error('These settings are wrong 以下设置有误:')
    for (const problem of error.problems) console.error(`  ${problem}`)
  } else if (error instanceof HubError) console.error(`${error.code}: ${error.message}${error.detail ? `\n${error.detail}` : ''}`)
  else console.error(process.env.YIBIAO_LOG === 'debug' ? error : error instanceof Error ? error.message : error)
  process.exit(1)
}
