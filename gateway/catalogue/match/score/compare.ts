import type { Label } from '../../../../schema/index.ts'
import { evidenceOf } from './features.ts'
import { calibrated, type Model, model, rawProbability, type Sort } from './model.ts'
import { reasonsOf } from './reasons.ts'
import { type Item, isConflict, type Veto, vetoOf } from './veto.ts'

export interface Comparison {
  /** Calibrated probability that both ask for the same value. */
  probability: number
  /** Why it may not be accepted without a person. */
  veto: Veto | undefined
  /** The probability to state if a person is asked: a question is about the best candidate of many. */
  atDesk: number
}

/** Below this a merge waits for a person, whatever else supports it. The vetoes decide; this stops only what the model finds odd. */
export const AUTO_FROM = 0.7
/** Below this a pair is not worth a question: of pairs with other words fewer than one in three are the same. */
const REVIEW_FROM = 0.15
/** With the same label a question is worth more. */
const REVIEW_EQUAL_FROM = 0.1

const sameLabel = (a: Item, b: Item): boolean => a.meaning.text !== '' && a.meaning.text === b.meaning.text
export const sortOf = (a: Item, b: Item, veto: Veto | undefined): Sort =>
  veto === undefined ? 'clear' : sameLabel(a, b) ? 'equal' : 'other'

/** Whether a person should be asked about two fields that the hub may not merge. */
export const worthAsking = (a: Item, b: Item, { probability }: Pick<Comparison, 'probability'>): boolean =>
  probability >= (sameLabel(a, b) ? REVIEW_EQUAL_FROM : REVIEW_FROM)

/** Whether two fields ask for the same value. */
export function compare(a: Item, b: Item, by: Model = model): Comparison {
  const veto = vetoOf(a, b)
  // Another person's other property: nothing to weigh. Most comparisons are of this kind.
  if (veto === 'act' || (isConflict(veto) && a.meaning.head !== b.meaning.head)) return { probability: 0, veto, atDesk: 0 }
  const sort = sortOf(a, b, veto)
  const likely = calibrated(rawProbability(evidenceOf(a, b, veto), by), by.calibration[sort])
  const probability = isConflict(veto) ? Math.min(likely, 0.5) : likely
  return { probability, veto, atDesk: calibrated(probability, by.desk[a.meaning.language === 'en' ? 'en' : 'zh'][sort]) }
}

export const mayMerge = ({ probability, veto }: Pick<Comparison, 'probability' | 'veto'>): boolean =>
  veto === undefined && probability >= AUTO_FROM

export function whyOf(a: Item, b: Item): Label[] {
  const veto = vetoOf(a, b)
  return reasonsOf(evidenceOf(a, b, veto), veto, a, b)
}
