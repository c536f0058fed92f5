// Metrics from the database, read at each scrape: waiting deliveries and their age, the age of each department's data, the length
// of the journal. Only cheap index reads: acknowledged deliveries are counted when they end, not here.
import type pg from 'pg'
import { Gauge } from 'prom-client'
import type { Metrics } from './metrics.ts'

const BACKLOG = `select connector_id as connector, state, count(*)::int as n, extract(epoch from now() - min(created_at))::float as age
  from (select d.* from work w join delivery d on d.county = w.county and d.id = w.key where w.kind = 'delivery'
    union all select * from delivery where state = 'STUCK') as waiting group by 1, 2`
const PULLS = `select connector_id as connector, capability, extract(epoch from now() - last_good_at)::float as age,
  (failure is not null)::int as failed from pull_state`
const ASIDE = 'select connector_id as connector, count(*)::int as n from set_aside group by 1'
const JOURNAL = `select h.county, h.sequence::float as n, (c.broken is not null)::int as broken,
  extract(epoch from now() - c.checked_at)::float as age from journal_head h left join journal_check c using (county)`

export function observeDatabase(metrics: Metrics, pool: pg.Pool, held: () => Record<'open' | 'idle' | 'waiting', number>): void {
  const registers = [metrics.registry]
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `yibiao_${name}`, help, labelNames, registers })
  const waiting = gauge('deliveries', 'Deliveries that are not done, by state', ['connector', 'state'])
  const oldest = gauge('deliveries_oldest_seconds', 'Age of the oldest delivery that is not done', ['connector', 'state'])
  const pulled = gauge('pull_age_seconds', 'Since the last good pull', ['connector', 'capability'])
  const pullFailed = gauge('pull_failed', '1: the last pull failed', ['connector', 'capability'])
  const aside = gauge('tasks_set_aside', 'Rows of a department that could not be taken as tasks', ['connector'])
  const journal = gauge('journal_entries', 'Entries of the journal', ['county'])
  const broken = gauge('journal_broken', '1: the chain was found broken', ['county'])
  const verified = gauge('journal_verified_age_seconds', 'Since the last verification', ['county'])
  const connections = gauge('pool_connections', 'Connections to PostgreSQL: open, idle, and requests that wait for one', ['kind'])
  const up = gauge('database_up', '1: the database answered')
  metrics.readFirst(async () => {
    for (const [kind, count] of Object.entries(held())) connections.set({ kind }, count)
    try {
      const [backlog, pulls, heads, rows] = await Promise.all([BACKLOG, PULLS, JOURNAL, ASIDE].map((sql) => pool.query(sql)))
      for (const one of [waiting, oldest, pulled, pullFailed, aside, journal, broken, verified]) one.reset()
      for (const { connector, state, n, age } of backlog?.rows ?? []) {
        waiting.set({ connector, state }, n)
        oldest.set({ connector, state }, age)
      }
      for (const { connector, capability, age, failed } of pulls?.rows ?? []) {
        if (age !== null) pulled.set({ connector, capability }, age)
        pullFailed.set({ connector, capability }, failed)
      }
      for (const { connector, n } of rows?.rows ?? []) aside.set({ connector }, n)
      for (const head of heads?.rows ?? []) {
        const { county } = head
        journal.set({ county }, head.n)
        broken.set({ county }, head.broken)
        if (head.age !== null) verified.set({ county }, head.age)
      }
      up.set(1)
    } catch {
      up.set(0)
    }
  })
}
