// Two hundred random rounds of decisions, splits, undoings and new forms: after each change the result is that of a full run. Then a
// province's forms: a decision and its undoing are seen at once. `SEEDS=from-to` runs other rounds, and only those.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { anyDecisions, DEPARTMENTS } from '../test/review/any-decisions.ts'
import { openStore } from '../test/support/store.ts'

const [from = 1, to = 200] = (process.env.SEEDS ?? '').split('-').filter(Boolean).map(Number)
const store = await openStore({ catalogue: true, departments: DEPARTMENTS })
afterAll(() => store.close())

test('whatever is decided, undone or brought, the result is that of a full run', async () => {
  for (let seed = from; seed <= to; seed++) {
    const [forms, steps] = [6 + (seed % 20), 20]
    expect(await anyDecisions(store, { seed, forms, steps })).toHaveLength(steps)
    if (seed % 10 === 0) console.log(`${seed - from + 1} rounds`)
  }
})

const MOST_MS = 200
const root = join(import.meta.dirname, '..')

test.skipIf(process.env.SEEDS)('among 244,338 fields 95 of 100 decisions, and of their undoings, are seen within 200 ms', () => {
  execFileSync(process.execPath, [join(root, 'bench/match-decisions.ts')], { stdio: 'inherit' })
  const { results } = JSON.parse(readFileSync(join(root, 'docs/scores/bench-match-decisions.json'), 'utf8'))
  const kinds = Object.entries<{ p95Ms?: number }>(results).filter(([, times]) => times.p95Ms !== undefined)
  expect(kinds).toHaveLength(6)
  expect(kinds.filter(([, times]) => Number(times.p95Ms) > MOST_MS)).toEqual([])
})
