// Unusually much reading on one day, for supervisors: figures per worker and day, never whom they read. The limit is far above a
// day's work, so that normal work is never listed.
import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../store/database.ts'

/** The maximum number of rows of a list. */
export const MANY_PEOPLE = 500
/** Compare with the 400 numbers that may be looked up in a day (number-look-ups.ts). */
export const MANY_NUMBERS = 100
export const MANY_UNKNOWN = 10
const MOST_TOLD = 200

export type UnusualReason = 'MANY_PEOPLE' | 'MANY_NUMBERS' | 'UNKNOWN_NUMBERS'

export interface UnusualReading {
  day: string
  workerId: string
  workerName: string
  /** Number of different people whose values were read. */
  people: number
  /** Look-ups by number, and how many of those numbers no department knew. */
  numbers: number
  unknownNumbers: number
  reasons: UnusualReason[]
}

/** A county, or one division of it. */
export interface ReadingOf {
  county: string
  /** Leading digits of the division; six digits mean the whole county. */
  prefix: string
  /** First day in China, inclusive. */
  since: string
}

interface Row {
  day: string
  worker_id: string
  name: string | null
  people: number
  numbers: number
  unknown: number
}

const unusual = sql`(coalesce(p.people, 0) >= ${MANY_PEOPLE} or coalesce(n.numbers, 0) >= ${MANY_NUMBERS} or coalesce(n.unknown, 0) >= ${MANY_UNKNOWN})`

const lookedUp = (
  where: RawBuilder<unknown>,
) => sql`select county, worker_id, day, sum(named)::int as numbers, sum(unknown)::int as unknown
  from number_lookup where ${where} group by 1, 2, 3`

const read = (where: RawBuilder<unknown>) => sql`select r.county, r.worker_id, (r.at at time zone 'Asia/Shanghai')::date as day,
  count(distinct r.subject_id)::int as people
  from access_record r left join subject s on s.county = r.county and s.id = r.subject_id where ${where} group by 1, 2, 3`

/** The newest day first, and within a day the most look-ups first; at most 200. */
export async function listUnusualReading(db: Database, { county, prefix, since }: ReadingOf): Promise<UnusualReading[]> {
  const within = `${prefix}%`
  // A person without a known division (one that a worker named by number) counts where the worker is assigned.
  const whose = sql`(s.division_code like ${within} or (s.division_code is null and exists (
    select from assignment a where a.worker_id = r.worker_id and a.division_code like ${within})))`
  const ofPlace = prefix.length <= 6 ? sql`true` : whose
  const from = sql`(${since}::date::timestamp at time zone 'Asia/Shanghai')`
  const { rows } = await sql<Row>`
    with p as (${read(sql`r.county = ${county} and r.at >= ${from} and ${ofPlace}`)}),
    n as (${lookedUp(sql`county = ${county} and day >= ${since}::date and division_code like ${within}`)})
    select day::text, worker_id, w.name, coalesce(p.people, 0) as people, coalesce(n.numbers, 0) as numbers, coalesce(n.unknown, 0) as unknown
    from p full join n using (county, worker_id, day) left join worker w on w.id = worker_id
    where ${unusual} order by day desc, numbers desc, people desc, worker_id limit ${MOST_TOLD}`.execute(db)
  return rows.map(({ day, worker_id, name, people, numbers, unknown }) => ({
    ...{ day, workerId: worker_id, workerName: name ?? worker_id, people, numbers, unknownNumbers: unknown },
    reasons: reasonsOf(people, numbers, unknown),
  }))
}

function reasonsOf(people: number, numbers: number, unknown: number): UnusualReason[] {
  const reasons: [boolean, UnusualReason][] = [
    [people >= MANY_PEOPLE, 'MANY_PEOPLE'],
    [numbers >= MANY_NUMBERS, 'MANY_NUMBERS'],
    [unknown >= MANY_UNKNOWN, 'UNKNOWN_NUMBERS'],
  ]
  return reasons.flatMap(([is, reason]) => (is ? [reason] : []))
}

/** How many workers read unusually much on one day, by county. */
export async function countUnusualReading(db: Database, day: string): Promise<{ county: string; n: number }[]> {
  const from = sql`(${day}::date::timestamp at time zone 'Asia/Shanghai')`
  const { rows } = await sql<{ county: string; n: number }>`
    with p as (${read(sql`r.at >= ${from}`)}), n as (${lookedUp(sql`day = ${day}::date`)})
    select county, count(*)::int as n from p full join n using (county, worker_id, day) where ${unusual} group by 1`.execute(db)
  return rows
}
