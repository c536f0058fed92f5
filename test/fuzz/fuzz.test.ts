// Damaged and distorted files of every kind: each ends with an answer or a reason. `npm run proof -- fuzz-forms` runs two thousand.
import { expect, test } from 'vitest'
import { type Outcome, runMutants } from './run-mutants.ts'

test('files that were damaged on their way, or that nobody in their right mind writes, are read or told, and nothing crashes', {
  timeout: 120_000,
}, async () => {
  const outcomes: Outcome[] = []
  await runMutants(0, 300, (outcome) => void outcomes.push(outcome))
  expect(outcomes.filter(({ fault }) => fault !== null)).toEqual([])
  const ended = new Set(outcomes.map((outcome) => outcome.ended))
  for (const end of ['same', 'other', 'part', 'told'] as const) expect(ended).toContain(end)
})
