// The 492 hand-made forms of sixteen departments through the six steps on the command line: imported from files, killed midway
// and resumed, repeats dropped, sure merges accepted together, doubtful ones decided by the truth (known by construction),
// confirmed by every department, launched, and measured.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AskedTwice, FormPairView, ResultRow, ReviewItem, RunResult } from '../../gateway/asking/index.ts'
import type { TakenInForms } from '../../gateway/asking/verbs/take-in-forms.ts'
import { writeCorpus } from '../match/corpus/write-corpus.ts'
import { pairScores } from '../match/measure.ts'
import { freshDatabase } from '../support/database.ts'
import { beginVerb } from '../support/hub-process.ts'
import { writeScore } from '../support/score.ts'

const began = performance.now()
const database = await freshDatabase()
const folder = await mkdtemp(join(tmpdir(), 'yibiao-hand-made-'))
const corpus = writeCorpus(join(folder, 'corpus'))
beforeAll(async () => {
  const { db } = database
  for (const { id, name } of corpus.departments) {
    await db.insertInto('department').values({ id, name_zh: name, name_en: id }).execute()
    await db.insertInto('connector').values({ id, department_id: id, manifest: '', state: 'PAUSED' }).execute()
  }
}, 120_000)
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

const begin = (args: string[]) =>
  beginVerb(['catalogue', ...args], { HOME: folder, YIBIAO_DATA: folder, DATABASE_URL: database.url })

async function catalogue<T>(...args: string[]): Promise<T> {
  const { code, output, said } = await begin([...args, '--json']).end
  if (code !== 0) throw new Error(`${args.slice(0, 3).join(' ')}: ${said || output}`)
  return JSON.parse(output) as T
}

const taken = () =>
  database.db
    .selectFrom('intake_form')
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow()
    .then((r) => Number(r.n))
const keyOf = (form: string) => form.slice(form.indexOf(':') + 1)
const matterOf = (form: string) => keyOf(form).replace(/[- ]\d+$/, '')

/** Elements without any merged field at first, by their name in the truth. */
const ELEMENTS: Record<string, string> = { '@resident#medicalInsurance': 'person.medIns' }

/** The true meaning of every field, and its current cluster. */
async function judged() {
  const forms = await database.db.selectFrom('intake_form').select(['id', 'body']).where('state', '!=', 'DROPPED').execute()
  const truth = new Map(
    forms.flatMap(({ id, body }) =>
      (body as { fields: { code: string; row: number }[] }).fields.map((f) => [
        `${id}#${f.code}`,
        corpus.truth[`${keyOf(id)}#${f.row}`] ?? '',
      ]),
    ),
  )
  const fields = await database.db.selectFrom('intake_field').selectAll().execute()
  const bound = new Map(
    fields.filter((f) => f.is_known).map((f) => [`@${f.element_id.replace('.', '#')}`, `${f.form_id}#${f.code}`]),
  )
  /** An element means what its merged fields mean; one without merged fields has a meaning of its own. */
  const truthOf = (field: string) => truth.get(field) ?? truth.get(bound.get(field) ?? '') ?? ELEMENTS[field] ?? field
  const scores = pairScores(fields.map((f) => ({ truth: truth.get(`${f.form_id}#${f.code}`), cluster: f.cluster })))
  return { truthOf, scores }
}

test('the hand-made forms go through the six steps on the command line', { timeout: 1_200_000 }, async () => {
  // 1. Import, one folder per department. The first run is killed, and the same command finishes the work.
  const files = join(folder, 'corpus')
  const cut = begin(['import', files])
  await expect.poll(taken, { timeout: 240_000, interval: 50 }).toBeGreaterThan(20)
  cut.child.kill('SIGKILL')
  await cut.end
  const { run, problems, skipped } = await catalogue<TakenInForms & { run: RunResult }>('import', files)
  expect(problems).toEqual([])
  expect(skipped).toBeGreaterThan(0)
  expect(await taken()).toBe(corpus.forms)
  expect(run).toMatchObject({ forms: corpus.forms, fields: corpus.fields })

  // 2. Merge automatically, with almost no wrong merges.
  const alone = await judged()
  expect(alone.scores.precision).toBeGreaterThanOrEqual(0.995)
  const before = await catalogue<{ figures: ResultRow[] }>('result')

  // The subject class of a form is stated where the hub cannot derive it.
  const unsaid = await database.db.selectFrom('intake_form').select('id').where('object_class', 'is', null).execute()
  for (const [about, forms] of Map.groupBy(unsaid, (f) => corpus.about[keyOf(f.id)] ?? 'resident'))
    expect((await begin(['about', about, ...forms.map((f) => f.id)]).end).code).toBe(0)

  // 3. Drop repeats: of forms found equal, one remains.
  const pairs = await catalogue<FormPairView[]>('pairs')
  const same = pairs.filter((p) => p.relation === 'same')
  const repeats = same.filter((p) => matterOf(p.a) === matterOf(p.b))
  expect(repeats.length).toBeGreaterThan(same.length * 0.9)
  const dropped = new Set<string>()
  for (const { a, b } of repeats) if (!dropped.has(a) && !dropped.has(b)) dropped.add(b)
  expect((await begin(['drop', ...dropped, '--because', '与另一张表相同']).end).code).toBe(0)

  // 4. Accept the sure merges together.
  const sure = await judged()
  const { accepted } = await catalogue<{ accepted: { a: string; b: string }[] }>('accept')
  const acceptedWrongly = accepted.filter((d) => sure.truthOf(d.a) !== sure.truthOf(d.b))
  expect(accepted.length).toBeGreaterThan(20)
  expect(acceptedWrongly.length).toBeLessThan(accepted.length / 50)

  // 5. Decide the doubtful ones by the truth, until none waits.
  let decisions = 0
  for (let turn = 0; turn < 30; turn++) {
    const { items } = await catalogue<{ items: ReviewItem[] }>('review', '--first', '100000')
    if (items.length === 0) break
    const { truthOf } = await judged()
    const said = items.map((i) => ({ a: i.a.field, b: i.b.field, same: truthOf(i.a.field) === truthOf(i.b.field) }))
    const file = join(folder, `decisions-${turn}.json`)
    await writeFile(file, JSON.stringify(said))
    await catalogue('decide', '--file', file)
    decisions += said.length
  }
  const decided = await judged()
  expect(decided.scores.precision).toBeGreaterThanOrEqual(0.99)
  // This covers the remaining forms: repeats, which merge most easily, are gone.
  expect(decided.scores.recall).toBeGreaterThan(sure.scores.recall)

  // 6. Every department confirms the decisions that affect it and another; then all forms are launched.
  const { confirmed } = await catalogue<{ confirmed: unknown[] }>('confirm', ...corpus.departments.map((d) => d.id))
  expect(confirmed.length).toBeGreaterThan(0)
  const { launched, left } = await catalogue<{ launched: { id: string }[]; left: unknown[] }>('launch', '--all')
  // Forms with an obstacle are named and left out: none is lost, and most are in force.
  expect(launched.length + left.length).toBe(corpus.forms - dropped.size)
  expect(launched.length).toBeGreaterThan(left.length)
  const inForce = await database.db.selectFrom('form').select('id').execute()
  expect(inForce).toHaveLength(launched.length)

  const after = await catalogue<{ figures: ResultRow[]; askedTwice: AskedTwice[] }>('result')
  const [whole] = after.figures
  expect(whole).toMatchObject({ formsBefore: corpus.forms, formsAfter: corpus.forms - dropped.size, waiting: 0 })
  const round = (n: number) => n.toFixed(4)
  await writeScore(
    'six-steps-hand-made',
    {
      departments: corpus.departments.length,
      formsBefore: whole?.formsBefore ?? 0,
      formsAfter: whole?.formsAfter ?? 0,
      fieldsBefore: whole?.itemsBefore ?? 0,
      itemsAfterMatching: before.figures[0]?.itemsAfter ?? 0,
      itemsAfterReview: whole?.itemsAfter ?? 0,
      reductionOfItems: round(1 - (whole?.itemsAfter ?? 0) / (whole?.itemsBefore ?? 1)),
      askedByMoreThanOneForm: after.askedTwice.length,
      'merged without a person: pairs': alone.scores.merged,
      'merged without a person: wrong': alone.scores.merged - alone.scores.right,
      'merged without a person: recall': round(alone.scores.recall),
      'without repeats: recall': round(sure.scores.recall),
      'accepted together: merges': accepted.length,
      'accepted together: wrong': acceptedWrongly.length,
      'decided one by one': decisions,
      'after review: recall': round(decided.scores.recall),
      'repeats found between other forms': same.length - repeats.length,
      'confirmed by departments': confirmed.length,
      launched: launched.length,
      leftWithAReason: left.length,
      'wrong merges in the end': decided.scores.merged - decided.scores.right,
      secondsOfCommands: Math.round((performance.now() - began) / 1000),
    },
    'vitest run test/review/hand-made-forms.test.ts',
  )
})
