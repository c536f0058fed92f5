// Retries rows that were set aside: under a new connector version, on request, and at each pull the rows that wait for a form or
// a division. A row older than the known state changes nothing. A row that fails again stays, with its new reason.
import { sql } from 'kysely'
import type { Connector } from '../../../connectors/index.ts'
import type { Database, Notifications, Seal } from '../../platform/index.ts'
import { type Aside, asidePlace, clearAside, keepAside, keyOf } from './set-aside.ts'
import { storeTasks, type TaskSource } from './store-tasks.ts'
import { withdrawTasks } from './withdraw-tasks.ts'

const BATCH = 500

/** How many tasks changed. `unread`: some rows were never readable, so only the source can give them again. */
export async function retryAside(
  deps: { db: Database; seal: Seal; notifications: Notifications; clock: () => Date },
  connector: Connector,
  source: TaskSource,
): Promise<{ changed: number; unread: boolean }> {
  const { db, seal, notifications } = deps
  const done = { changed: 0, unread: await wasBeyond(db, connector) }
  let after: Buffer = Buffer.alloc(0)
  for (;;) {
    const rows = await db
      .selectFrom('set_aside')
      .selectAll()
      .where('connector_id', '=', connector.id)
      .where('row_key', '>', after)
      .where((eb) => eb.or([eb('version', '<>', connector.version), eb('waits', '=', true), eb('due', '=', true)]))
      .orderBy('row_key')
      .limit(BATCH)
      .execute()
    if (rows.length === 0) return done
    after = rows.at(-1)?.row_key ?? after
    const unread = rows.filter((r) => r.row_sealed === null).map((r) => r.row_key)
    const kept = rows.flatMap((r) =>
      r.row_sealed === null ? [] : [{ ...r, row: seal.openJson<unknown>(r.row_sealed, asidePlace) }],
    )
    if (unread.length > 0) {
      done.unread = true
      await db
        .updateTable('set_aside')
        .set({ version: connector.version, due: false })
        .where('connector_id', '=', connector.id)
        .where('row_key', 'in', unread)
        .execute()
    }
    if (kept.length === 0 || !connector.readTasks) continue
    const page = await connector.readTasks(kept.map((r) => r.row))
    const stored = await storeTasks(deps, source, page.tasks)
    done.changed += stored.changed.length
    done.changed += (await withdrawTasks({ db, notifications }, connector.id, page.withdrawn ?? [])).length
    const again = asidesOf(page, stored.skipped)
    const earlier = new Map(kept.map((r) => [JSON.stringify(r.row), r]))
    // A row without an id can only be identified by its former position.
    const named = again.map((one) => ({
      ...one,
      where: one.externalId ?? earlier.get(JSON.stringify(one.row))?.shown ?? one.where,
    }))
    await db.transaction().execute(async (trx) => {
      await clearAside(
        trx,
        connector.id,
        kept.map((r) => r.row_key),
      )
      const first = new Map(named.map((one) => [one, earlier.get(JSON.stringify(one.row)) ?? { since: deps.clock(), tries: 0 }]))
      await keepAside({ ...deps, db: trx }, connector, named, first)
    })
  }
}

/** Whether rows were only counted and need a retry: under another version, or on request. */
async function wasBeyond(db: Database, { id, version }: Connector): Promise<boolean> {
  const found = await db
    .selectFrom('pull_state')
    .select('beyond_version')
    .where('connector_id', '=', id)
    .where('capability', '=', 'tasks')
    .where('beyond', '>', 0)
    .executeTakeFirst()
  return found !== undefined && found.beyond_version !== version
}

interface ReadPage {
  tasks: readonly { externalId: string; division: string }[]
  rejected?: readonly { where: string; problem: string }[]
  /** The raw rows of the tasks and of the rejected rows. */
  read?: { tasks: readonly unknown[]; rejected: readonly { row?: unknown; externalId?: string | undefined }[] }
}

/** The rows of a page that were refused, by the mapping or by the hub. */
export function asidesOf(page: ReadPage, skipped: readonly { externalId: string; reason: string }[]): Aside[] {
  const { tasks, rejected = [], read } = page
  return [
    ...rejected.map(({ where, problem }, i): Aside => ({ where, reason: problem, ...read?.rejected[i] })),
    ...skipped.map(({ externalId, reason }): Aside => {
      const place = tasks.findLastIndex((task) => task.externalId === externalId)
      return {
        externalId,
        where: externalId,
        reason,
        row: read?.tasks[place],
        division: tasks[place]?.division,
        waits: read !== undefined,
      }
    }),
  ]
}

/** Keys of the rows in a page, by id: accepted or withdrawn, they are no longer set aside. */
export const settledKeys = (seal: Seal, taken: readonly string[]): Buffer[] =>
  taken.map((externalId) => keyOf(seal, { externalId, where: externalId, reason: '' }))

/** A full read has ended: formerly unreadable rows came again or are gone. */
export async function forgetUnread(db: Database, connector: string, before: Date): Promise<void> {
  await sql`delete from set_aside where connector_id = ${connector} and row_sealed is null and tried_at < ${before}`.execute(db)
}
