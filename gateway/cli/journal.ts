import { Command } from 'commander'
import { checkJournal } from '../journal/index.ts'
import { print } from './print.ts'
import { withStore } from './with-store.ts'

export const journalVerb = (): Command =>
  new Command('journal').description('the hash-chained journal').addCommand(
    new Command('verify')
      .description('verifies every chain; exit code 1 when one is broken')
      .argument('[county]', 'six digits; default: every county')
      .option('--json', 'print the result as JSON')
      .action(async (county: string | undefined, options: { json?: boolean }) => {
        const result = await withStore(({ db, clock }) => checkJournal(db, clock, { full: true, county }))
        print(options.json, result, () =>
          result.broken
            ? `BROKEN after entry ${result.broken.sequence} of county ${result.broken.county}: ${result.broken.why}`
            : `${result.entries} entries, every chain holds`,
        )
        if (result.broken) process.exitCode = 1
      }),
  )
