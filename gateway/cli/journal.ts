import { resolve } from 'node:path'
import { Command } from 'commander'
import { checkJournal, lostSince, readHeads } from '../platform/index.ts'
import { print } from './print.ts'
import { withStore } from './with-store.ts'

interface Options {
  json?: boolean
  against?: string
}

export const journalVerb = (): Command =>
  new Command('journal').description('the hash-chained journal').addCommand(
    new Command('verify')
      .description('verifies every chain; exit code 1 when one is broken, or when kept heads show that entries are gone')
      .argument('[county]', 'six digits; default: every county')
      .option('--against <file>', 'heads that a worker kept outside the database (YIBIAO_JOURNAL_HEADS)')
      .option('--json', 'print the result as JSON')
      .action(async (county: string | undefined, options: Options) => {
        const kept = options.against === undefined ? null : await readHeads(resolve(options.against))
        const result = await withStore(async ({ db, clock }) => {
          const verified = await checkJournal(db, clock, { full: true, county })
          if (!kept) return verified
          const heads = kept.heads.filter((head) => county === undefined || head.county === county)
          return { ...verified, heads: heads.length, unreadable: kept.unreadable, lost: await lostSince(db, heads) }
        })
        const lost = 'lost' in result ? result.lost : []
        print(options.json, result, () => [
          result.broken
            ? `BROKEN after entry ${result.broken.sequence} of county ${result.broken.county}: ${result.broken.why}`
            : `${result.entries} entries, every chain holds`,
          ...('lost' in result ? [`${result.heads} kept heads compared`] : []),
          ...('lost' in result && result.unreadable.length > 0 ? [`lines without a head: ${result.unreadable.join(', ')}`] : []),
          ...lost.map(
            (l) =>
              `LOST entries ${l.from} to ${l.to} of county ${l.county}, last seen ${l.seenAt}${l.replaced ? '; other entries stand in their place' : ''}`,
          ),
        ])
        if (result.broken || lost.length > 0) process.exitCode = 1
      }),
  )
