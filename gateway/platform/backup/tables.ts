// The tables of a backup: every table that keeps something. Not included: sessions (their tokens are stale after a restore), the
// proofs of keys (made again from the values), and tables that PostgreSQL itself empties after a crash.
import type pg from 'pg'

const LEFT_OUT = ['migration', 'session', 'key_proof', 'write_probe']

export interface BackupTable {
  name: string
  columns: string[]
}

export async function backupTables(client: pg.ClientBase): Promise<BackupTable[]> {
  const { rows } = await client.query<BackupTable>(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence = 'p'
       and c.relname <> all($1) group by 1 order by 1`,
    [LEFT_OUT],
  )
  return rows
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** The migrations that the database has had. */
export async function applied(client: pg.ClientBase): Promise<{ name: string; checksum: string }[]> {
  const { rows } = await client.query<{ there: boolean }>(`select to_regclass('public.migration') is not null as there`)
  if (!rows[0]?.there) return []
  return (await client.query<{ name: string; checksum: string }>('select name, checksum from migration order by name')).rows
}
