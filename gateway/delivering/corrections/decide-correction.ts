// An officer's answer to a correction, once. While the department's own system has the correction, it must be answered there, so
// that two systems cannot disagree. When it is overdue, the officer may answer.
import { sql } from 'kysely'
import type { Database, Seal } from '../../platform/index.ts'
import { chinaDate } from '../../platform/index.ts'
import { answerCorrection } from './answer-correction.ts'
import { readCorrection } from './read-corrections.ts'
import { type CorrectionView, isWithSystem } from './view-correction.ts'

export type CorrectionDecided =
  | { kind: 'decided'; correction: CorrectionView }
  | { kind: 'not-open'; correction: CorrectionView }
  | { kind: 'with-system'; correction: CorrectionView }
  | { kind: 'not-found' }

export async function decideCorrection(
  deps: { db: Database; seal: Seal; clock: () => Date },
  { correction: id, accept, answer, actor }: { correction: string; accept: boolean; answer: string; actor: string },
): Promise<CorrectionDecided> {
  const before = await readCorrection(deps, id)
  if (!before) return { kind: 'not-found' }
  const today = chinaDate(deps.clock())
  // The same condition as isWithSystem, at the time of writing.
  const ours = sql<boolean>`(handing = 'OFFICER' or attempts = 0 or due_on < ${today}::date)`
  const decided = await answerCorrection(deps, { correction: before, accept, answer, actor }, ours)
  const after = (await readCorrection(deps, id)) ?? before
  if (decided) return { kind: 'decided', correction: after }
  return { kind: isWithSystem(after, today) ? 'with-system' : 'not-open', correction: after }
}
