// Keeps the result of the matching true, for all callers in one hub process. A decision changes only what it touches, in the
// transaction that records it, so that nothing is ever half decided. Forms that come or go are matched by a full run: one goes on
// at a time, and callers during a run share the next one, which sees all their changes.
import type { Bounded } from '../../../connectors/index.ts'
import type { CatalogueHolder } from '../../catalogue/index.ts'
import { coalesced, type Database } from '../../platform/index.ts'
import { type Match, matchHere, matchIn } from './match-intake.ts'
import { groundDigest, lockMatching, type RunResult, runMatch } from './run-match.ts'
import { settleDecisions } from './settle-decisions.ts'

export interface RematchDeps {
  db: Database
  catalogue: Pick<CatalogueHolder, 'current'>
  /** Omitted: a full run is made in this process. */
  bounded?: Bounded
}

/** What was decided or undone, and the fields of each. */
export interface Decided<T> {
  value: T
  fields: readonly string[]
}

export interface Rematch {
  /** Matches everything that came in. */
  all(): Promise<RunResult>
  /** Records decisions, or that they are undone, and settles what follows from them. */
  decided<T>(record: (trx: Database) => Promise<Decided<T>>): Promise<T>
}

export function createRematch({ db, catalogue, bounded }: RematchDeps): Rematch {
  const match: Match = bounded ? matchIn(bounded) : matchHere
  const all = coalesced(() => runMatch(db, catalogue.current(), match))
  return {
    all,
    async decided(record) {
      const known = catalogue.current()
      const { value, settled } = await db.transaction().execute(async (trx) => {
        await lockMatching(trx)
        const { value, fields } = await record(trx)
        if (fields.length === 0) return { value, settled: true }
        const state = await trx.selectFrom('match_state').select('ground').executeTakeFirst()
        const settled = state?.ground === groundDigest(known)
        if (settled) await settleDecisions(trx, known, fields)
        return { value, settled }
      })
      // Nothing was matched yet, or with another catalogue: a full run settles the decision with everything else.
      if (!settled) await all()
      return value
    },
  }
}
