import { expect, test } from 'vitest'
import { writeScore } from '../support/score.ts'
import { runKills } from './run-kills.ts'
import { totalQueue } from './total-queue.ts'

test('the checker sees what is lost, duplicated, unexpected and recovered', () => {
  const effect = (task: string) => ({ task, submission: 's', acknowledgement: 'a' })
  const attempted = [
    { tasks: ['fine', 'lost', 'refused'], acknowledged: true, again: true },
    { tasks: ['twice', 'both'], acknowledged: true, again: false },
    { tasks: ['never acknowledged'], acknowledged: false, again: false },
  ]
  const books = [
    { effects: ['fine', 'twice', 'twice', 'both', 'stranger'].map(effect), refusals: ['refused', 'both'], absorbed: 2 },
    { effects: [], refusals: [], absorbed: 1 },
  ]
  expect(totalQueue(attempted, books)).toEqual({
    acknowledged: 2,
    effects: 5,
    refused: 2,
    absorbed: 3,
    lost: 1,
    duplicated: 2,
    unexpected: 1,
    recovered: 1,
  })
})

test('through 200 kills of web and worker and 20 of PostgreSQL, no accepted submission is lost and no department acts twice', async () => {
  const run = await runKills({ seed: 20261121, processKills: 200, backendKills: 20, sendKey: true, submissions: 200 })
  const control = await runKills({ seed: 20261122, processKills: 40, backendKills: 2, sendKey: false, submissions: 100 })
  const { journal, ...figures } = run
  await writeScore(
    'delivery',
    { ...figures, controlWithoutKeyKills: control.processKills, controlWithoutKeyDuplicated: control.duplicated },
    'vitest run test/harness/kills.test.ts',
  )
  expect(run).toMatchObject({ lost: 0, duplicated: 0, unexpected: 0, disagreements: 0 })
  expect(run.processKills).toBeGreaterThanOrEqual(200)
  expect(run.backendKills).toBe(20)
  expect(run.acknowledged).toBeGreaterThan(100)
  expect(run.absorbed).toBeGreaterThan(0)
  expect(journal.broken).toBeNull()
  // The control without the key: it proves that the harness detects a duplicate and that the key prevents it.
  expect(control.lost).toBe(0)
  expect(control.duplicated).toBeGreaterThan(0)
}, 600_000)
