// A department's answers to decisions that concern its forms. An objection undoes the decision.
import { type Confirmation, confirmDecision } from '../review/decide.ts'
import type { ReviewDeps } from './review-deps.ts'

/** NOT_FOUND for a decision that does not concern the department. */
export async function confirmMatches(deps: ReviewDeps, actor: string, words: readonly Confirmation[]): Promise<void> {
  for (const word of words) await confirmDecision(deps.db, actor, word)
  if (words.some((w) => !w.agrees)) await deps.rematch()
}
