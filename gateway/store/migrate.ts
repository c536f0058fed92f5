// Brings the schema up to date. Forward only; of N processes that start at once one does the work and the others wait for it.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'

const folder = join(import.meta.dirname, 'migrations')

export interface Migration {
  name: string
  checksum: string
}

/** The migrations that this version of the hub has, in order. */
export async function knownMigrations(): Promise<(Migration & { sql: string })[]> {
  const names = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()
  return await Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/** Those that the database has not had yet. */
export async function missingMigrations(pool: pg.Pool): Promise<string[]> {
  const [known, { rows }] = await Promise.all([knownMigrations(), pool.query<{ name: string }>('select name from migration')])
  const applied = new Set(rows.map((row) => row.name))
  return known.map(({ name }) => name).filter((name) => !applied.has(name))
}

/** Any fixed number: the advisory lock that serialises migrations of one database. */
const MIGRATION_LOCK = 7_201_808

/** Returns the names of the migrations that this call applied; `only`: no others than these. */
export async function migrate(url: string, only?: ReadonlySet<string>): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    await client.query(`create table if not exists migration
      (name text primary key, checksum text not null, applied_at timestamptz not null default now())`)
    const applied = new Map(
      (await client.query<{ name: string; checksum: string }>('select name, checksum from migration')).rows.map((r) => [
        r.name,
        r.checksum,
      ]),
    )
    const done: string[] = []
    for (const { name, sql, checksum } of await knownMigrations()) {
      if (only && !only.has(name)) continue
      const before = applied.get(name)
      if (before === checksum) continue
      if (before) throw new Error(`migration ${name} was changed after it was applied to this database`)
      await client.query('begin')
      try {
        await client.query(sql)
        await client.query('insert into migration (name, checksum) values ($1, $2)', [name, checksum])
        await client.query('commit')
      } catch (error) {
        await client.query('rollback')
        throw new Error(`migration ${name} failed`, { cause: error })
      }
      done.push(name)
    }
    return done
  } finally {
    await client.end()
  }
}
