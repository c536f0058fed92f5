// A department's answers to decisions that concern its forms. An objection undoes the decision.
import { type Confirmation, confirmDecision } from '../review/decide.ts'
import type { ReviewDeps } from './review-deps.ts'

/** NOT_FOUND for a decision that does not concern the department; then none is recorded. */
export const confirmMatches = (deps: ReviewDeps, actor: string, words: readonly Confirmation[]): Promise<void> =>
  deps.rematch.decided(async (db) => {
    const fields: string[] = []
    for (const word of words) fields.push(...(await confirmDecision(db, actor, word)))
    return { value: undefined, fields }
  })
