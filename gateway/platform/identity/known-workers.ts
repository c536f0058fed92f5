// People who have signed in at the hub.
import type { Database } from '../store/database.ts'

/** Names by worker id. People who never signed in are absent. */
export async function workerNames(db: Database, ids: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const all = [...new Set(ids)]
  const rows = await db
    .selectFrom('worker')
    .select(['id', 'name'])
    .where('id', 'in', ['', ...all])
    .execute()
  return new Map(rows.map((r) => [r.id, r.name]))
}

/** Usernames may repeat, so this returns every person with that name. */
export async function workersCalled(
  db: Database,
  usernames: Iterable<string>,
): Promise<readonly { id: string; username: string }[]> {
  return db
    .selectFrom('worker')
    .select(['id', 'username'])
    .where('username', 'in', ['', ...new Set(usernames)])
    .execute()
}
