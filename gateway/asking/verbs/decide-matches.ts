// A person decides whether fields ask for the same. The effects of a decision on other forms are settled with it, in one
// transaction.
import { type DecisionInput, decide, splitOf, undoDecisions } from '../review/decide.ts'
import type { ReviewDeps } from './review-deps.ts'

/** Returns the ids of the decisions. BAD_INPUT for a field or an element that does not exist; then none is recorded. */
export const decideMatches = (deps: ReviewDeps, actor: string, pairs: readonly DecisionInput[]): Promise<string[]> =>
  deps.rematch.decided(async (db) => ({
    value: await decide({ ...deps, db }, actor, pairs),
    fields: pairs.flatMap(({ a, b }) => [a, b]),
  }))

/** Splits a field, `form#code`, from every field that it was merged with. NOT_FOUND, or BAD_INPUT if it is not merged. */
export const splitField = (
  deps: ReviewDeps,
  actor: string,
  { field, note }: { field: string; note?: string | null | undefined },
): Promise<string[]> =>
  deps.rematch.decided(async (db) => {
    const pairs = await splitOf(db, field, note)
    return { value: await decide({ ...deps, db }, actor, pairs), fields: pairs.flatMap(({ a, b }) => [a, b]) }
  })

/** Returns the ids of those that were in force; the others are skipped. */
export const undoMatches = (deps: ReviewDeps, actor: string, decisions: readonly string[]): Promise<string[]> =>
  deps.rematch.decided(async (db) => {
    const undone = await undoDecisions(db, actor, decisions)
    const there = new Set(undone.map((d) => d.id))
    return { value: decisions.filter((id) => there.has(id)), fields: undone.flatMap(({ a, b }) => [a, b]) }
  })
