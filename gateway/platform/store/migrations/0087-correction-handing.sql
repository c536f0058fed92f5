-- Corrections reach the authority's own system where its connector takes them: how one is being handed over. What was raised before
-- stays on the officer's list.
alter table correction
  add column handing         text not null default 'PENDING' check (handing in ('PENDING', 'SENDING', 'RETRYING', 'OFFICER')),
  add column attempts        int not null default 0,
  add column fence           bigint not null default 0,
  add column lease_until     timestamptz,
  add column next_attempt_at timestamptz default now(),
  add column ask_first       boolean not null default false,
  add column awaiting_since  timestamptz,
  add column handing_reason  text,
  add column reason_sealed   bytea;
update correction set handing = 'OFFICER', next_attempt_at = null;
-- What is due, connector by connector.
create index correction_due on correction (connector_id, next_attempt_at)
  where state = 'OPEN' and handing in ('PENDING', 'SENDING', 'RETRYING');
-- The last word on each value of a subject, accepted or not: looked up with each sheet and each live read.
drop index correction_accepted;
create index correction_subject on correction (county, subject_id, element_id, decided_at) where state <> 'OPEN';
-- Why a task is closed where the department did not say so: its connector was retired. Such tasks come back with the connector.
alter table task add column closed_because text check (closed_because in ('RETIRED'));
create index task_of_retired on task (connector_id) where closed_because is not null;
