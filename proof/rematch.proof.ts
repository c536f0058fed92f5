// Two hundred random rounds of decisions, splits, undoings and new forms: after each change the result is that of a full run.
// `SEEDS=from-to` runs others.
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
