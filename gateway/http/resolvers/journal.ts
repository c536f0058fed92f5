import { listJournal, readChecks } from '../../platform/index.ts'
import { countyAsked } from '../county-asked.ts'
import type { Resolvers } from '../generated/resolvers.generated.ts'
import { pageSize } from '../limits/page-limit.ts'
import { connection } from './page.ts'

export const journal: Resolvers = {
  Query: {
    async journalCheck(_, { county }, context) {
      const asked = countyAsked(context, 'read journal', county)
      return (await readChecks(context.hub.db)).find((c) => c.county === asked) ?? null
    },
    async journal(_, { county, first, after }, context) {
      const asked = countyAsked(context, 'read journal', county)
      const page = await listJournal(context.hub.db, asked, { first: pageSize(first ?? 20), after: after ?? null })
      return connection(page)
    },
  },
  JournalCheck: {
    sequence: (c) => Number(c.sequence),
    checkedAt: (c) => c.checked_at.toISOString(),
    fullAt: (c) => c.full_at.toISOString(),
    broken: (c) => c.broken,
    brokenAt: (c) => (c.broken_at === null ? null : Number(c.broken_at)),
  },
  JournalEntry: {
    at: (e) => e.at.toISOString(),
    body: (e) => e.body,
    worker: (e, _, { load }) => load.knownWorker.load(e.actor),
  },
}
