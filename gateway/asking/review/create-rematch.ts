// Matching anew for whoever asks in one hub process: one run at a time, and all who ask while it goes on share the next, which sees what
// each of them changed. Each run holds a connection to the database, so a hundred decisions at once must not be a hundred runs.
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
