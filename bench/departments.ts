// The same read of one subject over ten departments, with and without a delay in them: the hub (GraphQL over HTTP, sign-in,
// rules, loaders, mapping) against hand-written parallel calls (the limit) and against Hive Gateway over sources composed by Mesh
// (the peer). Every request has another caller. The ways alternate in one run, each server in its own process.
import { type Child, startChild } from './departments/child.ts'
import { load } from './departments/load.ts'
import { DEPARTMENTS, FIELDS, QUERY, SUBJECT } from './departments/shape.ts'
import { PEER_NOTE, peerBody, peerHolds, startPeer } from './peer/start-peer.ts'
import { percentile } from './percentile.ts'
import type { Score } from './score.ts'
import { withScratchPostgres } from './scratch-postgres.ts'

const CLIENTS = 16
const ROUNDS = Number(process.env.YIBIAO_BENCH_ROUNDS ?? 4)
const ROUND_MS = 1500
const DELAYS_MS = [0, 5]
const VALUES = DEPARTMENTS.length * FIELDS.length

interface Way {
  name: string
  url: string
  child: Child
  body: () => string
  holds: (text: string) => boolean
}

interface Taken {
  latencies: number[]
  seconds: number
  calls: number
  rss: number
  /** Of the answering process, all its threads; null if unknown. */
  cpuMs: number | null
}

interface Told {
  rss: number
  cpu?: NodeJS.CpuUsage
}

const body = JSON.stringify({ query: QUERY, variables: { identifier: SUBJECT } })
const holds = (text: string) => text.split('"value":"d').length === VALUES + 1 && !text.includes('"errors"')

export const benchDepartments = (): Promise<Score> =>
  withScratchPostgres(async (databaseUrl, folder) => {
    const [systems, { origins }] = await startChild<{ origins: string[] }>('systems.ts', null, ['0'])
    const started: Child[] = [systems]
    try {
      const limits = '{ concurrency: 16 }'
      const [hub, { url: hubUrl }] = await startChild<{ url: string }>('hub.ts', { origins, databaseUrl, limits })
      started.push(hub)
      const [hand, { url: handUrl }] = await startChild<{ url: string }>('by-hand.ts', { origins })
      started.push(hand)
      const ways: Way[] = [
        { name: 'by hand (the limit)', url: handUrl, child: hand, body: () => body, holds },
        { name: 'hub', url: hubUrl, child: hub, body: () => body, holds },
      ]
      const peer = await startPeer(folder, origins)
      if (peer) {
        started.push(peer.child)
        ways.push({ name: 'Hive Gateway', url: peer.url, child: peer.child, body: () => peerBody, holds: peerHolds })
      }
      const figures: Score['figures'] = { peer: peer ? PEER_NOTE : 'could not be installed here' }
      const table = [['delay', 'way', 'rps', 'of the limit', 'p50 ms', 'p99 ms', 'calls a read', 'CPU ms a read', 'memory MB']]
      for (const delayMs of DELAYS_MS) {
        const taken = await inTurn(ways, systems, delayMs)
        const limit = rate(taken.get(ways[0]?.name ?? ''))
        for (const [name, one] of taken) {
          const [p50, p99] = [percentile(one.latencies, 0.5).toFixed(1), percentile(one.latencies, 0.99).toFixed(1)]
          const calls = (one.calls / one.latencies.length).toFixed(2)
          const memory = String(Math.round(one.rss / 1e6))
          const ratio = (rate(one) / limit).toFixed(2)
          const cpu = one.cpuMs === null ? '' : (one.cpuMs / one.latencies.length).toFixed(2)
          table.push([`${delayMs} ms`, name, rate(one).toFixed(0), ratio, p50, p99, calls, cpu, memory])
          Object.assign(figures, {
            [`${name}, ${delayMs} ms: reads a second`]: Math.round(rate(one)),
            [`${name}, ${delayMs} ms: ratio to the limit`]: Number(ratio),
            [`${name}, ${delayMs} ms: p50 / p99 ms`]: `${p50} / ${p99}`,
            [`${name}, ${delayMs} ms: upstream calls a read`]: Number(calls),
            ...(cpu && { [`${name}, ${delayMs} ms: CPU ms a read`]: Number(cpu) }),
            [`${name}, ${delayMs} ms: memory MB`]: Number(memory),
          })
        }
        const other = taken.get('Hive Gateway')
        if (other) figures[`hub, ${delayMs} ms: times Hive Gateway`] = Number((rate(taken.get('hub')) / rate(other)).toFixed(1))
      }
      return {
        name: 'departments',
        about: `One subject, ${VALUES} values from ${DEPARTMENTS.length} departments merged into one answer; ${CLIENTS} clients, another caller on each request, ${ROUNDS} rounds of ${ROUND_MS} ms of each way in turn, all on one machine.`,
        figures,
        table,
      }
    } finally {
      for (const child of started) child.end()
    }
  })

const rate = (taken: Taken | undefined) => (taken ? taken.latencies.length / taken.seconds : Number.NaN)

const spent = ({ cpu }: Told): number | null => (cpu ? (cpu.user + cpu.system) / 1000 : null)

async function inTurn(ways: Way[], systems: Child, delayMs: number): Promise<Map<string, Taken>> {
  await systems.ask({ delayMs })
  const taken = new Map<string, Taken>()
  for (let round = -2; round < ROUNDS; round++)
    for (const { name, url, child, body: asked, holds: holdsFor } of ways) {
      await systems.ask({})
      const before = spent(await child.ask<Told>({}))
      const done = await load(url, asked, { clients: CLIENTS, milliseconds: ROUND_MS, holds: holdsFor })
      const { calls } = await systems.ask<{ calls: number }>({})
      const told = await child.ask<Told>({})
      const after = spent(told)
      // The first two rounds warm up the compiler.
      if (round < 0) continue
      const sum = taken.get(name) ?? { latencies: [], seconds: 0, calls: 0, rss: 0, cpuMs: 0 }
      taken.set(name, {
        latencies: [...sum.latencies, ...done.latencies],
        seconds: sum.seconds + done.seconds,
        calls: sum.calls + calls,
        rss: Math.max(sum.rss, told.rss),
        cpuMs: sum.cpuMs === null || before === null || after === null ? null : sum.cpuMs + after - before,
      })
    }
  return taken
}
