// `yibiao access export`: who read a person's values, for the person who asks.
import { Command } from 'commander'
import { stringify } from 'csv-stringify/sync'
import { type AccessView, appendJournal, countyOf, wholeAccess } from '../platform/index.ts'
import { withStore } from './with-store.ts'

const COLUMNS = ['at', 'workerName', 'worker', 'purpose', 'elements', 'connectors', 'county', 'sequence', 'id'] as const

const row = (a: AccessView) => ({
  ...a,
  at: a.at.toISOString(),
  elements: a.elements.join(' '),
  connectors: a.connectors.join(' '),
})

const exportVerb = (): Command =>
  new Command('export')
    .description("a subject's access record: who read which personal values, when, why, through which connectors; newest first")
    .argument('<subject>', "the subject's id in the hub")
    .option('--csv', 'print CSV instead of JSON')
    .option('--json', 'print JSON (the default)')
    .action(async (subject: string, options: { csv?: boolean }) => {
      const rows = await withStore(async (store) => {
        const found: ReturnType<typeof row>[] = []
        for await (const one of wholeAccess(store, subject)) found.push(row(one))
        const county = countyOf(subject)
        // Exporting the record is itself an event.
        if (county) {
          const entry = { kind: 'access.exported', actor: 'system', body: { subject, rows: found.length } }
          await appendJournal(store.db, county, store.clock(), [entry])
        }
        return found
      })
      process.stdout.write(
        options.csv
          ? stringify(rows, { header: true, columns: [...COLUMNS], escape_formulas: true })
          : `${JSON.stringify(rows, null, 2)}\n`,
      )
    })

export const accessVerb = (): Command =>
  new Command('access').description('who read whose personal values').addCommand(exportVerb())
