// What others notice while people hand in documents: workers read their inbox, in alternate rounds with and without documents, in
// one run. The hub, the readers and the senders are separate processes, so that none waits for another's own work.
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { divide, fill } from '../county.ts'
import { startChild } from '../departments/child.ts'
import { load } from '../departments/load.ts'
import { percentile } from '../percentile.ts'
import { withScratchPostgres } from '../scratch-postgres.ts'

export const CLIENTS = 16
export const ROUNDS = Number(process.env.YIBIAO_BENCH_ROUNDS ?? 12)
export const ROUND_MS = 2500
const TASKS = 10_000
const SETTLED_MS = 300

const QUERY = `query Inbox { inbox(first: 20) { nodes { id title state dueAt period department { id name } } pageInfo { hasNextPage endCursor } } }`

export interface Beside {
  /** How many documents there are. */
  documents: number
  /** How often each answer was given; "answered" or the code of a problem. */
  said: Record<string, number>
  /** Of the p99 with documents to that without, of each round. */
  ratios: number[]
  table: string[][]
}

/** `what`: see hand-in.ts. */
export const besideDocuments = (what: 'hostile' | 'forms', accounts: number): Promise<Beside> =>
  withScratchPostgres(async (databaseUrl) => {
    const [hub, { url }] = await startChild<{ url: string }>('../bounded/hub.ts', { databaseUrl })
    const client = new pg.Client({ connectionString: databaseUrl })
    await client.connect()
    await divide(client)
    await fill(client, 0, TASKS)
    await client.query(`insert into connector (id, department_id, manifest) values ('d1', 'd1', '')`)
    await client.end()
    const [senders, { documents }] = await startChild<{ documents: number }>('../bounded/hand-in.ts', null, [what])
    const holds = (text: string) => text.split('"state":"OPEN"').length === 21
    const body = JSON.stringify({ query: QUERY })
    const taken = { without: { all: [] as number[], p99s: [] as number[] }, with: { all: [] as number[], p99s: [] as number[] } }
    let said: Record<string, number> = {}
    for (let round = -1; round < ROUNDS; round++)
      for (const kind of round % 2 ? (['without', 'with'] as const) : (['with', 'without'] as const)) {
        if (kind === 'with') await senders.ask({ url, accounts })
        await wait(SETTLED_MS)
        const { latencies } = await load(url, () => body, { clients: CLIENTS, milliseconds: ROUND_MS, holds })
        if (kind === 'with') said = (await senders.ask<{ said: Record<string, number> }>({})).said
        // The first round warms up the compiler.
        if (round < 0) continue
        taken[kind].all.push(...latencies)
        taken[kind].p99s.push(percentile(latencies, 0.99))
      }
    senders.end()
    hub.end()
    return {
      ...{ documents, said },
      ratios: taken.with.p99s.map((p99, i) => p99 / (taken.without.p99s[i] ?? Number.NaN)),
      table: [
        ['documents', 'pages read', 'p50 ms', 'p99 ms (median of the rounds)'],
        ...Object.entries(taken).map(([kind, { all, p99s }]) => [
          kind === 'with' ? what : 'none',
          String(all.length),
          percentile(all, 0.5).toFixed(1),
          percentile(p99s, 0.5).toFixed(1),
        ]),
      ],
    }
  })

export const medianRatio = (ratios: readonly number[]) => Number(percentile(ratios, 0.5).toFixed(2))
export const leastAndMost = (ratios: readonly number[]) =>
  [Math.min(...ratios), Math.max(...ratios)].map((r) => r.toFixed(2)).join(' / ')
