// Runs the matching again for all callers in one hub process. One run goes on at a time; callers during a run share the next one,
// which sees all their changes. Each run holds a database connection, so a hundred decisions at once must not be a hundred runs.
import type { Bounded } from '../../../connectors/index.ts'
import type { CatalogueHolder } from '../../catalogue/index.ts'
import { coalesced, type Database } from '../../platform/index.ts'
import { matchIn } from './match-intake.ts'
import { type RunResult, runMatch } from './run-match.ts'

export interface RematchDeps {
  db: Database
  catalogue: Pick<CatalogueHolder, 'current'>
  bounded: Bounded
}

export function createRematch({ db, catalogue, bounded }: RematchDeps): () => Promise<RunResult> {
  const match = matchIn(bounded)
  return coalesced(() => runMatch(db, catalogue.current(), match))
}
