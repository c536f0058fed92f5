// The inbox page of 20: GraphQL over HTTP and the use case itself, against the bare statement through `pg`, at 10,000 and
// 1,000,000 tasks in one county.
import pg from 'pg'
import pino from 'pino'
import { listTasks } from '../gateway/asking/index.ts'
import { readConfig } from '../gateway/config.ts'
import { startWeb } from '../gateway/http/index.ts'
import { openHub } from '../gateway/hub.ts'
import type { Viewer } from '../gateway/platform/index.ts'
import { COUNTY, divide, fill, TOWNSHIP } from './county.ts'
import { latencies, percentile } from './percentile.ts'
import type { Score } from './score.ts'
import { withScratchPostgres } from './scratch-postgres.ts'

const SIZES = [10_000, 1_000_000]
const CALLS = 400

/** The inbox query of one worker in the default order, written by hand. */
const BARE = `select found.* from unnest($1::text[]) as d(code) cross join lateral (
  select * from task t where t.county = $2 and t.division_code = d.code and t.state = 'OPEN'
  order by t.due_at desc nulls last, t.id desc limit 21) as found
  order by due_at desc nulls last, id desc limit 21`

const QUERY = `query Inbox($after: String) { inbox(first: 20, after: $after) {
  nodes { id title state dueAt period department { id name } }
  pageInfo { hasNextPage endCursor } } }`

const viewer: Viewer = {
  id: 'bench',
  username: 'bench',
  name: 'bench',
  assignments: [{ role: 'WORKER', division: TOWNSHIP, department: null }],
  token: null,
}

export const benchInbox = (): Promise<Score> =>
  withScratchPostgres(async (url, folder) => {
    const config = readConfig({ YIBIAO_DATA: folder, YIBIAO_DEMO: 'off', YIBIAO_RATE: 'off' }, folder)
    const hub = await openHub(config, pino({ level: 'silent' }), {
      databaseUrl: url,
      identityUrl: 'http://127.0.0.1:9',
      clientSecret: 'x',
    })
    const identity = { authenticate: async () => viewer, register: async () => {}, close() {} }
    const web = await startWeb({ ...hub, identity }, { port: 0, host: '127.0.0.1', portalFolder: null })
    const bare = new pg.Client({ connectionString: url })
    bare.on('error', () => {})
    await bare.connect()
    await divide(bare)
    const divisions = (
      await bare.query<{ code: string }>(`select code from division where code like $1 order by code`, [
        `${TOWNSHIP.slice(0, 9)}%`,
      ])
    ).rows.map((r) => r.code)
    const page = async () => {
      const response = await fetch(`${web.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: 'Bearer bench' },
        body: JSON.stringify({ query: QUERY }),
      })
      const answer = (await response.json()) as { data?: { inbox: { nodes: unknown[] } } }
      if (answer.data?.inbox.nodes.length !== 20) throw new Error(`the inbox answered ${JSON.stringify(answer).slice(0, 300)}`)
    }
    const ways = {
      'bare SQL through pg': () => bare.query({ name: 'bare', text: BARE, values: [divisions, COUNTY] }),
      listTasks: () => listTasks(hub.db, viewer, { order: 'DUE_NEWEST', first: 20 }),
      'GraphQL over HTTP': page,
    }
    const figures: Score['figures'] = {}
    const table = [['tasks', 'way', 'p50 ms', 'p99 ms', 'p50 / bare', 'p99 / p99 at 10,000']]
    const first: Record<string, number> = {}
    let filled = 0
    for (const size of SIZES) {
      await fill(bare, filled, size)
      filled = size
      const taken: Record<string, number[]> = {}
      for (const way of Object.values(ways)) await latencies(100, way)
      // Alternating, so that a slow moment of the machine affects all alike.
      for (let round = 0; round < 8; round++)
        for (const [name, way] of Object.entries(ways))
          taken[name] = [...(taken[name] ?? []), ...(await latencies(CALLS / 8, way))]
      for (const [name, ms] of Object.entries(taken)) {
        const p50 = percentile(ms, 0.5)
        const p99 = percentile(ms, 0.99)
        first[name] ??= p99
        const toBare = p50 / percentile(taken['bare SQL through pg'] ?? [], 0.5)
        const growth = p99 / first[name]
        table.push([size.toLocaleString('en'), name, p50.toFixed(2), p99.toFixed(2), toBare.toFixed(2), growth.toFixed(2)])
        figures[`${name}, ${size} tasks, p50 ratio to bare SQL`] = Number(toBare.toFixed(2))
        figures[`${name}, ${size} tasks, p99 ratio to ${SIZES[0]} tasks`] = Number(growth.toFixed(2))
      }
    }
    await bare.end()
    await web.close()
    await hub.close()
    return {
      name: 'inbox',
      about: `Inbox page of 20 of one worker (${divisions.length} divisions), ${CALLS} calls of each way in turn, one client.`,
      figures,
      table,
    }
  })
