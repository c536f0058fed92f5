// Applies the outcome of a correction that the authority's own system pushes.
import { sql } from 'kysely'
import type { CorrectionAnswer } from '../../../connectors/index.ts'
import type { Database, Notifications, Seal } from '../../platform/index.ts'
import { answerCorrection } from './answer-correction.ts'
import { readCorrection } from './read-corrections.ts'

export interface ReportOfCorrection {
  connector: string
  correction: string
  outcome: CorrectionAnswer
}

/** `settled`: now. `known`: already so. `contradicted`: another outcome is recorded. `unknown`: not this connector's, or never sent. */
export async function reportedByAuthority(
  deps: { db: Database; seal: Seal; notifications: Notifications; clock: () => Date },
  { connector, correction: id, outcome }: ReportOfCorrection,
): Promise<'settled' | 'known' | 'contradicted' | 'unknown'> {
  const before = await readCorrection(deps, id)
  if (before?.connectorId !== connector || before.attempts === 0) return 'unknown'
  const accept = outcome.kind === 'accepted'
  const told = { correction: before, accept, answer: outcome.answer, actor: 'system', by: { connector, how: 'event' as const } }
  if (await answerCorrection(deps, told, sql<boolean>`connector_id = ${connector} and attempts > 0`)) return 'settled'
  const after = await readCorrection(deps, id)
  return after?.state === (accept ? 'ACCEPTED' : 'REJECTED') ? 'known' : 'contradicted'
}
