// `node bench/match.ts [folder of tuning data]`: how well forms are matched, against simple alternatives and part by part. Writes
// docs/scores/bench-match.json and plots to docs/images. Deterministic: the seeds are in match-sets.ts.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { matchForms } from '../gateway/catalogue/index.ts'
import type { MatchOptions } from '../gateway/catalogue/match/run.ts'
import { pairScores, type Scores } from '../test/match/measure.ts'
import { ABLATIONS } from './match-ablation.ts'
import { bm25, equalLabels, nearLabels } from './match-baselines.ts'
import { bindingScores } from './match-binding.ts'
import { plotBars, plotLines } from './match-plots.ts'
import { reliability } from './match-reliability.ts'
import { reviewCurve } from './match-review.ts'
import { type MeasuredSet, measuredSets, SEEDS } from './match-sets.ts'
import { trapScores } from './match-traps.ts'
import { tableText } from './score.ts'

const tuning = process.argv[2] ?? join(import.meta.dirname, '../../shared/data')
const sets = measuredSets(tuning)
const round = (n: number) => Math.round(n * 10_000) / 10_000
const figuresOf = ({ pairs, merged, right, precision, recall, f1 }: Scores) => ({
  pairs,
  merged,
  wrong: merged - right,
  precision: round(precision),
  recall: round(recall),
  f1: round(f1),
})

const clustersOf = (set: MeasuredSet, options: MatchOptions = {}) =>
  matchForms(set.forms, options).fields.map((field) => field.cluster)
const score = (set: MeasuredSet, clusters: readonly string[]) =>
  pairScores(set.truth.map((truth, i) => ({ truth, cluster: clusters[i] })))

const ways: Record<string, (set: MeasuredSet) => readonly string[]> = {
  yibiao: (set) => clustersOf(set),
  'equal label': (set) => equalLabels(set.forms),
  'normal label, edit distance': (set) => nearLabels(set.forms),
  BM25: (set) => bm25(set.forms),
}
const results = Object.fromEntries(
  sets.map((set) => [
    set.name,
    Object.fromEntries(Object.entries(ways).map(([way, of]) => [way, figuresOf(score(set, of(set)))])),
  ]),
)
const rows = Object.entries(results).flatMap(([set, of]) =>
  Object.entries(of).map(([way, f]) => [
    set,
    way,
    String(f.merged),
    String(f.wrong),
    String(f.precision),
    String(f.recall),
    String(f.f1),
  ]),
)
console.log(tableText([['forms', 'way', 'merged pairs', 'wrong', 'precision', 'recall', 'F1'], ...rows]))

const judged = sets.slice(0, 4)
const ablation = Object.fromEntries(
  Object.entries(ABLATIONS).map(([part, options]) => {
    const all = judged.map((set) => score(set, clustersOf(set, options)))
    const sum = (of: (s: Scores) => number) => all.reduce((n, s) => n + of(s), 0)
    const precision =
      sum((s) => s.right) /
      Math.max(
        1,
        sum((s) => s.merged),
      )
    return [
      part,
      {
        precision: round(precision),
        recall: round(sum((s) => s.right) / sum((s) => s.pairs)),
        wrong: sum((s) => s.merged - s.right),
      },
    ]
  }),
)
console.log(
  `\n${tableText([['part', 'precision', 'recall', 'wrong pairs'], ...Object.entries(ablation).map(([p, a]) => [p, String(a.precision), String(a.recall), String(a.wrong)])])}`,
)

const traps = Object.fromEntries(sets.map((set) => [set.name, trapScores(set)]))
console.log(`\ntraps: ${JSON.stringify(traps)}`)
const binding = bindingScores(sets)
console.log(`binding: ${JSON.stringify(binding)}`)
const trust = Object.fromEntries(
  (['zh', 'en'] as const).map((language) => [language, reliability(judged.filter((s) => s.language === language))]),
)
console.log(`calibration error: zh ${trust.zh?.error}, en ${trust.en?.error}`)
const review = Object.fromEntries(judged.map((set) => [set.name, reviewCurve(set)]))
console.log(`review: ${JSON.stringify(Object.fromEntries(Object.entries(review).map(([k, v]) => [k, v.figures])))}`)

for (const way of ['precision', 'recall'] as const) {
  plotBars(
    `match-${way}`,
    `Pairs of fields merged without a person: ${way}`,
    Object.keys(results),
    Object.fromEntries(Object.keys(ways).map((name) => [name, Object.values(results).map((of) => of[name]?.[way] ?? 0)])),
  )
}
plotBars('match-ablation', 'What each part adds (test split)', Object.keys(ablation), {
  precision: Object.values(ablation).map((a) => a.precision),
  recall: Object.values(ablation).map((a) => a.recall),
})
plotLines(
  'match-reliability',
  'Is a probability what it says? (test split)',
  { x: 'stated probability', y: 'share that was right' },
  [
    ...Object.entries(trust).map(([name, t]) => ({ name, points: t.points })),
    {
      name: 'exactly so',
      points: [
        [0, 0],
        [1, 1],
      ],
    },
  ],
)
plotLines(
  'match-review',
  'Recall after so many looks of a person',
  { x: 'merges looked at', y: 'recall' },
  Object.entries(review).flatMap(([name, r]) =>
    name.includes('unseen')
      ? [
          { name: `${name}, most gain first`, points: r.sorted },
          { name: `${name}, any order`, points: r.unsorted },
        ]
      : [],
  ),
)

const figures = [
  '| forms | way | merged pairs | wrong | precision | recall | F1 |',
  '| --- | --- | --- | --- | --- | --- | --- |',
  ...rows.map((row) => `| ${row.join(' | ')} |`),
  '',
  '| part taken out | precision | recall | wrong pairs |',
  '| --- | --- | --- | --- |',
  ...Object.entries(ablation).map(([part, a]) => `| ${part} | ${a.precision} | ${a.recall} | ${a.wrong} |`),
  '',
  '| forms | bound at first | in three | bound without a person | of those right | homonym pairs merged | role pairs merged |',
  '| --- | --- | --- | --- | --- | --- | --- |',
  ...Object.entries(binding).map(([set, b]) => {
    const t = traps[set] ?? {}
    return `| ${set} | ${b.top1} | ${b.top3} | ${b.auto} | ${b.autoPrecision} | ${t.homonymsMerged} of ${t.homonymPairs} | ${t.rolesMerged} of ${t.rolePairs} |`
  }),
  '',
  `Calibration error: ${trust.zh?.error} (zh), ${trust.en?.error} (en). Review of the first tenth of the queue raises recall: ${Object.entries(
    review,
  )
    .map(([set, r]) => `${set} ${r.figures.before} to ${r.figures.afterTenth}, whole queue ${r.figures.afterAll}`)
    .join('; ')}.`,
]
const page = join(import.meta.dirname, '../docs/catalogue.md')
const [before = '', after = ''] = readFileSync(page, 'utf8').split(/<!-- figures -->[\s\S]*<!-- end of figures -->/)
writeFileSync(page, `${before}<!-- figures -->\n\n${figures.join('\n')}\n\n<!-- end of figures -->${after}`)

const kept = {
  command: 'node bench/match.ts',
  split: 'by template: training and test share no template; "unseen": 15% of the names occur in no training form; seeds below',
  seeds: SEEDS,
  forms: Object.fromEntries(sets.map((s) => [s.name, { forms: s.forms.length, fields: s.truth.length }])),
  results,
  ablation,
  traps,
  binding,
  calibration: trust,
  review: Object.fromEntries(Object.entries(review).map(([k, v]) => [k, v.figures])),
}
writeFileSync(join(import.meta.dirname, '../docs/scores/bench-match.json'), `${JSON.stringify(kept, null, 2)}\n`)
