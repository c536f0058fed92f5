// Two thousand damaged and distorted files of every kind that people and departments hand in: forms, documents of interfaces,
// manifests, rows. Each ends with an answer or a reason, within its bound. `SEEDS=from-to` runs others and keeps no figures.
import { expect, test } from 'vitest'
import { percentile } from '../bench/percentile.ts'
import { type Outcome, runMutants } from '../test/fuzz/run-mutants.ts'
import { keepFigures } from './keep-figures.ts'

const asked = process.env.SEEDS
const [from = 0, to = 2000] = (asked ?? '').split('-').filter(Boolean).map(Number)

/** A bounded process is ended at 1.5 s, seen every 50 ms on a machine that may be busy; the hub's own process reads in parts. */
const MOST_CPU_MS = 2000

test('of two thousand damaged files none crashes or hangs anything, and each that is not read is told', async () => {
  const outcomes: Outcome[] = []
  await runMutants(from, to, (outcome) => {
    outcomes.push(outcome)
    if (outcomes.length % 100 === 0) console.log(`${outcomes.length} files, the last with seed ${outcome.seed}`)
  })
  expect(outcomes.filter(({ fault }) => fault !== null)).toEqual([])
  expect(outcomes.filter((one) => Math.max(one.cpuMs, one.ownCpuMs) > MOST_CPU_MS)).toEqual([])
  expect(outcomes).toHaveLength(to - from)
  if (!asked) keepFigures('fuzz-forms', figuresOf(outcomes))
})

function figuresOf(outcomes: readonly Outcome[]) {
  const cpu = outcomes.map((one) => one.cpuMs)
  const own = outcomes.map((one) => one.ownCpuMs)
  const byWay = Map.groupBy(outcomes, (one) => one.way)
  return {
    files: outcomes.length,
    faults: 0,
    'read as the whole file is': ended(outcomes, 'same'),
    'read as another file, which it is': ended(outcomes, 'other'),
    'read in part, the rest told': ended(outcomes, 'part'),
    'not read, told why': ended(outcomes, 'told'),
    'stopped at the bound, told': ended(outcomes, 'stopped'),
    'cpuMs of the bounded process': { p50: percentile(cpu, 0.5), p99: percentile(cpu, 0.99), most: Math.max(...cpu) },
    'cpuMs of the own process': { p50: percentile(own, 0.5), p99: percentile(own, 0.99), most: Math.max(...own) },
    'most MB of a bounded process': Math.round(Math.max(...outcomes.map((one) => one.peakBytes)) / 2 ** 20),
    byWay: Object.fromEntries(
      [...byWay].map(([way, all]) => [way, { files: all.length, toldInWholeOrPart: all.length - quiet(all) }]),
    ),
  }
}

const ended = (outcomes: readonly Outcome[], end: Outcome['ended']) => outcomes.filter((one) => one.ended === end).length
const quiet = (outcomes: readonly Outcome[]) => ended(outcomes, 'same') + ended(outcomes, 'other')
