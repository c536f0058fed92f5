// A submitted document cannot stop the hub. Every document of the corpus ends in a named refusal or a correct and bounded
// answer, within two seconds of processor time and with bounded memory in another process.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Bounded, createBounded, type Used } from '../../connectors/index.ts'
import { writeScore } from '../support/score.ts'
import { HOSTILE } from './hostile-documents.ts'
import { handIn } from './run-hostile.ts'

const MB = 1024 * 1024
const MOST_CPU_MS = 2000
/** The heap of 256 MB, the same again outside it, and the program. */
const MOST_BYTES = 640 * MB

let bounded: Bounded
const uses: Used[] = []
beforeAll(() => {
  bounded = createBounded({ places: 3, used: (use) => void uses.push(use) })
})
afterAll(() => bounded.close())

describe('documents of somebody who means harm (issue 10, 28 and 18; F1, F2, F3, F5)', () => {
  test('there are at least ninety, each of its own, and at least sixty that are always refused', () => {
    expect(new Set(HOSTILE.map(({ id }) => id)).size).toBe(HOSTILE.length)
    expect(HOSTILE.length).toBeGreaterThanOrEqual(90)
    expect(HOSTILE.filter(({ refused }) => refused instanceof RegExp).length).toBeGreaterThanOrEqual(60)
  })

  test('each ends in a refusal that names the cause, or in a bounded answer', async () => {
    // Made beforehand, so that making one document does not delay the check on another.
    const left = HOSTILE.map((one) => ({ one, given: one.make() }))
    const ended: Record<string, string | null> = {}
    const lane = async () => {
      for (let next = left.shift(); next; next = left.shift()) ended[next.one.id] = await handIn(bounded, next.one, next.given)
    }
    await Promise.all([lane(), lane()])
    for (const { id, refused } of HOSTILE) {
      const words = ended[id]
      if (refused === null) expect(words, id).toBeNull()
      else if (refused !== 'either') expect(words, id).toMatch(refused)
      else expect(words === null || words?.length, id).toBeTruthy()
    }
  }, 400_000)

  test('none took more than two seconds of processor time, or more memory than a process may hold', async () => {
    const printed = uses.filter(({ job }) => job === 'makeFile')
    const files = uses.filter(({ job }) => job === 'rowsOfWorkbook' || job === 'jsonApart')
    const replies = uses.filter(({ job }) => job === 'readApart')
    const others = uses.filter((use) => ![...printed, ...files, ...replies].includes(use))
    const most = (all: readonly Used[], of: 'cpuMs' | 'peakBytes') => Math.max(0, ...all.map((use) => use[of]))
    // An expression may take one second per row; a long roster may take up to four to print.
    expect(others.filter(({ cpuMs }) => cpuMs > MOST_CPU_MS).map(({ job, cpuMs }) => `${job}: ${cpuMs} ms`)).toEqual([])
    expect(most(printed, 'cpuMs')).toBeLessThanOrEqual(4200)
    // Files and replies of a department's system, with up to a hundred thousand rows.
    expect(most(files, 'cpuMs')).toBeLessThanOrEqual(20_200)
    expect(most(replies, 'cpuMs')).toBeLessThanOrEqual(5200)
    if (process.platform === 'linux') expect(most(uses, 'peakBytes')).toBeLessThanOrEqual(MOST_BYTES)
    await writeScore(
      'hostile-documents',
      {
        documents: HOSTILE.length,
        mostCpuMs: Math.round(most(others, 'cpuMs')),
        mostMb: Math.round(most(uses, 'peakBytes') / MB),
        stopped: uses.filter(({ error }) => error?.code === 'TOO_HEAVY').length,
      },
      'vitest run test/bounded',
    )
  })
})
