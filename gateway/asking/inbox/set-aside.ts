// Rows that could not become tasks. They are stored sealed, because the watermark has passed them. The connector's officers see
// their id and the reason. `retry-set-aside.ts` retries them.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { keepable } from '../../../schema/index.ts'
import { countyOfDivision, type Database, inParts, type Notifications, type Seal, work } from '../../platform/index.ts'

/** One refused row. */
export interface Aside {
  /** Its own id, if readable. */
  externalId?: string | undefined
  /** Its id, its number, or file and line. */
  where: string
  reason: string
  /** The department's raw row; undefined if nothing was readable. */
  row?: unknown
  division?: string | undefined
  /** It waits for a form or a division. */
  waits?: boolean
}

export interface AsideView {
  count: number
  /** Rows beyond the limit: only counted, and read again at a retry. */
  beyond: number
  reasons: { reason: string; count: number }[]
  rows: { row: string; reason: string; version: number; tries: number; since: Date; triedAt: Date }[]
}

const NOWHERE = '000000'
/** The first ones are kept, up to this number. Further rows are counted and read from the source at a retry. */
const MOST = 100_000
const LONG_NUMBER = /\d[\d\s-]{7,}[\dXx]/g

/** A department's text without possible personal numbers: only the beginning of a long number is kept. */
export const masked = (text: string): string =>
  keepable(text)
    .replace(LONG_NUMBER, (digits) => `${digits.slice(0, 3)}***`)
    .slice(0, 300)

export const asidePlace = 'set-aside.row'

export function keyOf(seal: Seal, { externalId, row, where }: Aside): Buffer {
  const digest = createHash('sha256')
    .update(JSON.stringify(row) ?? '')
    .digest('hex')
  return seal.hash(externalId ?? (row === undefined || row === null ? where : digest), 'set-aside')
}

export async function keepAside(
  { db, seal, clock }: { db: Database; seal: Seal; clock: () => Date },
  connector: { id: string; version: number },
  rows: readonly Aside[],
  before: ReadonlyMap<Aside, { since: Date; tries: number }> = new Map(),
): Promise<void> {
  if (rows.length === 0) return
  const now = clock()
  const fitting = await fitIn(db, seal, connector, rows, now)
  const values = new Map(
    fitting.map((one) => {
      const key = keyOf(seal, one)
      const { since = now, tries = 0 } = before.get(one) ?? {}
      const there = one.row !== undefined && one.row !== null
      return [
        key.toString('hex'),
        {
          county: one.division && /^\d{12}$/.test(one.division) ? countyOfDivision(one.division) : NOWHERE,
          ...{ connector_id: connector.id, row_key: key, row_sealed: there ? seal.sealJson(one.row, asidePlace) : null },
          shown: masked(one.where).slice(0, 200),
          ...{ reason: keepable(one.reason).slice(0, 300), version: connector.version, waits: one.waits === true },
          ...{ due: false, since, tried_at: now, tries: tries + 1 },
        },
      ] as const
    }),
  )
  // A row whose division changed meanwhile is the same row.
  await clearAside(
    db,
    connector.id,
    [...values.values()].map((v) => v.row_key),
    [...values.values()].map((v) => v.county),
  )
  for (const part of inParts([...values.values()]))
    await db
      .insertInto('set_aside')
      .values(part)
      .onConflict((c) =>
        c.columns(['county', 'connector_id', 'row_key']).doUpdateSet((eb) => ({
          ...{ row_sealed: eb.ref('excluded.row_sealed'), shown: eb.ref('excluded.shown'), reason: eb.ref('excluded.reason') },
          ...{
            version: eb.ref('excluded.version'),
            waits: eb.ref('excluded.waits'),
            due: false,
            tried_at: eb.ref('excluded.tried_at'),
            tries: eb('set_aside.tries', '+', 1),
          },
        })),
      )
      .execute()
}

/** New rows as far as there is room, and all rows already kept; the rest is counted. */
async function fitIn(
  db: Database,
  seal: Seal,
  connector: { id: string; version: number },
  rows: readonly Aside[],
  now: Date,
): Promise<readonly Aside[]> {
  const keys = rows.map((one) => keyOf(seal, one))
  const { rows: found } = await sql<{ kept: number; known: string[] | null }>`select count(*)::int as kept,
      array_agg(encode(row_key, 'hex')) filter (where row_key = any(${keys}::bytea[])) as known
    from set_aside where connector_id = ${connector.id}`.execute(db)
  const { kept = 0, known } = found[0] ?? {}
  const there = new Set(known ?? [])
  let room = MOST - kept
  const fitting = rows.filter((_, i) => {
    const key = keys[i]?.toString('hex') ?? ''
    if (there.has(key)) return true
    if (room <= 0) return false
    room--
    there.add(key)
    return true
  })
  const beyond = rows.length - fitting.length
  if (beyond > 0)
    await db
      .insertInto('pull_state')
      .values({
        ...{ connector_id: connector.id, capability: 'tasks', watermark: null, failure: null, last_try_at: now },
        ...{ beyond, beyond_version: connector.version },
      })
      .onConflict((c) =>
        c.columns(['connector_id', 'capability']).doUpdateSet({
          beyond: sql<number>`pull_state.beyond + excluded.beyond`,
          beyond_version: connector.version,
        }),
      )
      .execute()
  return fitting
}

/** Rows that were accepted later or withdrawn. `but`: by row, the county where it stays. */
export async function clearAside(
  db: Database,
  connector: string,
  keys: readonly Buffer[],
  but: readonly string[] = keys.map(() => ''),
): Promise<void> {
  if (keys.length === 0) return
  await sql`delete from set_aside s using unnest(${[...keys]}::bytea[], ${[...but]}::text[]) as k(row_key, county)
    where s.connector_id = ${connector} and s.row_key = k.row_key and s.county <> k.county`.execute(db)
}

export async function readAside(db: Database, connector: string, first: number): Promise<AsideView> {
  const [reasons, rows, state] = await Promise.all([
    db
      .selectFrom('set_aside')
      .select(['reason', sql<number>`count(*)::int`.as('count')])
      .where('connector_id', '=', connector)
      .groupBy('reason')
      .orderBy('count', 'desc')
      .orderBy('reason')
      .execute(),
    db
      .selectFrom('set_aside')
      .select(['shown as row', 'reason', 'version', 'tries', 'since', 'tried_at as triedAt'])
      .where('connector_id', '=', connector)
      .orderBy('since')
      .orderBy('row_key')
      .limit(first)
      .execute(),
    db
      .selectFrom('pull_state')
      .select('beyond')
      .where('connector_id', '=', connector)
      .where('capability', '=', 'tasks')
      .executeTakeFirst(),
  ])
  return { count: reasons.reduce((sum, { count }) => sum + count, 0), beyond: state?.beyond ?? 0, reasons, rows }
}

export async function countAside(db: Database): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('set_aside')
    .select(['connector_id', sql<number>`count(*)::int`.as('count')])
    .groupBy('connector_id')
    .execute()
  return new Map(rows.map((r) => [r.connector_id, r.count]))
}

/** Retries rows that were set aside at once. `all`: also reads everything again from the beginning. */
export async function askAgain(
  { db, notifications }: { db: Database; notifications: Notifications },
  connector: string,
  all: boolean,
): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('set_aside')
    .set({ due: true })
    .where('connector_id', '=', connector)
    .executeTakeFirst()
  await db
    .updateTable('pull_state')
    .set({ beyond_version: null, ...(all && { watermark: null, generation: sql<number>`generation + 1` }) })
    .where('connector_id', '=', connector)
    .where('capability', '=', 'tasks')
    .execute()
  await work.release(db, work.hasten({ county: '', kind: 'pull', key: connector }))
  notifications.notify('pull', connector)
  return Number(numUpdatedRows)
}
