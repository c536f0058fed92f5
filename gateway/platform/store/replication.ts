// Whether a standby of this PostgreSQL could take over without the last receipts. Acceptance promises that no receipt is lost.
// With asynchronous replication a failover loses the most recent ones, and nothing in the database shows it (docs/OPERATIONS.md).
import type pg from 'pg'

/** Why a receipt may be lost, or null. A single server without a standby has no failover. */
export async function replicationRisk(pool: pg.Pool): Promise<string | null> {
  const { rows } = await pool.query<{ standbys: number; names: string; commit: string }>(`select
      (select count(*) from pg_stat_replication where application_name not in ('pg_basebackup', 'pg_receivewal'))::int
        + (select count(*) from pg_replication_slots where slot_type = 'physical' and not active)::int as standbys,
      current_setting('synchronous_standby_names') as names, current_setting('synchronous_commit') as commit`)
  const { standbys = 0, names = '', commit = 'on' } = rows[0] ?? {}
  if (commit === 'off') return 'synchronous_commit is off: a crash loses receipts that were given already'
  if (standbys === 0) return null
  if (names.trim() === '') return 'a standby is configured and synchronous_standby_names is empty: a failover loses receipts'
  return commit === 'local' ? 'synchronous_commit is local: a failover loses receipts' : null
}
