// Observations of the last five minutes, dropped in steps of half a minute.
import { bucketOf, noLatencies } from './latency-buckets.ts'

export const WINDOW_SECONDS = 300
const STEP_MS = 30_000
const STEPS = (WINDOW_SECONDS * 1000) / STEP_MS

export interface Seen {
  calls: number
  failures: number
  latencies: number[]
}

export interface RollingWindow {
  add(at: number, ms: number, failed: boolean): void
  read(at: number): Seen
}

export function rollingWindow(): RollingWindow {
  let steps: (Seen & { step: number })[] = []
  const forget = (now: number) => {
    steps = steps.filter(({ step }) => step > now - STEPS)
  }
  return {
    add(at, ms, failed) {
      const step = Math.floor(at / STEP_MS)
      let current = steps.at(-1)
      if (current?.step !== step) {
        forget(step)
        current = { step, calls: 0, failures: 0, latencies: noLatencies() }
        steps.push(current)
      }
      const bucket = bucketOf(ms)
      current.calls += 1
      current.failures += failed ? 1 : 0
      current.latencies[bucket] = (current.latencies[bucket] ?? 0) + 1
    },
    read(at) {
      forget(Math.floor(at / STEP_MS))
      return {
        calls: steps.reduce((sum, s) => sum + s.calls, 0),
        failures: steps.reduce((sum, s) => sum + s.failures, 0),
        latencies: noLatencies().map((_, i) => steps.reduce((sum, s) => sum + (s.latencies[i] ?? 0), 0)),
      }
    },
  }
}
