// Restores a backup into an empty database. The whole file is read and verified before anything is written. One transaction then
// loads it into the schema it was made from; migrations bring that schema up to date.
import type pg from 'pg'
import { knownMigrations, migrate } from '../store/migrate.ts'
import type { Seal } from '../store/seal.ts'
import { withClient } from './connect.ts'
import type { Header } from './format.ts'
import { readBackup, refused } from './read-backup.ts'
import { applied, type BackupTable, backupTables, quoted } from './tables.ts'

export interface RestoreBackup {
  url: string
  seal: Pick<Seal, 'hash'>
  keys: number[]
  file: string
  say: (table: string, rows: number) => void
}

export interface Restored {
  /** When the backup was made. */
  at: string
  tables: number
  rows: number
}

export async function restoreBackup(options: RestoreBackup): Promise<Restored> {
  const { url, file, seal, keys } = options
  let header: Header | undefined
  for await (const part of readBackup(file, seal, keys)) if ('header' in part) header = part.header
  if (!header) throw refused('it ends too early')
  const wanted = header.migrations
  await demandKnown(wanted)
  await withClient(url, (client) => demandEmpty(client, wanted))
  await migrate(url, new Set(wanted.map((m) => m.name)))
  const restored = await withClient(url, (client) => load(client, options))
  await migrate(url)
  return { at: header.at, ...restored }
}

type Migrations = Header['migrations']

async function demandKnown(wanted: Migrations): Promise<void> {
  const known = new Map((await knownMigrations()).map((m) => [m.name, m.checksum]))
  const strange = wanted.filter((m) => known.get(m.name) !== m.checksum)
  if (strange.length > 0)
    throw refused(`it was made by a newer or another version (${strange.map((m) => m.name).join(', ')}); use that version`)
}

async function demandEmpty(client: pg.Client, wanted: Migrations): Promise<void> {
  const newer = (await applied(client)).filter((m) => !wanted.some((w) => w.name === m.name))
  if (newer.length > 0)
    throw refused(
      `the schema of this database is newer than the backup's (${newer.map((m) => m.name).join(', ')}); take a new database`,
    )
  for (const { name } of await backupTables(client)) {
    const { rowCount } = await client.query(`select 1 from ${quoted(name)} limit 1`)
    if (rowCount) throw refused(`this database is not empty: there are rows in ${name}`)
  }
}

async function load(client: pg.Client, { file, seal, keys, say }: RestoreBackup): Promise<Omit<Restored, 'at'>> {
  const restored = { tables: 0, rows: 0 }
  const tables = new Map<string, BackupTable>()
  await client.query('begin')
  // Tables load in any order, so foreign keys are checked at the end.
  const { rows: references } = await client.query<{ table: string; name: string; definition: string }>(
    `select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
     where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0`,
  )
  for (const { table, name } of references) await client.query(`alter table ${table} drop constraint ${quoted(name)}`)
  for (const table of await backupTables(client)) tables.set(table.name, table)
  // The backup also contains what triggers wrote.
  for (const name of tables.keys()) await client.query(`alter table ${quoted(name)} disable trigger user`)
  const counts = new Map<string, number>()
  for await (const part of readBackup(file, seal, keys)) {
    if ('header' in part) continue
    const table = tables.get(part.table)
    if (!table) throw refused(`this schema has no table ${part.table}`)
    const columns = table.columns.map(quoted).join(', ')
    counts.set(part.table, (counts.get(part.table) ?? 0) + part.rows.length)
    if (part.rows.length > 0)
      await client.query(
        `insert into ${quoted(part.table)} (${columns}) select ${columns} from json_populate_recordset(null::${quoted(part.table)}, $1::json)`,
        [`[${part.rows.join(',')}]`],
      )
  }
  for (const name of tables.keys()) await client.query(`alter table ${quoted(name)} enable trigger user`)
  for (const { table, name, definition } of references)
    await client.query(`alter table ${table} add constraint ${quoted(name)} ${definition}`)
  await client.query('commit')
  for (const [table, rows] of counts) {
    say(table, rows)
    restored.tables++
    restored.rows += rows
  }
  await client.query('analyze')
  return restored
}
