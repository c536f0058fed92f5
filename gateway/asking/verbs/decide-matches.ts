// A person decides whether fields ask for the same. The effects of a decision on other forms are settled at once.
import { type DecisionInput, decide, decideApart, undoDecision } from '../review/decide.ts'
import type { RunResult } from '../review/run-match.ts'
import type { ReviewDeps } from './review-deps.ts'

export interface DecidedMatches {
  /** Ids of the decisions. */
  decisions: string[]
  run: RunResult
}

/** BAD_INPUT for a field or an element that does not exist; then no decision is recorded. */
export async function decideMatches(deps: ReviewDeps, actor: string, pairs: readonly DecisionInput[]): Promise<DecidedMatches> {
  return { decisions: await decide(deps, actor, pairs), run: await deps.rematch() }
}

/** Splits a field, `form#code`, from every field that it was merged with. NOT_FOUND, or BAD_INPUT if it is not merged. */
export async function splitField(
  deps: ReviewDeps,
  actor: string,
  { field, note }: { field: string; note?: string | null | undefined },
): Promise<DecidedMatches> {
  return { decisions: await decideApart(deps, actor, field, note), run: await deps.rematch() }
}

/** Returns the ids of those that were in force; the others are skipped. */
export async function undoMatches(deps: ReviewDeps, actor: string, decisions: readonly string[]): Promise<string[]> {
  const undone: string[] = []
  for (const id of decisions) if (await undoDecision(deps.db, actor, id)) undone.push(id)
  if (undone.length > 0) await deps.rematch()
  return undone
}
