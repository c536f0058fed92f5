// `node bench/match-size.ts`: steps 1 and 2 on a province's forms (16,667 forms, 244,338 fields) at five sizes, each in its own process;
// then one new form of 30 fields against all of them. Writes docs/scores/bench-match-size.json and a plot to docs/images.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import type { MatchForm } from '../gateway/catalogue/index.ts'
import { createMatcher } from '../gateway/catalogue/match/cluster/matcher.ts'
import { sameForms } from '../gateway/catalogue/match/forms/same-forms.ts'
import { makeProvince } from '../test/match/corpus/make-province.ts'
import { pairScores } from '../test/match/measure.ts'
import { plotLines } from './match-plots.ts'
import { percentile } from './percentile.ts'
import { tableText } from './score.ts'

interface Figures {
  forms: number
  fields: number
  clusters: number
  seconds: number
  secondsPerThousand: number
  megabytes: number
  precision: number
  recall: number
  formPairs: number
  newFormP50: number
  newFormP99: number
  /** Processor time, which other programs on the machine do not affect. */
  newFormCpuP99: number
}

const round = (n: number, digits = 2) => Math.round(n * 10 ** digits) / 10 ** digits

function measure(fields: number): Figures {
  const { forms, truth } = makeProvince(fields, 5)
  const began = performance.now()
  const matcher = createMatcher()
  const groups = forms.map((form) => matcher.add(form).fields.map((field) => field.group))
  const pairs = sameForms(forms, groups)
  const seconds = (performance.now() - began) / 1000
  const scores = pairScores(groups.flat().map((group, i) => ({ truth: truth[i], cluster: String(group) })))
  const cpu: number[] = []
  const taken = newForms(300).map((form) => {
    const start = performance.now()
    const used = process.cpuUsage()
    matcher.add(form)
    const { user, system } = process.cpuUsage(used)
    cpu.push((user + system) / 1000)
    return performance.now() - start
  })
  return {
    forms: forms.length,
    fields: truth.length,
    clusters: new Set(groups.flat()).size,
    seconds: round(seconds),
    secondsPerThousand: round((seconds / truth.length) * 1000, 3),
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    precision: round(scores.precision, 5),
    recall: round(scores.recall, 4),
    formPairs: pairs.length,
    newFormP50: round(percentile(taken, 0.5)),
    newFormP99: round(percentile(taken, 0.99)),
    newFormCpuP99: round(percentile(cpu, 0.99)),
  }
}

/** New forms of 30 fields each. */
function newForms(count: number): MatchForm[] {
  const pool = makeProvince(count * 32, 77).forms.flatMap((form) => form.fields)
  return Array.from({ length: count }, (_, i) => ({
    key: `new-${i}`,
    title: `远安县2026年新增事项${i}情况表`,
    fields: pool.slice(i * 30, i * 30 + 30),
  }))
}

const SIZES = [15_000, 30_000, 60_000, 120_000, 244_338]
const asked = Number(process.argv[2])
if (asked) {
  console.log(JSON.stringify(measure(asked)))
} else {
  const results = SIZES.map((size): Figures => {
    const text = execFileSync(process.execPath, [import.meta.filename, String(size)], { encoding: 'utf8', maxBuffer: 1e8 })
    const figures = JSON.parse(text) as Figures
    console.log(JSON.stringify(figures))
    return figures
  })
  console.log(tableText([Object.keys(results[0] ?? {}), ...results.map((r) => Object.values(r).map(String))]))
  const first = results[0]
  const ideal = (n: number) => (first ? (first.seconds * n * Math.log2(n)) / (first.fields * Math.log2(first.fields)) : 0)
  plotLines('match-size', 'Steps 1 and 2: time and number of fields', { x: 'fields', y: 'seconds' }, [
    { name: 'measured', points: results.map((r) => [r.fields, r.seconds]) },
    { name: 'n log n from the smallest', points: results.map((r) => [r.fields, round(ideal(r.fields))]) },
  ])
  const kept = {
    command: 'node bench/match-size.ts',
    date: new Date().toISOString().slice(0, 10),
    machine: { cores: cpus().length, node: process.version, threadsUsed: 1, loadAverage: loadavg().map((n) => round(n, 1)) },
    results,
  }
  writeFileSync(join(import.meta.dirname, '../docs/scores/bench-match-size.json'), `${JSON.stringify(kept, null, 2)}\n`)
}
