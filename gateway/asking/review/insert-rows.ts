// Inserts rows as one JSON text: one parameter, however many rows and columns.
import { sql } from 'kysely'
import type { Database } from '../../platform/index.ts'
import type { Derived } from './match-intake.ts'

export async function insertRows(trx: Database, table: Derived, rows: readonly object[]): Promise<void> {
  if (rows.length > 0) await insertText(trx, table, JSON.stringify(rows))
}

export async function insertText(trx: Database, table: Derived, rows: string): Promise<void> {
  const into = sql.table(table)
  await sql`insert into ${into} select * from jsonb_populate_recordset(null::${into}, ${rows}::jsonb)`.execute(trx)
}
