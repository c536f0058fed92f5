// Logistic regression by Newton's method, and calibration by pools: the numerical part of match-train.ts.
import type { Curve } from '../gateway/catalogue/match/score/model.ts'

export interface Fitted {
  x: number[]
  y: number
}

/** Ridge: keeps the weight of a feature without training errors finite. */
const SHRINK = 3

/** Weights of the active features, the bias first. */
export function weigh(examples: readonly Fitted[], active: readonly boolean[]): number[] {
  const size = active.length + 1
  const w = new Array<number>(size).fill(0)
  for (let round = 0; round < 12; round++) {
    const slope = new Array<number>(size).fill(0)
    const bend = Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j): number => (i === j ? SHRINK : 0)))
    for (const { x, y } of examples) {
      const p = probability(w, x)
      const spots = [0, ...x.flatMap((v, i) => (v !== 0 && active[i] ? [i + 1] : []))]
      const at = (spot: number) => (spot === 0 ? 1 : (x[spot - 1] ?? 0))
      for (const i of spots) {
        slope[i] = (slope[i] ?? 0) + (y - p) * at(i)
        const row = bend[i] ?? []
        for (const j of spots) row[j] = (row[j] ?? 0) + p * (1 - p) * at(i) * at(j)
      }
    }
    const step = solve(
      bend,
      slope.map((g, i) => g - SHRINK * (w[i] ?? 0)),
    )
    for (let i = 0; i < size; i++) w[i] = (w[i] ?? 0) + (step[i] ?? 0)
  }
  return w
}

export const probability = (w: readonly number[], x: readonly number[]) =>
  1 / (1 + Math.exp(-x.reduce((sum, v, i) => sum + v * (w[i + 1] ?? 0), w[0] ?? 0)))

/** Gaussian elimination without pivoting: the matrix is positive definite. */
function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0])
  const n = rows.length
  for (let i = 0; i < n; i++) {
    const pivot = rows[i] ?? []
    for (let k = i + 1; k < n; k++) {
      const row = rows[k] ?? []
      const f = (row[i] ?? 0) / (pivot[i] || 1)
      for (let j = i; j <= n; j++) row[j] = (row[j] ?? 0) - f * (pivot[j] ?? 0)
    }
  }
  const x = new Array<number>(n).fill(0)
  for (let i = n - 1; i >= 0; i--) {
    const row = rows[i] ?? []
    let sum = row[n] ?? 0
    for (let j = i + 1; j < n; j++) sum -= (row[j] ?? 0) * (x[j] ?? 0)
    x[i] = sum / (row[i] || 1)
  }
  return x
}

/** Pool adjacent violators: the best monotone fit to the outcomes, in at most so many steps. Without points nothing is changed. */
export function calibrate(points: readonly { p: number; y: number }[], steps: number): Curve {
  if (points.length === 0)
    return [
      [0, 0],
      [1, 1],
    ]
  const sorted = points.toSorted((a, b) => a.p - b.p)
  const size = Math.max(1, Math.ceil(sorted.length / steps))
  const pools: { p: number; y: number; n: number }[] = []
  for (let at = 0; at < sorted.length; at += size) {
    const bin = sorted.slice(at, at + size)
    const n = bin.length
    // Rule of succession: a bin without a mistake does not prove that there are none.
    pools.push({ p: bin.reduce((s, b) => s + b.p, 0) / n, y: (bin.reduce((s, b) => s + b.y, 0) + 0.2) / (n + 0.4), n })
    for (
      let last = pools.at(-1), before = pools.at(-2);
      last && before && before.y >= last.y;
      last = pools.at(-1), before = pools.at(-2)
    ) {
      const n = last.n + before.n
      pools.splice(-2, 2, { p: (last.p * last.n + before.p * before.n) / n, y: (last.y * last.n + before.y * before.n) / n, n })
    }
  }
  const round = (v: number) => Math.round(v * 1e5) / 1e5
  const line = pools.map(({ p, y }): [number, number] => [round(p), round(y)])
  return [...line, [1, line.at(-1)?.[1] ?? 1]]
}
