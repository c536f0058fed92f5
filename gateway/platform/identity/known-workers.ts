// People whom the hub has seen sign in.
import type { Database } from '../store/database.ts'

/** Names by worker id; nobody who never signed in. */
export async function workerNames(db: Database, ids: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const all = [...new Set(ids)]
  const rows = await db
    .selectFrom('worker')
    .select(['id', 'name'])
    .where('id', 'in', ['', ...all])
    .execute()
  return new Map(rows.map((r) => [r.id, r.name]))
}

/** Usernames may repeat: each person of that name is given. */
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
