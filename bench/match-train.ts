// `node bench/match-train.ts [folder of field lists ...]`: trains the weights of gateway/catalogue/match/score on the hand-made forms of
// the training split (never the test split) and on field lists of others (bench/field-sets.ts), and writes weights.generated.ts.
// Deterministic: same forms, same weights. The lists of others are not in this repository; only the weights are.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readMatchForms } from '../gateway/catalogue/index.ts'
import { handlesOf } from '../gateway/catalogue/match/cluster/candidates.ts'
import { readMeanings } from '../gateway/catalogue/match/meaning/form-context.ts'
import { keyed, type Meaning } from '../gateway/catalogue/match/meaning/meaning.ts'
import { sortOf } from '../gateway/catalogue/match/score/compare.ts'
import { evidenceOf, FEATURES, type Feature } from '../gateway/catalogue/match/score/features.ts'
import type { Curve, Model, Sort } from '../gateway/catalogue/match/score/model.ts'
import { type Item, vetoOf } from '../gateway/catalogue/match/score/veto.ts'
import { makeEnglish } from '../test/match/corpus/make-en.ts'
import { type Labelled, makeChinese } from '../test/match/corpus/make-zh.ts'
import { pick, randomFrom, shuffled } from '../test/match/corpus/random.ts'
import { deskOf } from './desk-others.ts'
import { type FieldSet, judged, readFieldSets } from './field-sets.ts'
import { calibrate, probability, weigh } from './match-fit.ts'

/** Signs whose meaning depends on the others: the same label under another heading is less than the same, more than another label. */
const EITHER = new Set<Feature>([
  'headingApart',
  'unsure',
  'sameText',
  'saysEnough',
  'genericElsewhere',
  'otherPrincipal',
  'oftenInForm',
])
/** Evidence for a merge must not count against it, and vice versa, whatever chance did in the training forms. */
const FOR = new Set<Feature>(
  'clear sameKey sameHead sameRole restShared spelling sameText sameCode codeOfLabel sameKind codesShared sameShape valuesShared sameUnit samePrincipal sameMatter saysEnough sameHeading sameStandard'.split(
    ' ',
  ) as Feature[],
)
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
  sort: Sort
}

function exampleOf(a: Item, b: Item, same: boolean): Example {
  const veto = vetoOf(a, b)
  const evidence = evidenceOf(a, b, veto)
  return { x: FEATURES.map((f) => evidence[f]), y: same ? 1 : 0, sort: sortOf(a, b, veto) }
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
      examples.push(exampleOf(one.item, other.item, one.truth === other.truth))
    }
  }
  return examples
}

/** No set of others counts for more than so many pairs, however large it is. */
const MOST_OF_A_SET = 6000

/** Pairs of a field list of others, as the hand-made ones are taken. */
function examplesOfOthers({ forms, truth, form }: FieldSet, seed: number): Example[] {
  const random = randomFrom(seed)
  const items: Item[] = forms.flatMap((one) => {
    const { context, meanings } = readMeanings(one)
    return meanings.map((meaning) => ({ meaning, context }))
  })
  const byHandle = new Map<string, number[]>()
  for (const [i, item] of items.entries()) for (const h of handlesOf(item)) byHandle.set(h, [...(byHandle.get(h) ?? []), i])
  const examples: Example[] = []
  for (const [i, one] of items.entries()) {
    const like = [...new Set(handlesOf(one).map((h) => pick(random, byHandle.get(h) ?? [i])))]
    for (const j of [...like, Math.floor(random() * items.length)]) {
      const other = items[j]
      const [s = '', t = ''] = [truth[i], truth[j]]
      if (!other || form[i] === form[j] || !judged(s, t)) continue
      examples.push(exampleOf(one, other, s === t))
    }
  }
  return shuffled(random, examples).slice(0, MOST_OF_A_SET)
}

function setOfMade({ forms, truth }: Labelled, at: number): FieldSet {
  const ids = forms.flatMap((form) => form.fields.map((_, i) => truth.get(`${form.key}#${i}`) ?? ''))
  return {
    name: 'made',
    language: at === 0 ? 'zh' : 'en',
    forms: readMatchForms({ forms }),
    truth: ids,
    form: forms.flatMap((form) => form.fields.map(() => form.key)),
    label: [],
  }
}

const others = process.argv.slice(2).flatMap(readFieldSets)
const noise = { unseen: 0, typos: 0.03 }
const sets = [makeChinese('train', 6, 101, noise), makeEnglish('train', 8, 102, noise)]
const held = [makeChinese('train', 4, 103, noise), makeEnglish('train', 5, 104, noise)]
const examples = [
  ...sets.flatMap((set, i) => examplesOf(set, 7 + i)),
  ...others.flatMap((set, i) => examplesOfOthers(set, 27 + i)),
]
const check = [...held.flatMap((set, i) => examplesOf(set, 17 + i)), ...others.flatMap((set, i) => examplesOfOthers(set, 47 + i))]

const active = FEATURES.map(() => true)
let fitted = weigh(examples, active)
for (let again = true; again; ) {
  again = false
  for (const [i, feature] of FEATURES.entries()) {
    const w = fitted[i + 1] ?? 0
    if (active[i] && !EITHER.has(feature) && (FOR.has(feature) ? w < 0 : w > 0)) {
      active[i] = false
      again = true
    }
  }
  if (again) fitted = weigh(examples, active)
}
const [bias = 0, ...weights] = fitted
const raw = (x: number[]) => probability(fitted, x)

const SORTS: readonly Sort[] = ['clear', 'equal', 'other']
const curves = (points: readonly { p: number; y: number; sort: Sort }[], from: number) =>
  Object.fromEntries(
    SORTS.map((sort) => [
      sort,
      calibrate(
        points.filter((one) => one.sort === sort),
        from,
      ),
    ]),
  ) as Record<Sort, Curve>

const round = (v: number) => Math.round(v * 1000) / 1000
const unchanged = curves([], 0)
const trained: Model = {
  bias: round(bias),
  weights: Object.fromEntries(FEATURES.map((f, i) => [f, round(weights[i] ?? 0)])),
  calibration: curves(
    check.map(({ x, y, sort }) => ({ p: raw(x), y, sort })),
    60,
  ),
  desk: { zh: unchanged, en: unchanged },
}

/** What the desk would ask of forms made otherwise and of the lists of others, and how often it is right. */
const asked = [...held.map(setOfMade), ...others].flatMap((set) => deskOf(set, trained))
const desk = (language: 'zh' | 'en') =>
  curves(
    asked.filter((one) => one.language === language),
    30,
  )
const model: Model = { ...trained, desk: { zh: desk('zh'), en: desk('en') } }

const curveText = (curve: Curve, indent: string) =>
  `[\n${curve.map(([x, y]) => `${indent}  [${x}, ${y}],`).join('\n')}\n${indent}]`
const sortsText = (of: Readonly<Record<Sort, Curve>>, indent: string) =>
  `{\n${SORTS.map((sort) => `${indent}  ${sort}: ${curveText(of[sort], `${indent}  `)},`).join('\n')}\n${indent}}`
const file = join(import.meta.dirname, '../gateway/catalogue/match/score/weights.generated.ts')
const text = [
  `// Written by \`node bench/match-train.ts\` from ${examples.length} pairs: hand-made forms of the training split and ${others.length} field lists`,
  `// of others; calibrated on ${check.length} other pairs and ${asked.length} questions.`,
  "import type { Model } from './model.ts'",
  '',
  'export const WEIGHTS: Model = {',
  `  bias: ${model.bias},`,
  '  weights: {',
  ...FEATURES.map((f) => `    ${f}: ${model.weights[f]},`),
  '  },',
  `  calibration: ${sortsText(model.calibration, '  ')},`,
  `  desk: {\n    zh: ${sortsText(model.desk.zh, '    ')},\n    en: ${sortsText(model.desk.en, '    ')},\n  },`,
  '}',
]
writeFileSync(file, `${text.join('\n')}\n`)
console.log(`${examples.length} pairs, ${examples.filter((e) => e.y).length} of them the same; ${asked.length} questions`)
