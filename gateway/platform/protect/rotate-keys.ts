// Seals everything again with the newest key, in batches, while the hub serves. No progress is stored: a sealed value names its
// own key, so an interrupted run simply starts again. A value changed meanwhile is left to the next pass. Old values stay
// readable, because every process keeps every key. Look-up hashes come from the first key and never change.
import { sql } from 'kysely'
import type { Database } from '../store/database.ts'
import { keyIdOf, type Seal } from '../store/seal.ts'
import { SEALED_COLUMNS, type SealedColumn } from './sealed-columns.ts'

const BATCH = 200

export interface Progress {
  column: string
  /** Number of values sealed again so far. */
  done: number
}

export interface Rotation {
  resealed: number
  /** Values that do not open at their place: somebody moved or changed them. They are left as they are. */
  unreadable: { column: string; key: string }[]
}

export async function resealAll(
  db: Database,
  seal: Seal,
  told: (progress: Progress) => void = () => {},
  columns: readonly SealedColumn[] = SEALED_COLUMNS,
): Promise<Rotation> {
  const rotation: Rotation = { resealed: 0, unreadable: [] }
  for (const column of columns) {
    // Writers that have not loaded the new key yet still seal with the old one. Repeat until a pass finds nothing.
    for (let pass = 0; pass < 10; pass++) {
      rotation.unreadable = rotation.unreadable.filter((u) => u.column !== nameOf(column))
      const done = await resealColumn(db, seal, column, rotation)
      rotation.resealed += done
      if (done > 0) told({ column: nameOf(column), done })
      else break
    }
  }
  return rotation
}

const nameOf = ({ table, column }: SealedColumn): string => `${table}.${column}`

/** One pass over a column in key order. */
async function resealColumn(db: Database, seal: Seal, of: SealedColumn, { unreadable }: Rotation): Promise<number> {
  const key = sql.join(of.key.map((k) => sql.ref(k)))
  const column = sql.ref(of.column)
  let done = 0
  let after: unknown[] | null = null
  // Stops at the current end: writers append, and a pass that follows them would never end.
  const { rows: ends } = await sql<Record<string, unknown>>`
    select ${key} from ${sql.table(of.table)} order by ${sql.join(of.key.map((k) => sql`${sql.ref(k)} desc`))} limit 1`.execute(
    db,
  )
  const end = ends[0]
  if (!end) return 0
  const within = sql`and (${key}) <= (${sql.join(of.key.map((k) => end[k]))})`
  for (;;) {
    const wanted = sql.join([...of.key, ...(of.also ?? [])].map((k) => sql.ref(k)))
    const beyond = after ? sql`and (${key}) > (${sql.join(after)})` : sql``
    const { rows }: { rows: Record<string, unknown>[] } = await sql<Record<string, unknown>>`
      select ${wanted}, ${column} as sealed from ${sql.table(of.table)}
      where ${column} is not null and get_byte(${column}, 0) <> ${seal.newest()} ${within} ${beyond}
      order by ${key} limit ${BATCH}`.execute(db)
    for (const row of rows) {
      const sealed = row.sealed as Buffer
      if (keyIdOf(sealed) === seal.newest()) continue
      let text: string
      try {
        text = seal.open(sealed, of.place(row))
      } catch {
        unreadable.push({ column: nameOf(of), key: of.key.map((k) => shown(row[k])).join(' ') })
        continue
      }
      const same = sql.join(
        of.key.map((k) => sql`${sql.ref(k)} = ${row[k]}`),
        sql` and `,
      )
      const updated = await sql`update ${sql.table(of.table)} set ${column} = ${seal.seal(text, of.place(row))}
        where ${same} and ${column} = ${sealed}`.execute(db)
      done += Number(updated.numAffectedRows ?? 0)
    }
    if (rows.length < BATCH) return done
    const last = rows.at(-1) as Record<string, unknown>
    after = of.key.map((k) => last[k])
  }
}

const shown = (value: unknown): string => (Buffer.isBuffer(value) ? value.toString('hex').slice(0, 12) : String(value))

/** How many values each key still seals, by key id. */
export async function sealedBy(db: Database, columns: readonly SealedColumn[] = SEALED_COLUMNS): Promise<Map<number, number>> {
  const counts = new Map<number, number>()
  for (const { table, column } of columns) {
    const { rows } = await sql<{ key: number; n: string }>`
      select get_byte(${sql.ref(column)}, 0) as key, count(*) as n from ${sql.table(table)}
      where ${sql.ref(column)} is not null group by 1`.execute(db)
    for (const { key, n } of rows) counts.set(key, (counts.get(key) ?? 0) + Number(n))
  }
  return counts
}
