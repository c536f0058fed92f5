// The cost of a read in a county with ten connectors and in one with two hundred: the same hub, the same ten departments. Both
// hubs alternate in one run with one client, each in its own process with its own database.
import { type Child, startChild } from './departments/child.ts'
import { load } from './departments/load.ts'
import { QUERY, SUBJECT } from './departments/shape.ts'
import { percentile } from './percentile.ts'
import type { Score } from './score.ts'
import { withScratchPostgres } from './scratch-postgres.ts'

const MORE = [0, 190]
const ROUNDS = Number(process.env.YIBIAO_BENCH_ROUNDS ?? 6)
const ROUND_MS = 1000

export const benchManyConnectors = (): Promise<Score> =>
  withScratchPostgres((first) =>
    withScratchPostgres(async (second) => {
      const [systems, { origins }] = await startChild<{ origins: string[] }>('systems.ts', null, ['0'])
      const body = JSON.stringify({ query: QUERY, variables: { identifier: SUBJECT } })
      const hubs: { connectors: number; child: Child; url: string; latencies: number[]; rss: number }[] = []
      for (const [i, more] of MORE.entries()) {
        const given = { origins, databaseUrl: i === 0 ? first : second, limits: '{ concurrency: 16 }', more }
        const [child, { url }] = await startChild<{ url: string }>('hub.ts', given)
        hubs.push({ connectors: 10 + more, child, url, latencies: [], rss: 0 })
      }
      const holds = (text: string) => text.split('"value":"d').length === 101
      for (let round = -1; round < ROUNDS; round++)
        for (const hub of round % 2 ? hubs : hubs.toReversed()) {
          const { latencies } = await load(hub.url, () => body, { clients: 1, milliseconds: ROUND_MS, holds })
          if (round >= 0) hub.latencies.push(...latencies)
          hub.rss = (await hub.child.ask<{ rss: number }>({})).rss
        }
      for (const { child } of [...hubs, { child: systems }]) child.end()
      const p50 = (i: number) => percentile(hubs[i]?.latencies ?? [], 0.5)
      const ratio = p50(1) / p50(0)
      return {
        name: 'many-connectors',
        about: `One read over ten departments, one client, in a hub of 10 and a hub of ${10 + (MORE[1] ?? 0)} connectors, ${ROUNDS} rounds of ${ROUND_MS} ms of each in turn.`,
        figures: {
          'p50 with 200 connectors, ratio to 10': Number(ratio.toFixed(2)),
          'memory MB with 10 / 200 connectors': hubs.map(({ rss }) => Math.round(rss / 1e6)).join(' / '),
        },
        table: [
          ['connectors', 'reads', 'p50 ms', 'p99 ms', 'memory MB'],
          ...hubs.map(({ connectors, latencies, rss }) => [
            String(connectors),
            String(latencies.length),
            percentile(latencies, 0.5).toFixed(1),
            percentile(latencies, 0.99).toFixed(1),
            String(Math.round(rss / 1e6)),
          ]),
        ],
      }
    }),
  )
