// Ten departments of which none, one, three and five hang: how long the others take to answer, and whether that is longer. One
// run; the four cases alternate, so that a slow moment of the machine affects all alike. Besides the timed callers, others call
// the five departments that may hang, as many in every case, so that only the hanging differs.
import { setTimeout as wait } from 'node:timers/promises'
import { type Connector, checkManifest, createConnector, manifestIn } from '../connectors/index.ts'
import { startChild } from './departments/child.ts'
import { benchManifest } from './departments/manifest.ts'
import { DEPARTMENTS, SUBJECT } from './departments/shape.ts'
import { percentile } from './percentile.ts'
import type { Score } from './score.ts'

const HANGING = [0, 1, 3, 5]
const ROUNDS = Number(process.env.YIBIAO_BENCH_ROUNDS ?? 20)
const CALLS = 100
/** Concurrent callers of each department that may hang: more than it has slots. */
const WAITING = 6
const PAUSE_MS = 100
const CLIENTS = 5
const LIMITS = '{ replySeconds: 1, totalSeconds: 2, concurrency: 2, queue: 20, restSeconds: 1 }'

export async function benchHanging(): Promise<Score> {
  const [systems, { origins }] = await startChild<{ origins: string[] }>('systems.ts', null, ['5'])
  const connectors = DEPARTMENTS.map((id, i) =>
    createConnector({
      manifest: manifestIn(checkManifest(benchManifest(id, LIMITS))),
      settings: { origin: origins[i] ?? '' },
      secrets: {},
      allowOrigins: origins,
      development: true,
    }),
  )
  const others = connectors.slice(0, Math.max(...HANGING))
  const living = connectors.slice(others.length)
  const taken = new Map(HANGING.map((k) => [k, { all: [] as number[], p99s: [] as number[] }]))
  let lost = 0
  for (let round = -1; round < ROUNDS; round++)
    for (const k of round % 2 ? HANGING : HANGING.toReversed()) {
      await systems.ask({ hanging: DEPARTMENTS.slice(0, k) })
      const over = new AbortController()
      const waiting = others.flatMap((c, d) =>
        Array.from({ length: WAITING }, (_, i) => keepAsking(c, over.signal, (i * PAUSE_MS) / WAITING + d)),
      )
      await wait(2 * PAUSE_MS)
      const times: number[] = []
      const client = async (own: number) => {
        for (let i = own; i < CALLS; i += CLIENTS) {
          const began = performance.now()
          if (!(await ask(living[i % living.length] as Connector))) lost += 1
          times.push(performance.now() - began)
        }
      }
      await Promise.all(Array.from({ length: CLIENTS }, (_, i) => client(i)))
      over.abort()
      await Promise.all(waiting)
      // The first round warms up the compiler.
      if (round < 0) continue
      taken.get(k)?.all.push(...times)
      taken.get(k)?.p99s.push(percentile(times, 0.99))
    }
  await systems.ask({ hanging: [] })
  await Promise.all(connectors.map((c) => c.close()))
  systems.end()
  // The median of the rounds: a round in which the machine did something else says nothing about the departments.
  const p99 = (k: number) => percentile(taken.get(k)?.p99s ?? [], 0.5)
  const none = p99(0)
  return {
    name: 'hanging',
    about: `Lookups at ${living.length} departments that answer after 5 ms while k of the other ${others.length} hang, each of which ${WAITING} callers ask in every case; ${ROUNDS} rounds of ${CALLS} calls of each case in turn.`,
    figures: {
      'lookups that failed at departments that answer': lost,
      'p99 with none hanging, ms (median of the rounds)': Number(none.toFixed(1)),
      ...Object.fromEntries(
        HANGING.slice(1).map((k) => [`p99 with ${k} of 10 hanging, ratio to none`, Number((p99(k) / none).toFixed(2))]),
      ),
    },
    table: [
      ['hanging', 'p50 ms', 'p99 ms', 'p99 / none hanging'],
      ...HANGING.map((k) => [
        `${k} of 10`,
        percentile(taken.get(k)?.all ?? [], 0.5).toFixed(1),
        p99(k).toFixed(1),
        (p99(k) / none).toFixed(2),
      ]),
    ],
  }
}

async function ask(connector: Connector, signal?: AbortSignal): Promise<boolean> {
  const caller = { worker: 'bench', purpose: 'bench' }
  const context = signal ? { caller, signal } : { caller }
  const reply = await connector.lookup?.('resident', [SUBJECT], [], context)
  return reply?.kind === 'found' && reply.records.has(SUBJECT)
}

async function keepAsking(connector: Connector, signal: AbortSignal, first: number): Promise<void> {
  await wait(first)
  while (!signal.aborted) {
    await ask(connector, signal)
    await wait(PAUSE_MS)
  }
}
