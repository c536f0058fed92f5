// `node bench/match-decisions.ts [fields]`: how soon a person's decision is seen on the review desk, and its undoing, on a province's
// forms (16,667 forms with 244,338 fields): the time from the decision to the next page of the desk, as the hub's verbs do it,
// against a full run. Writes docs/scores/bench-match-decisions.json.
import { writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { createBounded } from '../connectors/index.ts'
import { createRematch, decideMatches, reviewQueue, splitField, undoMatches } from '../gateway/asking/index.ts'
import type { ReviewDeps } from '../gateway/asking/verbs/review-deps.ts'
import { openCatalogue, seedCatalogue } from '../gateway/catalogue/index.ts'
import { registeredIn } from '../gateway/exchange/index.ts'
import { migrate, openDatabase, openNotifications } from '../gateway/platform/index.ts'
import { pick, randomFrom } from '../test/match/corpus/random.ts'
import { percentile } from './percentile.ts'
import { storeProvince } from './province-intake.ts'
import { withScratchPostgres } from './scratch-postgres.ts'

const FIELDS = Number(process.argv[2] ?? 244_338)
const ROUNDS = 60
const PAGE = 51

const round = (n: number, digits = 1) => Math.round(n * 10 ** digits) / 10 ** digits
const inMs = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now()
  await work()
  return performance.now() - began
}
const of = (ms: readonly number[], fullMs: number) => {
  const [p50, p95] = [percentile([...ms], 0.5), percentile([...ms], 0.95)]
  return {
    p50Ms: round(p50),
    p95Ms: round(p95),
    mostMs: round(Math.max(...ms)),
    timesFasterThanFullRun: Math.round(fullMs / p50),
  }
}

const results = await withScratchPostgres(async (url) => {
  await migrate(url)
  const { db, pool, close } = openDatabase(url, { poolSize: 5 })
  const notifications = await openNotifications(url, pool)
  await seedCatalogue(db)
  const catalogue = await openCatalogue(db, notifications)
  const peaks: number[] = []
  const bounded = createBounded({ heapMb: 1024, used: ({ peakBytes }) => void peaks.push(peakBytes) })
  try {
    const forms = await storeProvince(db, FIELDS)
    const rematch = createRematch({ db, catalogue, bounded })
    const fullMs = await inMs(() => rematch.all())
    const deps = { db, notifications, catalogue, registered: registeredIn(db), rematch } as unknown as ReviewDeps
    const queue = () => reviewQueue(db, { limit: PAGE })
    const seen = (work: () => Promise<unknown>) => inMs(() => work().then(queue))
    const random = randomFrom(7)
    const queueMs: number[] = []
    const times = {
      first: [] as number[],
      any: [] as number[],
      apart: [] as number[],
      undo: [] as number[],
      split: [] as number[],
    }
    const { total } = await queue()
    for (let i = 0; i < ROUNDS; i++) {
      queueMs.push(await inMs(queue))
      // The one that saves most, as a person at the desk meets it; then any other that waits.
      const { items } = await queue()
      const all = await db
        .selectFrom('review_item')
        .select(['a', 'b'])
        .where('hidden', '=', false)
        .where('apart', '=', false)
        .execute()
      const other = pick(random, all)
      const [item] = items
      if (!item) break
      const decided: string[][] = []
      const say = async (a: string, b: string, same: boolean) =>
        void decided.push(await decideMatches(deps, 'bench', [{ a, b, same }]))
      times.first.push(await seen(() => say(item.a.field, item.b.field, true)))
      times.any.push(await seen(() => say(other.a, other.b, true)))
      const [next] = (await queue()).items
      if (next) times.apart.push(await seen(() => say(next.a.field, next.b.field, false)))
      // A third is undone at once, as by the key Z; the rest stands, so that later decisions meet earlier ones.
      if (i % 3 === 0) for (const ids of decided) times.undo.push(await seen(() => undoMatches(deps, 'bench', ids)))
    }
    const merged = await db
      .selectFrom('intake_field')
      .select(['form_id', 'code', 'cluster'])
      .where('decision', '=', 'AUTO')
      .execute()
    const sizes = Map.groupBy(merged, (f) => f.cluster)
    const small = merged.filter((f) => (sizes.get(f.cluster)?.length ?? 0) <= 50)
    for (let i = 0; i < ROUNDS / 3; i++) {
      const { form_id, code } = pick(random, small)
      times.split.push(await seen(() => splitField(deps, 'bench', { field: `${form_id}#${code}` }).catch(() => [])))
    }
    return {
      ...{ forms, fields: FIELDS, waiting: total, fullRunMs: Math.round(fullMs), queueMs: round(percentile(queueMs, 0.5)) },
      'the first that waits: the same': of(times.first, fullMs),
      'any that waits: the same': of(times.any, fullMs),
      'not the same': of(times.apart, fullMs),
      undone: of(times.undo, fullMs),
      'a field taken out of its cluster': of(times.split, fullMs),
      'all of them': of(Object.values(times).flat(), fullMs),
      megabytes: {
        process: Math.round(process.resourceUsage().maxRSS / 1024),
        fullRunProcess: Math.round(Math.max(...peaks) / 2 ** 20),
      },
    }
  } finally {
    await bounded.close()
    catalogue.close()
    await notifications.close()
    await close()
  }
})
console.log(JSON.stringify(results, null, 2))
if (FIELDS === 244_338) {
  const kept = {
    command: 'node bench/match-decisions.ts',
    date: new Date().toISOString().slice(0, 10),
    machine: { cores: cpus().length, node: process.version, loadAverage: loadavg().map((n) => round(n)) },
    results,
  }
  writeFileSync(join(import.meta.dirname, '../docs/scores/bench-match-decisions.json'), `${JSON.stringify(kept, null, 2)}\n`)
}
process.exit(0)
