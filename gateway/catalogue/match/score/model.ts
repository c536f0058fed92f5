// The logistic model over the evidence, and its calibration. The weights come from bench/match-train.ts and this repository's own
// forms. Nothing is learnt at run time, so the same input gives the same answer everywhere.
import { type Evidence, FEATURES } from './features.ts'
import { WEIGHTS } from './weights.generated.ts'

export interface Model {
  bias: number
  weights: Partial<Evidence>
  /** Points of an increasing curve from raw to calibrated probability. */
  calibration: readonly (readonly [raw: number, calibrated: number])[]
}

export const model: Model = WEIGHTS

export function rawProbability(evidence: Evidence, { bias, weights }: Model = model): number {
  let sum = bias
  for (const feature of FEATURES) if (evidence[feature] !== 0) sum += (weights[feature] ?? 0) * evidence[feature]
  return 1 / (1 + Math.exp(-sum))
}

export function calibrated(raw: number, { calibration }: Model = model): number {
  let x0 = 0
  let y0 = 0
  for (const point of calibration) {
    const x1 = point[0]
    const y1 = point[1]
    if (raw <= x1) return x1 === x0 ? y1 : y0 + ((raw - x0) / (x1 - x0)) * (y1 - y0)
    x0 = x1
    y0 = y1
  }
  return y0
}
