// A decision changes only what it touches, and the result is that of a full run.
import { afterAll, expect, test } from 'vitest'
import { openStore } from '../support/store.ts'
import { anyDecisions, DEPARTMENTS } from './any-decisions.ts'

const store = await openStore({ catalogue: true, departments: DEPARTMENTS })
afterAll(() => store.close())

test.each([1, 2, 3, 14, 15, 16, 17, 18])(
  'whatever is decided, undone or brought, the result is that of a full run (seed %i)',
  async (seed) => {
    expect(await anyDecisions(store, { seed, forms: 12, steps: 12 })).toHaveLength(12)
  },
  120_000,
)
