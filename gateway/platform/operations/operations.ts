// The registered operations of front-end teams; see http/trusted.
import type { Database } from '../store/database.ts'
import { inParts } from '../store/in-parts.ts'

export interface NewOperation {
  hash: Buffer
  name: string
  /** The GraphQL text. */
  document: string
}

export const isRegistered = async (db: Database, hash: Buffer): Promise<boolean> =>
  (await db.selectFrom('operation').select('hash').where('hash', '=', hash).executeTakeFirst()) !== undefined

/** Adds all or none. Returns the hex hashes of the new ones. */
export async function addOperations(db: Database, operations: readonly NewOperation[]): Promise<Set<string>> {
  const fresh = new Set<string>()
  await db.transaction().execute(async (trx) => {
    for (const part of inParts(operations)) {
      const added = await trx
        .insertInto('operation')
        .values(part)
        .onConflict((c) => c.doNothing())
        .returning('hash')
        .execute()
      for (const row of added) fresh.add(row.hash.toString('hex'))
    }
  })
  return fresh
}

/** By name. */
export async function listOperations(db: Database): Promise<{ hash: string; name: string; registeredAt: Date }[]> {
  const rows = await db
    .selectFrom('operation')
    .select(['hash', 'name', 'registered_at as registeredAt'])
    .orderBy('name')
    .execute()
  return rows.map(({ hash, ...row }) => ({ ...row, hash: hash.toString('hex') }))
}

/** Returns the names that were registered. */
export const removeOperations = (db: Database, names: readonly string[]): Promise<{ name: string }[]> =>
  db.deleteFrom('operation').where('name', 'in', names).returning('name').execute()
