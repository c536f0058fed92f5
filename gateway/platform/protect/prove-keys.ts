// Checks that this process has the keys that sealed the database. For each key the database has a sealed known text and a known
// look-up hash. An older database is checked with the values it has. A wrong key is refused by its id: it would seal new values
// that nobody can read, and list people a second time.
import { sql } from 'kysely'
import type { Database } from '../store/database.ts'
import { inParts } from '../store/in-parts.ts'
import { type KeyRing, keyIdOf, type Seal } from '../store/seal.ts'
import { sealedBy } from './rotate-keys.ts'
import { SEALED_COLUMNS } from './sealed-columns.ts'

const TEXT = '一表 Yibiao'
const placeOf = (id: number) => `key.proof:${id}`
/** Marks the look-up hashes, which always come from the first key. */
const HASH = 0

/** `where`: the file or setting of the keys, for the error. */
export async function proveKeys(db: Database, seal: Seal, ring: KeyRing, where: string): Promise<void> {
  const known = new Map((await db.selectFrom('key_proof').selectAll().execute()).map((r) => [r.key_id, r.proof]))
  const hashed = known.get(HASH)
  const firstId = Math.min(...ring.keys())
  const faults: string[] = []
  for (const [id, proof] of known)
    if (id !== HASH && !ring.has(id)) faults.push(missing(id, where))
    else if (id !== HASH && !opens(seal, proof, placeOf(id))) faults.push(wrong(id, where))
  if (faults.length === 0 && hashed && !hashed.equals(seal.hash(TEXT, placeOf(HASH)))) faults.push(notFirst(firstId, where))
  if (!hashed) faults.push(...(await faultsOfValues(db, seal, ring, where)))
  if (faults.length > 0) throw new Error([...faults, WHAT_TO_DO].join('\n'))
  const wanted = [...new Set([firstId, seal.newest()])].filter((id) => !known.has(id))
  const rows = wanted.map((key_id) => ({ key_id, proof: seal.seal(TEXT, placeOf(key_id), key_id) }))
  if (!hashed) rows.push({ key_id: HASH, proof: seal.hash(TEXT, placeOf(HASH)) })
  let inserted = 0
  for (const part of inParts(rows)) {
    const written = await db
      .insertInto('key_proof')
      .values(part)
      .onConflict((c) => c.doNothing())
      .returning('key_id')
      .execute()
    inserted += written.length
  }
  // Another process was first: its proofs must open here, too.
  if (inserted < rows.length) await proveKeys(db, seal, ring, where)
}

/** True if anything was ever sealed here. Then keys must be restored, never generated again. */
export async function anythingSealed(db: Database): Promise<boolean> {
  if (await db.selectFrom('key_proof').select('key_id').limit(1).executeTakeFirst()) return true
  for (const { table, column } of SEALED_COLUMNS) {
    const { rows } = await sql`select 1 from ${sql.table(table)} where ${sql.ref(column)} is not null limit 1`.execute(db)
    if (rows.length > 0) return true
  }
  return false
}

/** After a rotation: keys that seal nothing any more are not required, except the first one. */
export async function forgetUnusedProofs(db: Database, seal: Seal): Promise<void> {
  const used = new Set([...(await sealedBy(db)).keys(), seal.newest(), HASH])
  const first = await db.selectFrom('key_proof').select('key_id').where('key_id', '>', HASH).orderBy('key_id').executeTakeFirst()
  if (first) used.add(first.key_id)
  await db
    .deleteFrom('key_proof')
    .where('key_id', 'not in', [...used])
    .execute()
}

/** A database without proofs: one value of each column is opened. */
async function faultsOfValues(db: Database, seal: Seal, ring: KeyRing, where: string): Promise<string[]> {
  const faults = new Map<number, string>()
  const opened = new Set<number>()
  for (const of of SEALED_COLUMNS) {
    const read = sql.join([...of.key, ...(of.also ?? [])].map((k) => sql.ref(k)))
    const { rows } = await sql<Record<string, unknown>>`select ${read}, ${sql.ref(of.column)} as sealed
      from ${sql.table(of.table)} where length(${sql.ref(of.column)}) > 29 limit 5`.execute(db)
    for (const row of rows) {
      const id = keyIdOf(row.sealed as Buffer)
      if (!ring.has(id)) faults.set(id, missing(id, where))
      // A moved value does not open either, so one value that opens clears its key.
      else if (opens(seal, row.sealed as Buffer, of.place(row))) opened.add(id)
      else faults.set(id, wrong(id, where))
    }
  }
  return [...faults].filter(([id]) => !opened.has(id)).map(([, fault]) => fault)
}

function opens(seal: Seal, sealed: Buffer, place: string): boolean {
  try {
    seal.open(sealed, place)
    return true
  } catch {
    return false
  }
}

const wrong = (id: number, where: string) =>
  `Key ${id} of ${where} is not the key ${id} that this database was sealed with. ${where} 中的密钥 ${id} 不是加密本数据库时所用的密钥 ${id}。`
const missing = (id: number, where: string) =>
  `Key ${id} is missing from ${where}: values in this database are sealed with it. ${where} 缺少密钥 ${id}，数据库中有用它加密的内容。`
const notFirst = (id: number, where: string) =>
  `Key ${id}, the lowest in ${where}, is not the first key of this database, from which its look-up hashes are made. ${where} 中编号最小的密钥 ${id} 不是本数据库的首个密钥。`
const WHAT_TO_DO =
  'Nothing was written. Put the right keys back from where they are kept, or point the hub at the database that these keys belong to. 未写入任何数据。请从密钥保管处恢复正确的密钥，或改用与这些密钥对应的数据库。'
