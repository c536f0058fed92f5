// Parts of statements about claimed work (table `work`). A module puts them before its own part, so that its row and its work
// change in one statement. `released` has a row only while the claim is ours: a process with an expired lease changes nothing.
// Each statement locks the work's row before the module's own, so that no two statements deadlock.
import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../store/database.ts'

export interface WorkKey {
  county: string
  kind: string
  key: string
}

/** What one process may work on until its lease ends. The fence proves the claim. */
export interface Claim extends WorkKey {
  fence: string
}

export interface ClaimedWork extends Claim {
  queue: string
  /** Claims since it was last finished, this one included. */
  attempts: number
  /** The previous claimant died or let its lease expire. */
  interrupted: boolean
}

/** How many items of a queue may be claimed now. */
export interface Slots {
  kind: string
  queue: string
  slots: number
}

export const claimOf = (kind: string, c: { county: string; id: string; fence: string }): Claim => ({ ...c, kind, key: c.id })

const seconds = (n: number): RawBuilder<unknown> => sql`${n}::float8 * interval '1 second'`

/** A fence: microseconds of the clock, and above the row's last one. No fence is given twice, even if a row is deleted and added again. */
const CLOCK = sql`(extract(epoch from clock_timestamp()) * 1000000)::bigint`

/** CTEs `due` and `claimed`: queue by queue, at most its slots of each, so that no queue starves another. */
export const claimDue = (queues: readonly Slots[], leaseSeconds: number): RawBuilder<unknown> => sql`due as (
    select d.county, d.kind, d.key, d.interrupted
    from unnest(${queues.map((q) => q.kind)}::text[], ${queues.map((q) => q.queue)}::text[], ${queues.map((q) => q.slots)}::int[])
      as q(kind, queue, slots)
    cross join lateral (
      select county, kind, key, lease_until is not null as interrupted from work
      where kind = q.kind and queue = q.queue and due_at <= now() order by due_at limit q.slots for update skip locked
    ) as d
  ), claimed as (
    update work w set fence = greatest(w.fence + 1, ${CLOCK}), attempts = w.attempts + 1,
      lease_until = now() + ${seconds(leaseSeconds)}, due_at = now() + ${seconds(leaseSeconds)}
    from due where w.county = due.county and w.kind = due.kind and w.key = due.key
    returning w.county, w.kind, w.key, w.queue, w.fence, w.attempts, due.interrupted
  )`

const at = ({ county, kind, key }: WorkKey): RawBuilder<boolean> =>
  sql`work.county = ${county} and work.kind = ${kind} and work.key = ${key}`
const ours = (claim: Claim): RawBuilder<boolean> =>
  sql`${at(claim)} and work.fence = ${claim.fence}::bigint and work.lease_until is not null`

/** CTE `released`: finished. */
export const finish = (claim: Claim): RawBuilder<unknown> => sql`released as (delete from work where ${ours(claim)} returning 1)`

/** CTE `released`: due again at this time, or after so many seconds. */
export const postpone = (claim: Claim, due: Date | number): RawBuilder<unknown> =>
  sql`released as (
    update work set lease_until = null, due_at = ${due instanceof Date ? sql`${due}::timestamptz` : sql`now() + ${seconds(due)}`}
    where ${ours(claim)} returning 1
  )`

/** CTE `released`: extends the lease to so many seconds from now. */
export const renew = (claim: Claim, leaseSeconds: number): RawBuilder<unknown> =>
  sql`released as (
    update work set lease_until = now() + ${seconds(leaseSeconds)}, due_at = now() + ${seconds(leaseSeconds)} where ${ours(claim)} returning 1
  )`

/** CTE `released`: due now and not at its time. Work that is running stays due at its next time. */
export const hasten = (work: WorkKey): RawBuilder<unknown> =>
  sql`released as (update work set due_at = now() where ${at(work)} and work.lease_until is null returning 1)`

/** CTE `released`: nothing is due any more, even if claimed. Has one row or none. */
export const withdraw = (work: WorkKey): RawBuilder<unknown> => sql`released as (delete from work where ${at(work)} returning 1)`

/** CTE `held`: locks the work if there is any; with a claim, only while it is ours. */
export const lockWork = (work: WorkKey | Claim): RawBuilder<unknown> =>
  sql`held as (select 1 from work where ${'fence' in work ? ours(work) : at(work)} for update)`

/** CTE `released`: nothing is due any more for the rows (county, id) of the named CTE. */
export const withdrawAll = (kind: string, cte: string): RawBuilder<unknown> =>
  sql`released as (delete from work using ${sql.ref(cte)} as gone
    where work.county = gone.county and work.kind = ${kind} and work.key = gone.id returning 1)`

/** CTE `enqueued`: work for the rows (county, kind, key, queue) of the query. */
export const enqueue = (rows: RawBuilder<unknown>, afterSeconds = 0): RawBuilder<unknown> =>
  sql`enqueued as (
    insert into work (county, kind, key, queue, due_at)
    select rows.*, now() + ${seconds(afterSeconds)} from (${rows}) as rows(county, kind, key, queue) returning 1
  )`

/** Due work of a kind in other queues: a query of (county, key). */
export const dueElsewhere = (kind: string, queues: readonly string[]): RawBuilder<unknown> =>
  sql`select county, key from work where kind = ${kind} and due_at <= now() and queue <> all(${[...queues]}::text[])`

/** When it is due, as an expression; null while it is claimed, and if nothing is due. */
export const nextDue = (kind: string, county: string, key: string): RawBuilder<Date | null> => sql<Date | null>`(
    select w.due_at from work w where w.county = ${sql.ref(county)} and w.kind = ${kind} and w.key = ${sql.ref(key)} and w.lease_until is null
  )`

export async function claimWork(db: Database, queues: readonly Slots[], leaseSeconds: number): Promise<ClaimedWork[]> {
  const { rows } = await sql<ClaimedWork>`with ${claimDue(queues, leaseSeconds)} select * from claimed`.execute(db)
  return rows
}

/** Removes work that nobody has claimed for this long. */
export async function abandon(db: Database, kind: string, afterSeconds: number): Promise<void> {
  await sql`delete from work where kind = ${kind} and due_at < now() - ${seconds(afterSeconds)}`.execute(db)
}

/** Runs a part `released` alone. False: the claim was lost, or there was no work. */
export async function release(db: Database, released: RawBuilder<unknown>): Promise<boolean> {
  const { rows } = await sql`with ${released} select from released`.execute(db)
  return rows.length === 1
}

/** Adds it if missing and claims it. Null: not due, or another process has it. `force`: ignores the due time. */
export async function claimOne(
  db: Database,
  work: WorkKey,
  { leaseSeconds, now = null, force = false }: { leaseSeconds: number; now?: Date | null; force?: boolean },
): Promise<Claim | null> {
  const { rows } = await sql<{ fence: string }>`
    with moment as (select coalesce(${now}::timestamptz, now()) as now, coalesce(${now}::timestamptz, now()) + ${seconds(leaseSeconds)} as until)
    insert into work (county, kind, key, due_at, lease_until, fence, attempts)
    select ${work.county}, ${work.kind}, ${work.key}, until, until, ${CLOCK}, 1 from moment
    on conflict (county, kind, key) do update
      set due_at = excluded.due_at, lease_until = excluded.lease_until, fence = greatest(work.fence + 1, excluded.fence),
        attempts = work.attempts + 1
      where work.due_at <= (select now from moment) or (${force} and work.lease_until is null)
    returning fence`.execute(db)
  return rows[0] ? { ...work, fence: rows[0].fence } : null
}
