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
  /** A job calls `catchUp`, so a decision need not wait until changed elements are matched. */
  catchesUp?: boolean
}

/** What was decided or undone, and the fields of each. */
export interface Decided<T> {
  value: T
  fields: readonly string[]
}

export interface Rematch {
  /** Matches everything that came in. */
  all(): Promise<RunResult>
  /** Matches everything if the elements changed since, or if nothing was matched yet. */
  catchUp(): Promise<void>
  /** Records decisions, or that they are undone, and settles what follows from them. */
  decided<T>(record: (trx: Database) => Promise<Decided<T>>): Promise<T>
}

export function createRematch({ db, catalogue, bounded, catchesUp = false }: RematchDeps): Rematch {
  const match: Match = bounded ? matchIn(bounded) : matchHere
  const all = coalesced(() => runMatch(db, catalogue.current(), match))
  const groundNow = () => groundDigest(catalogue.current())
  return {
    all,
    async catchUp() {
      const ground = await groundOf(db)
      if (ground === groundNow()) return
      const some = ground ?? (await db.selectFrom('intake_form').select('id').limit(1).executeTakeFirst())
      if (some) await all()
    },
    async decided(record) {
      const { value, settled } = await db.transaction().execute(async (trx) => {
        await lockMatching(trx)
        const { value, fields } = await record(trx)
        if (fields.length === 0) return { value, settled: true }
        const ground = await groundOf(trx)
        if (ground === null) return { value, settled: false }
        await settleDecisions(trx, catalogue.current(), fields)
        return { value, settled: catchesUp || ground === groundNow() }
      })
      // Nothing was matched yet, or with other elements: a full run settles the decision with everything else.
      if (!settled) await all()
      return value
    },
  }
}

const groundOf = async (db: Database): Promise<string | null> =>
  (await db.selectFrom('match_state').select('ground').executeTakeFirst())?.ground ?? null
