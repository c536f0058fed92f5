import type { Label } from '../../../../schema/index.ts'
import { evidenceOf } from './features.ts'
import { calibrated, rawProbability } from './model.ts'
import { reasonsOf } from './reasons.ts'
import { type Item, isConflict, type Veto, vetoOf } from './veto.ts'

export interface Comparison {
  /** Calibrated probability that both ask for the same value. */
  probability: number
  /** Why it may not be accepted without a person. */
  veto: Veto | undefined
}

/** Below this a merge waits for a person, whatever else supports it. Chosen on the training split; bench/match.ts measures others. */
export const AUTO_FROM = 0.9
/** Below this a pair is not worth a question: of pairs with other words fewer than one in three are the same. */
const REVIEW_FROM = 0.4
/** With the same label a question is worth more. */
const REVIEW_EQUAL_FROM = 0.1

/** Whether a person should be asked about two fields that the hub may not merge. */
export function worthAsking(a: Item, b: Item, { probability }: Comparison): boolean {
  const [x, y] = [a.meaning, b.meaning]
  return probability >= (x.text !== '' && x.text === y.text ? REVIEW_EQUAL_FROM : REVIEW_FROM)
}

/** Whether two fields ask for the same value. */
export function compare(a: Item, b: Item): Comparison {
  const veto = vetoOf(a, b)
  // Another person's other property: nothing to weigh. Most comparisons are of this kind.
  if (isConflict(veto) && a.meaning.head !== b.meaning.head) return { probability: 0, veto }
  const probability = calibrated(rawProbability(evidenceOf(a, b, veto)))
  return { probability: isConflict(veto) ? Math.min(probability, 0.5) : probability, veto }
}

export const mayMerge = ({ probability, veto }: Comparison): boolean => veto === undefined && probability >= AUTO_FROM

export function whyOf(a: Item, b: Item): Label[] {
  const veto = vetoOf(a, b)
  return reasonsOf(evidenceOf(a, b, veto), veto, a, b)
}
