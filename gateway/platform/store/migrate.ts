// Brings the schema up to date, forward only. Of N processes that start at once, one migrates and the others wait. The lock
// belongs to a transaction: a session lock would remain in a pooler's connection and block everybody for ever.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'

const folder = join(import.meta.dirname, 'migrations')

export interface Migration {
  name: string
  checksum: string
}

/** The migrations of this version of the hub, in order. */
export async function knownMigrations(): Promise<(Migration & { sql: string })[]> {
  const names = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()
  return await Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/** Migrations that the database has not had yet. */
export async function missingMigrations(pool: pg.Pool): Promise<string[]> {
  const [known, { rows }] = await Promise.all([knownMigrations(), pool.query<{ name: string }>('select name from migration')])
  const applied = new Set(rows.map((row) => row.name))
  return known.map(({ name }) => name).filter((name) => !applied.has(name))
}

/** Any fixed number: the advisory lock that serialises migrations of one database. */
const MIGRATION_LOCK = 7_201_808
/** How long one statement waits for a lock before it lets others pass and retries. */
const LOCK_SECONDS = 5
const PATIENCE_SECONDS = 300
/** lock_not_available */
const LOCKED = '55P03'

export interface Patience {
  /** Total time to wait for locks that others have. */
  seconds: number
  /** Called every few seconds with what is waited for. */
  say: (line: string) => void
}

/** Returns the names of the migrations that this call applied. `only`: applies no others. */
export async function migrate(
  url: string,
  only?: ReadonlySet<string>,
  { seconds, say }: Patience = { seconds: PATIENCE_SECONDS, say: () => {} },
): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, application_name: 'yibiao migration' })
  client.on('error', () => {})
  await client.connect()
  const deadline = Date.now() + seconds * 1000
  try {
    const own = await knownMigrations()
    const known = own.filter(({ name }) => !only || only.has(name))
    const names = new Set(own.map(({ name }) => name))
    const done: string[] = []
    for (;;) {
      const next = await patiently(() => step(client, known, names))
      if (next === null) return done
      done.push(next)
    }
  } finally {
    await client.end().catch(() => {})
  }

  async function patiently<T>(work: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await work()
      } catch (error) {
        if ((error as pg.DatabaseError).code !== LOCKED) throw error
        const what = await waitedFor(client)
        say(`waiting to bring the schema up to date: ${what}`)
        if (Date.now() > deadline)
          throw new Error(
            `The schema could not be brought up to date within ${seconds} s: ${what}. If no process of the hub is migrating, end that session (pg_terminate_backend) and start again.`,
            { cause: error },
          )
      }
    }
  }

  /** Applies the first missing migration in a transaction of its own; null if none is missing. */
  async function step(
    on: pg.Client,
    known: readonly (Migration & { sql: string })[],
    names: ReadonlySet<string>,
  ): Promise<string | null> {
    await on.query('begin')
    try {
      await on.query(`set local lock_timeout = '${Math.max(1, Math.min(LOCK_SECONDS, seconds))}s'`)
      await on.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK])
      const next = await firstMissing(on, known, names)
      if (next) await apply(on, next)
      await on.query('commit')
      return next?.name ?? null
    } catch (error) {
      await on.query('rollback').catch(() => {})
      throw error
    }
  }
}

async function firstMissing<M extends Migration>(
  client: pg.Client,
  known: readonly M[],
  ours: ReadonlySet<string>,
): Promise<M | null> {
  await client.query(`create table if not exists migration
    (name text primary key, checksum text not null, applied_at timestamptz not null default now())`)
  const { rows } = await client.query<Migration>('select name, checksum from migration order by name')
  const strange = rows.map(({ name }) => name).filter((name) => !ours.has(name))
  if (strange.length > 0)
    throw new Error(
      `This database was brought up to date by a newer version of the hub, which has migrations that this one does not know: ${strange.join(', ')}. Start that version, or restore the backup from before it. 数据库已由更新的版本升级（本版本没有：${strange.join('、')}）。请启动该版本，或恢复升级前的备份。`,
    )
  const applied = new Map(rows.map((r) => [r.name, r.checksum]))
  const changed = known.find(({ name, checksum }) => applied.has(name) && applied.get(name) !== checksum)
  if (changed) throw new Error(`migration ${changed.name} was changed after it was applied to this database`)
  return known.find(({ name }) => !applied.has(name)) ?? null
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration & { sql: string }): Promise<void> {
  try {
    await client.query(sql)
    await client.query('insert into migration (name, checksum) values ($1, $2)', [name, checksum])
  } catch (error) {
    if ((error as pg.DatabaseError).code === LOCKED) throw error
    throw new Error(`migration ${name} failed`, { cause: error })
  }
}

/** Finds who has the lock of the migrations, or a lock on a table that one of them needs. */
async function waitedFor(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ pid: number; name: string; state: string | null; seconds: number }>(
    `select a.pid, a.application_name as name, a.state, extract(epoch from now() - coalesce(a.xact_start, a.backend_start))::int as seconds
     from pg_locks l join pg_stat_activity a on a.pid = l.pid
     where l.locktype = 'advisory' and l.granted and l.classid = 0 and l.objid = $1 and l.database = (select oid from pg_database where datname = current_database())
       and a.pid <> pg_backend_pid()`,
    [MIGRATION_LOCK],
  )
  if (rows.length === 0) return 'a transaction that is open elsewhere holds a table that a migration needs'
  return rows
    .map(
      ({ pid, name, state, seconds }) =>
        `session ${pid} (${name || 'no name'}, ${state ?? 'unknown'}, ${seconds} s) holds the lock of the migrations`,
    )
    .join('; ')
}
