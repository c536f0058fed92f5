// `node bench/match-train.ts`: trains the weights of gateway/catalogue/match/score on the hand-made forms of the training split
// (never the test split) and writes weights.generated.ts. Deterministic: same forms, same weights.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readMatchForms } from '../gateway/catalogue/index.ts'
import { handlesOf } from '../gateway/catalogue/match/cluster/candidates.ts'
import { readMeanings } from '../gateway/catalogue/match/meaning/form-context.ts'
import { keyed, type Meaning } from '../gateway/catalogue/match/meaning/meaning.ts'
import { evidenceOf, FEATURES, type Feature } from '../gateway/catalogue/match/score/features.ts'
import { type Item, vetoOf } from '../gateway/catalogue/match/score/veto.ts'
import { makeEnglish } from '../test/match/corpus/make-en.ts'
import { type Labelled, makeChinese } from '../test/match/corpus/make-zh.ts'
import { pick, randomFrom } from '../test/match/corpus/random.ts'

/** Evidence for a merge must not count against it, and vice versa, whatever chance did in the training forms. */
const FOR = new Set<Feature>(
  'clear sameKey sameHead sameRole restShared spelling sameText sameCode codeOfLabel sameKind codesShared sameShape valuesShared sameUnit samePrincipal sameMatter'.split(
    ' ',
  ) as Feature[],
)
/** Ridge: keeps the weight of a feature without training errors finite. */
const SHRINK = 3

/** Share of fields whose words are hidden, so that the weights also work for unknown words. */
const FORGOTTEN = 0.3
const forget = (m: Meaning): Meaning =>
  keyed({
    ...m,
    head: '',
    scope: 'own',
    events: [],
    qualities: [],
    rest: [m.language === 'en' ? (m.text.split(' ').at(-1) ?? '') : m.text],
  })

interface Example {
  x: number[]
  y: number
}

/** Pairs that share a handle, plus as many random pairs: what the matcher meets, and what it should keep apart. */
function examplesOf({ forms, truth }: Labelled, seed: number): Example[] {
  const random = randomFrom(seed)
  const items: { item: Item; form: string; truth: string }[] = []
  for (const form of readMatchForms({ forms })) {
    const { context, meanings } = readMeanings(form)
    for (const [i, known] of meanings.entries()) {
      const meaning = known.scope !== 'generic' && known.events.length === 0 && random() < FORGOTTEN ? forget(known) : known
      items.push({ item: { meaning, context }, form: form.key, truth: truth.get(`${form.key}#${i}`) ?? '' })
    }
  }
  const byHandle = new Map<string, number[]>()
  for (const [i, { item }] of items.entries()) for (const h of handlesOf(item)) byHandle.set(h, [...(byHandle.get(h) ?? []), i])
  const examples: Example[] = []
  for (const [i, one] of items.entries()) {
    const like = [...new Set(handlesOf(one.item).map((h) => pick(random, byHandle.get(h) ?? [i])))]
    for (const j of [...like, ...like.map(() => Math.floor(random() * items.length))]) {
      const other = items[j]
      if (!other || other.form === one.form) continue
      const evidence = evidenceOf(one.item, other.item, vetoOf(one.item, other.item))
      examples.push({ x: FEATURES.map((f) => evidence[f]), y: one.truth === other.truth ? 1 : 0 })
    }
  }
  return examples
}

const noise = { unseen: 0, typos: 0.03 }
const sets = [makeChinese('train', 6, 101, noise), makeEnglish('train', 8, 102, noise)]
const held = [makeChinese('train', 4, 103, noise), makeEnglish('train', 5, 104, noise)]
const examples = sets.flatMap((set, i) => examplesOf(set, 7 + i))
const check = held.flatMap((set, i) => examplesOf(set, 17 + i))

/** Newton's method with a ridge. A feature with the wrong sign is dropped and the rest fitted again. */
function weigh(active: boolean[]): number[] {
  const size = FEATURES.length + 1
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

const probability = (w: readonly number[], x: readonly number[]) =>
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

const active = FEATURES.map(() => true)
let fitted = weigh(active)
for (let again = true; again; ) {
  again = false
  for (const [i, feature] of FEATURES.entries()) {
    const w = fitted[i + 1] ?? 0
    if (active[i] && (FOR.has(feature) ? w < 0 : w > 0)) {
      active[i] = false
      again = true
    }
  }
  if (again) fitted = weigh(active)
}
const [bias = 0, ...weights] = fitted
const raw = (x: number[]) => probability(fitted, x)

/** Pool adjacent violators: the best monotone fit to the outcomes. */
function calibrate(points: readonly { p: number; y: number }[]): [number, number][] {
  const sorted = points.toSorted((a, b) => a.p - b.p)
  const size = Math.ceil(sorted.length / 60)
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

const calibration = calibrate(check.map(({ x, y }) => ({ p: raw(x), y })))
const round = (v: number) => Math.round(v * 1000) / 1000
const listed = FEATURES.map((f, i) => `    ${f}: ${round(weights[i] ?? 0)},`).join('\n')
const file = join(import.meta.dirname, '../gateway/catalogue/match/score/weights.generated.ts')
const text = [
  `// Written by \`node bench/match-train.ts\` from ${examples.length} pairs of the training split; calibrated on ${check.length} others.`,
  "import type { Model } from './model.ts'",
  '',
  'export const WEIGHTS: Model = {',
  `  bias: ${round(bias)},`,
  '  weights: {',
  listed,
  '  },',
  '  calibration: [',
  ...calibration.map(([x, y]) => `    [${x}, ${y}],`),
  '  ],',
  '}',
]
writeFileSync(file, `${text.join('\n')}\n`)
console.log(`${examples.length} pairs, ${examples.filter((e) => e.y).length} of them the same`)
