// Takes a database back to the schema before the single table of work, with its unfinished work as that version stored it. A
// test can then migrate it again.
import { sql } from 'kysely'
import type { Database } from '../../gateway/platform/index.ts'

const STATEMENTS = [
  `alter table delivery add column fence bigint not null default 0, add column lease_until timestamptz, add column next_attempt_at timestamptz`,
  `update delivery d set fence = w.fence, lease_until = w.lease_until, next_attempt_at = w.due_at
   from work w where w.kind = 'delivery' and w.county = d.county and w.key = d.id`,
  `create index delivery_due on delivery (connector_id, next_attempt_at) where state in ('PENDING', 'SENDING', 'RETRYING')`,
  `alter table correction add column fence bigint not null default 0, add column lease_until timestamptz,
   add column next_attempt_at timestamptz default now()`,
  'update correction set next_attempt_at = null',
  `update correction c set fence = w.fence, lease_until = w.lease_until, next_attempt_at = w.due_at
   from work w where w.kind = 'correction' and w.county = c.county and w.key = c.id`,
  'drop index correction_pending',
  `create index correction_due on correction (connector_id, next_attempt_at)
   where state = 'OPEN' and handing in ('PENDING', 'SENDING', 'RETRYING')`,
  `alter table read_back add column due_at timestamptz, add column tries integer not null default 0,
   add column fence uuid not null default gen_random_uuid()`,
  `update read_back r set due_at = w.due_at, tries = w.attempts
   from work w where w.kind = 'read-back' and w.county = r.county and w.key = r.delivery_id`,
  'create index read_back_due on read_back (connector_id, due_at) where due_at is not null',
  `create table alert_run (county text not null, division_code text not null, object_class text not null, ran_on date not null,
   primary key (county, division_code, object_class))`,
  'alter table webhook_event add column received_at timestamptz not null default now(), add column done_at timestamptz',
  'update webhook_event set done_at = now()',
  'drop table work',
  // Came later.
  'drop table attachment, file_piece, file, worksheet_marks',
  'drop view intake_field',
  'drop table match_field, match_unit, match_cluster, match_likeness, match_outline, match_state, review_item',
  'drop index match_decision_a, match_decision_b, form_pair_b',
  `create table intake_field (form_id text not null references intake_form (id) on delete cascade, code text not null,
   position integer not null, cluster text not null, decision text not null check (decision in ('AUTO', 'REVIEW', 'NEW')),
   probability real not null, reasons jsonb not null, candidates jsonb not null, element_id text not null, is_known boolean not null,
   primary key (form_id, code))`,
  'create index intake_field_cluster on intake_field (cluster)',
  `create table review_item (position integer primary key, a text not null, b text not null, probability real not null,
   gain real not null, reasons jsonb not null, departments text[] not null)`,
  `delete from migration where name >= '0140'`,
]

export async function beforeWork(db: Database): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}
