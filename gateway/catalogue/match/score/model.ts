// The logistic model over the evidence, and its calibration. The weights come from bench/match-train.ts: this repository's own forms,
// and pairs of field lists of others. Nothing is learnt at run time, so the same input gives the same answer everywhere.
import { type Evidence, FEATURES } from './features.ts'
import { WEIGHTS } from './weights.generated.ts'

/** Points of an increasing curve from raw to calibrated probability. */
export type Curve = readonly (readonly [raw: number, calibrated: number])[]

/** A pair without a veto, one with a veto but the same label, any other pair: the same raw score means another share of right ones. */
export type Sort = 'clear' | 'equal' | 'other'

export interface Model {
  bias: number
  weights: Partial<Evidence>
  calibration: Readonly<Record<Sort, Curve>>
  /** From the probability of a pair to that of a question at the desk, which is about the best candidate of many. */
  desk: Readonly<Record<'zh' | 'en', Readonly<Record<Sort, Curve>>>>
}

export const model: Model = WEIGHTS

export function rawProbability(evidence: Evidence, { bias, weights }: Pick<Model, 'bias' | 'weights'> = model): number {
  let sum = bias
  for (const feature of FEATURES) if (evidence[feature] !== 0) sum += (weights[feature] ?? 0) * evidence[feature]
  return 1 / (1 + Math.exp(-sum))
}

/** The curve at a point, straight between its points. */
export function calibrated(raw: number, curve: Curve): number {
  let x0 = 0
  let y0 = 0
  for (const point of curve) {
    const x1 = point[0]
    const y1 = point[1]
    if (raw <= x1) return x1 === x0 ? y1 : y0 + ((raw - x0) / (x1 - x0)) * (y1 - y0)
    x0 = x1
    y0 = y1
  }
  return y0
}
