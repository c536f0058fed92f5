// How much of the demo county's requests is prefilled correctly, wrongly, or not at all, by source. The truth is known, because
// the county is invented. A wrong value under a worker's name is worse than none, so it is counted first.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { inUnit } from '../../connectors/index.ts'
import { addToRegister, declareRegister } from '../../gateway/asking/index.ts'
import { openSheet, type SheetItemView } from '../../gateway/filling/index.ts'
import { sameValue } from '../../gateway/filling/sheet/check/same-value.ts'
import type { Viewer } from '../../gateway/platform/index.ts'
import { chinaDate } from '../../gateway/platform/index.ts'
import { writeScore } from '../support/score.ts'
import { eventually, startWorld, type World } from '../support/world.ts'
import { demoTruth, isLowIncome } from './truth.ts'

const RESIDENTS = 1200
/** In these villages one in this many residents is missing from a register that is nevertheless declared complete. */
const BADLY_KEPT_ONE_IN = 40
const worker: Viewer = {
  ...{ id: 'proof', username: 'proof', name: 'proof', token: null },
  assignments: [{ role: 'WORKER', division: '420525000000', department: null }],
}

type Verdict = 'right' | 'wrong' | 'conflict' | 'missed' | 'unknowable' | 'unjudged'
interface Judged {
  element: string
  verdict: Verdict
  source: string
  subject: string
  badlyKept: boolean
}

let world: World
const today = chinaDate(new Date())
const truth = demoTruth(RESIDENTS, today)
/** A third of the villages keep no register, a third a good one, and a third a bad one. */
const keeping = (code: string) => (['none', 'well', 'badly'] as const)[truth.world.villages.findIndex((v) => v.code === code) % 3]

beforeAll(async () => {
  world = await startWorld({ residents: RESIDENTS })
  const { hub } = world.running
  await eventually(
    async () =>
      Number(
        (
          await hub.db
            .selectFrom('task')
            .select((e) => e.fn.countAll().as('n'))
            .executeTakeFirstOrThrow()
        ).n,
      ),
    (n) => n > 300,
    90,
  )
  await eventually(
    async () =>
      (
        await hub.db
          .selectFrom('pull_state')
          .select('connector_id')
          .where('capability', '=', 'tasks')
          .where('last_good_at', 'is not', null)
          .execute()
      ).length,
    (n) => n >= 4,
    90,
  )
  for (const { code } of truth.world.villages) {
    if (keeping(code) === 'none') continue
    const badly = keeping(code) === 'badly'
    const residents = truth.world.residents.filter((r, n) => r.village === code && !(badly && n % BADLY_KEPT_ONE_IN === 7))
    const lists = {
      resident: residents.map((r) => ({ identifier: r.idNumber, name: r.name, labels: r.welfare.disability ? ['残疾'] : [] })),
      household: truth.world.households
        .filter((h) => h.village === code)
        .map((h) => ({ identifier: h.number, labels: isLowIncome(h) ? ['低保'] : [] })),
      enterprise: truth.world.enterprises.filter((e) => e.village === code).map((e) => ({ identifier: e.creditCode })),
    }
    for (const [objectClass, entries] of Object.entries(lists)) {
      const where = { division: code, class: objectClass, came: 'LISTED' as const, since: '2020-01-01' }
      const { problems } = await addToRegister({ ...hub, catalogue: hub.catalogue.current() }, worker, { ...where, entries })
      expect(problems).toEqual([])
      const labels = objectClass === 'resident' ? ['残疾'] : objectClass === 'household' ? ['低保'] : []
      for (const label of [null, ...labels])
        await declareRegister(hub, worker, { division: code, class: objectClass, label, completeSince: '2020-01-01' })
    }
  }
}, 240_000)
afterAll(() => world?.close())

function sourceOf({ fetched }: SheetItemView): string {
  const source = fetched?.source
  if (!source) return 'none'
  if (source.register) return 'register'
  return source.department ? `${source.kind} ${source.department}` : source.kind
}

function judge(item: SheetItemView, identifier: string, period: string): Judged {
  const register = [item.fetched, ...item.candidates].find((f) => f?.source.register)?.source.register
  const end = period
    ? new Date(Date.UTC(Number(period.slice(0, 4)), Number(period.slice(5, 7)), 0)).toISOString().slice(0, 10)
    : today
  const known = truth.of(item.element.id, identifier, period, register?.on ?? [end, today].sort()[0] ?? today)
  const { domain } = item.element
  // A field in 万元 holds the same figure as the truth in 元.
  const inHub = item.domain.unit !== domain.unit && domain.unit && item.domain.unit
  const shown = item.state === 'FILLED' ? item.value : null
  const filled = inHub && shown !== null ? inUnit(String(shown), inHub, domain.unit ?? '') : shown
  const verdict = (): Verdict => {
    if (item.state === 'CONFLICT') return 'conflict'
    if (filled === null) return known === undefined || known === null ? 'unknowable' : 'missed'
    if (known === undefined) return 'unjudged'
    return known !== null && sameValue(item.element.domain, filled, known) ? 'right' : 'wrong'
  }
  return {
    ...{ element: item.element.id, verdict: verdict(), source: sourceOf(item), subject: identifier },
    badlyKept: item.element.objectClass === 'place' && keeping(identifier) === 'badly',
  }
}

test('what is filled in is right; what is not sure is left to the worker', async () => {
  const { hub } = world.running
  const open = await hub.db
    .selectFrom('task')
    .select(['subject_id', 'object_class', 'period'])
    .distinct()
    .where('state', '=', 'OPEN')
    .where('form_id', 'is not', null)
    .where('subject_id', 'is not', null)
    .orderBy('object_class')
    .orderBy('subject_id')
    .orderBy('period')
    .execute()
  const judged: Judged[] = []
  for (const row of open) {
    const subject = { objectClass: row.object_class ?? '', id: row.subject_id ?? '' }
    const sheet = await openSheet(hub, worker, subject, row.period || null)
    expect(sheet.sources.filter((s) => s.state === 'FAILED')).toEqual([])
    judged.push(...sheet.items.map((item) => judge(item, sheet.subject.identifier, row.period)))
  }
  const good = judged.filter((j) => !j.badlyKept)
  const count = (verdict: Verdict, of: readonly Judged[] = good) => of.filter((j) => j.verdict === verdict).length
  const wrong = good.filter((j) => j.verdict === 'wrong')
  // List each one by name for review; only elements and sources are printed.
  console.log('wrong:', JSON.stringify([...Map.groupBy(wrong, (j) => `${j.element} ${j.source}`)].map(([k, l]) => [k, l.length])))
  const missed = good.filter((j) => j.verdict === 'missed')
  console.log('missed:', JSON.stringify([...Map.groupBy(missed, (j) => j.element)].map(([k, l]) => [k, l.length])))
  const unjudged = good.filter((j) => j.verdict === 'unjudged')
  console.log(
    'unjudged:',
    JSON.stringify([...Map.groupBy(unjudged, (j) => `${j.element} ${j.source}`)].map(([k, l]) => [k, l.length])),
  )
  const bySource = Object.fromEntries(
    [
      ...Map.groupBy(
        good.filter((j) => j.source !== 'none'),
        (j) => j.source,
      ),
    ].flatMap(([source, of]) => [
      [`${source}: right`, count('right', of)],
      [`${source}: wrong`, count('wrong', of)],
      [`${source}: conflict`, count('conflict', of)],
    ]),
  )
  const bad = judged.filter((j) => j.badlyKept && j.source === 'register')
  const share = (n: number) => (n / good.length).toFixed(4)
  await writeScore(
    'prefill-proof',
    {
      sheets: open.length,
      items: good.length,
      filledRightly: count('right'),
      filledWrongly: wrong.length,
      filledAndNotJudged: unjudged.length,
      leftInConflict: count('conflict'),
      emptyThoughTrueOfTheWorld: missed.length,
      emptyAndKnownToNobody: count('unknowable'),
      shareRight: share(count('right')),
      shareWrong: share(wrong.length),
      shareLeftToTheWorker: share(count('conflict') + missed.length + count('unknowable')),
      ...bySource,
      'registers that miss one resident in 40: figures right': count('right', bad),
      'registers that miss one resident in 40: figures wrong': count('wrong', bad),
    },
    'vitest run test/sheet/prefill-proof.test.ts',
  )
  expect(open.length).toBeGreaterThan(100)
  expect(wrong.map((j) => `${j.element} ${j.source}`)).toEqual([])
  expect(count('right')).toBeGreaterThan(good.length * 0.4)
}, 300_000)
