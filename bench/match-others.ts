// `node bench/match-others.ts [folder ...] [--losses]`: how well the field lists of others are matched. The folders may also be
// named by YIBIAO_FIELD_SETS, separated by colons. With --keep the figures are written to docs/scores/match-others.json.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { matchForms } from '../gateway/catalogue/index.ts'
import { errorOf, pairsStated, reviewStated, type Stated } from './calibration-others.ts'
import { countPairs, type FieldSet, readFieldSets } from './field-sets.ts'
import { falseMerges, missedGroups } from './losses-others.ts'
import { afterReview } from './review-others.ts'
import { tableText } from './score.ts'

const args = process.argv.slice(2)
const named = args.filter((arg) => !arg.startsWith('--'))
const folders = named.length > 0 ? named : (process.env.YIBIAO_FIELD_SETS ?? '').split(':').filter(Boolean)
if (folders.length === 0 || !folders.every((folder) => existsSync(folder))) {
  console.error('Say where the field lists are: node bench/match-others.ts FOLDER [--losses] [--keep]')
  process.exit(1)
}

const round = (n: number) => Math.round(n * 1000) / 1000
const share = (a: number, b: number) => (b === 0 ? 1 : round(a / b))
const plain = (label: string) => label.normalize('NFKC').replace(/\s+/g, '').toLowerCase()

/** What was stated in all sets of a language, for its calibration as a whole. */
const stated = { zh: { pairs: [] as Stated[], review: [] as Stated[] }, en: { pairs: [] as Stated[], review: [] as Stated[] } }

function measure(set: FieldSet) {
  const { fields, review } = matchForms(set.forms)
  const clusters = fields.map(({ cluster }) => cluster)
  const mine = countPairs(set, clusters)
  const equal = countPairs(set, set.label.map(plain))
  const desk = countPairs(set, afterReview(set, clusters, review))
  const [pairs, questions] = [pairsStated(set), reviewStated(set, clusters, review)]
  stated[set.language].pairs.push(...pairs)
  stated[set.language].review.push(...questions)
  const recall = share(mine.right, mine.pairs)
  const labels = share(equal.right, equal.pairs)
  return {
    forms: set.forms.length,
    fields: set.truth.length,
    pairs: mine.pairs,
    precision: share(mine.right, mine.merged),
    wrong: mine.merged - mine.right,
    recall,
    needed: round(Math.min(0.92, labels * (labels < 0.6 ? 1.4 : 1.2))),
    withDesk: share(desk.right, desk.pairs),
    questions: share(review.length, set.truth.length),
    equalLabels: { precision: share(equal.right, equal.merged), recall: labels },
    calibration: { pairs: round(errorOf(pairs)), review: round(errorOf(questions)) },
  }
}

const results: Record<string, ReturnType<typeof measure>> = {}
for (const set of folders.flatMap(readFieldSets)) {
  results[set.name] = measure(set)
  if (!args.includes('--losses')) continue
  const { fields, review } = matchForms(set.forms)
  const clusters = fields.map(({ cluster }) => cluster)
  console.log(`\n# ${set.name}: merged wrongly\n${falseMerges(set, clusters).join('\n')}`)
  console.log(
    `\n# ${set.name}: missed by automatic merges\n${missedGroups(set, clusters, afterReview(set, clusters, review)).join('\n')}`,
  )
}
console.log(
  tableText([
    [
      'set',
      'fields',
      'pairs',
      'precision',
      'wrong',
      'recall',
      'needed',
      'with desk',
      'questions',
      'equal P',
      'equal R',
      'cal.',
      'cal. desk',
    ],
    ...Object.entries(results).map(([name, r]) =>
      [
        name,
        r.fields,
        r.pairs,
        r.precision,
        r.wrong,
        r.recall,
        r.needed,
        r.withDesk,
        r.questions,
        r.equalLabels.precision,
        r.equalLabels.recall,
        r.calibration.pairs,
        r.calibration.review,
      ].map(String),
    ),
  ]),
)

const calibration = Object.fromEntries(
  (['zh', 'en'] as const).map((language) => [
    language,
    { pairs: round(errorOf(stated[language].pairs)), review: round(errorOf(stated[language].review)) },
  ]),
)
console.log(`calibration error by language: ${JSON.stringify(calibration)}`)

if (args.includes('--keep')) {
  const file = join(import.meta.dirname, '../docs/scores/match-others.json')
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { results?: object }) : {}
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  const kept = {
    command: 'node bench/match-others.ts FOLDER --keep',
    date: new Date().toISOString().slice(0, 10),
    commit,
    about: 'Field lists that nobody here wrote; only figures are kept. Pairs are two fields of different forms.',
    results: { ...before.results, ...results },
  }
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`)
}
