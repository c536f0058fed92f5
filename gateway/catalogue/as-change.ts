// Every change of the catalogue needs an author and a reason. Both are set for one transaction, and triggers store them with
// every resulting version (migration 0086).
import { sql } from 'kysely'
import { HubError } from '../../schema/index.ts'
import type { Database } from '../platform/index.ts'

export interface Change {
  /** A person's id, or a program: "cli", "migration/seed". */
  by: string
  why: string
}

const LONGEST = 1000

export async function asChange<T>(db: Database, { by, why }: Change, work: (db: Database) => Promise<T>): Promise<T> {
  if (!by.trim() || !why.trim() || why.length > LONGEST)
    throw new HubError('BAD_INPUT', {
      message: `A change of the catalogue needs who makes it and why (--why on the command line), at most ${LONGEST} characters.`,
      sentence: {
        zh: `修改数据元目录须说明由谁修改、为何修改，理由不超过 ${LONGEST} 字。`,
        en: `A change of the catalogue needs who makes it and why, in at most ${LONGEST} characters.`,
      },
    })
  const say = async (trx: Database) => {
    await sql`select set_config('yibiao.change_by', ${by}, true), set_config('yibiao.change_why', ${why}, true)`.execute(trx)
    return work(trx)
  }
  return db.isTransaction ? say(db) : db.transaction().execute(say)
}
