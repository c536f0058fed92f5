// One more task, on request from the control side: a department finds a subject in its own tables.
import type { Wish } from './backstage.ts'
import { endOfDay } from './beijing.ts'
import { divisionPattern } from './division-pattern.ts'
import type { Store } from './open-store.ts'

/** Names of a table and of its columns; `where` excludes more of its rows. */
interface Among {
  table: string
  key: string
  division: string
  where?: string | undefined
}

export interface Choice {
  wish: Wish
  now: Date
  dueAt: Date
  /** The requested subject; otherwise a random one of the requested division, of the township, or of the first township. */
  pick(among: Among): Record<string, unknown> | undefined
}

export const choiceFor = ({ db }: Store, township: string | undefined, wish: Wish, now: Date): Choice => ({
  wish,
  now,
  dueAt: endOfDay(now, wish.dueInDays),
  pick({ table, key, division, where = 'true' }) {
    const first = () => `${String(db.prepare(`select min(${division}) as code from ${table}`).get()?.code).slice(0, 9)}000`
    const pattern = wish.subject ? '%' : divisionPattern(wish.division ?? township ?? first())
    return db
      .prepare(
        `select * from ${table} where (?1 is null or ${key} = ?1) and ${division} like ?2 and ${where} order by random() limit 1`,
      )
      .get(wish.subject ?? null, pattern)
  },
})
