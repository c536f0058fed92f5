-- The core tables. What grows with the population or with work starts its key with county (the first six digits of the division
-- code) and is joined only within a county, so that partitioning or Citus can distribute it. Reference tables have no county.
-- A column ending in _sealed holds a value encrypted by the hub (gateway/platform/store/seal.ts); the database never holds the key.

create table division (
  code   text primary key check (code ~ '^[0-9]{12}$'),
  parent text references division,
  name   text not null,
  level  text not null check (level in ('PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE'))
);
create index on division (parent);

create table department (
  id      text primary key,
  name_zh text not null,
  name_en text not null
);

create table connector (
  id            text primary key,
  department_id text not null references department,
  state         text not null default 'PUBLISHED' check (state in ('DRAFT', 'PUBLISHED', 'PAUSED', 'RETIRED')),
  version       integer not null default 1,
  manifest      text not null,
  -- What differs between installations: origin, folder. Secrets are kept apart, sealed.
  settings      jsonb not null default '{}',
  secrets_sealed bytea,
  updated_at    timestamptz not null default now()
);

create table code_list (
  id   text primary key,
  body jsonb not null
);

create table element (
  id           text primary key,
  object_class text not null,
  version      integer not null default 1,
  body         jsonb not null,
  updated_at   timestamptz not null default now()
);

create table form (
  id            text primary key,
  department_id text not null references department,
  connector_id  text not null references connector,
  version       integer not null,
  title         text not null,
  object_class  text not null
);

create table form_version (
  form_id    text not null references form,
  version    integer not null,
  body       jsonb not null,
  created_at timestamptz not null default now(),
  primary key (form_id, version)
);

create table worker (
  id         text primary key,
  username   text not null,
  name       text not null,
  updated_at timestamptz not null default now()
);

create table assignment (
  id            text primary key,
  worker_id     text not null,
  role          text not null check (role in ('WORKER', 'OFFICER', 'SUPERVISOR', 'AUDITOR', 'ADMIN')),
  division_code text references division,
  department_id text references department,
  starts_on     date not null default current_date,
  ends_on       date
);
create index on assignment (worker_id);

create table pull_state (
  connector_id text not null references connector,
  capability   text not null check (capability in ('tasks', 'forms')),
  watermark    text,
  last_try_at  timestamptz,
  last_good_at timestamptz,
  failure      text,
  primary key (connector_id, capability)
);

create table subject (
  county            text not null,
  id                text not null,
  object_class      text not null,
  identifier_hash   bytea not null,
  identifier_sealed bytea not null,
  label_sealed      bytea,
  division_code     text,
  created_at        timestamptz not null default now(),
  primary key (county, id),
  unique (county, object_class, identifier_hash)
);

create table task (
  county        text not null,
  id            text not null,
  connector_id  text not null,
  external_id   text not null,
  department_id text not null,
  title         text not null,
  division_code text not null,
  state         text not null check (state in ('OPEN', 'SUBMITTED', 'CLOSED')),
  due_at        timestamptz,
  form_id       text,
  form_version  integer,
  period        text not null default '',
  object_class  text,
  subject_id    text,
  refusal       text,
  source_updated_at timestamptz not null,
  updated_at    timestamptz not null default now(),
  primary key (county, id),
  unique (county, connector_id, external_id)
);
create index task_inbox on task (county, division_code, state, due_at desc nulls last, id desc);
create index task_subject on task (county, subject_id, period) where state = 'OPEN';

create table sheet (
  county         text not null,
  id             text not null,
  worker_id      text not null,
  object_class   text not null,
  subject_id     text not null,
  period         text not null default '',
  division_code  text not null,
  -- What prefill found when the sheet was opened: {items, sources}, and the form versions it began with.
  fetched_sealed bytea not null,
  fetched_at     timestamptz not null,
  requests       jsonb not null,
  draft_sealed   bytea,
  draft_version  integer not null default 0,
  draft_saved_at timestamptz,
  submission_id  text,
  opened_at      timestamptz not null default now(),
  primary key (county, id)
);
create unique index sheet_open on sheet (county, worker_id, subject_id, period) where submission_id is null;

create table submission (
  county          text not null,
  id              text not null,
  worker_id       text not null,
  sheet_id        text not null,
  object_class    text not null,
  subject_id      text not null,
  period          text not null default '',
  division_code   text not null,
  idempotency_key text not null,
  content_hash    bytea not null,
  content_sealed  bytea not null,
  receipt         text not null,
  accepted_at     timestamptz not null,
  primary key (county, id),
  unique (county, worker_id, idempotency_key)
);
create index submission_mine on submission (county, worker_id, accepted_at desc, id desc);
create unique index submission_sheet on submission (county, sheet_id);

create table delivery (
  county            text not null,
  id                text not null,
  submission_id     text not null,
  department_id     text not null,
  connector_id      text not null,
  task_id           text not null,
  form_id           text not null,
  form_version      integer not null,
  state             text not null default 'PENDING'
                    check (state in ('PENDING', 'SENDING', 'RETRYING', 'ACKNOWLEDGED', 'REFUSED', 'STUCK')),
  attempts          integer not null default 0,
  -- Raised by each claim; a settle that carries an older fence changes nothing.
  fence             bigint not null default 0,
  lease_until       timestamptz,
  next_attempt_at   timestamptz,
  -- True when the last attempt ended in unknown or awaiting: ask the department before sending again.
  ask_first         boolean not null default false,
  acknowledgement   text,
  reason            text,
  created_at        timestamptz not null default now(),
  updated_at        timestamptz not null default now(),
  primary key (county, id),
  unique (county, submission_id, task_id)
);
create index delivery_due on delivery (next_attempt_at) where state in ('PENDING', 'SENDING', 'RETRYING');
create index delivery_stuck on delivery (county, department_id, updated_at) where state = 'STUCK';

create table attempt (
  county      text not null,
  delivery_id text not null,
  number      integer not null,
  fence       bigint not null,
  started_at  timestamptz not null,
  ended_at    timestamptz,
  outcome     text check (outcome in ('acknowledged', 'awaiting', 'refused', 'unsent', 'unknown')),
  reason      text,
  primary key (county, delivery_id, number)
);

create table fact (
  county        text not null,
  subject_id    text not null,
  element_id    text not null,
  period        text not null default '',
  submission_id text not null,
  worker_id     text not null,
  value_sealed  bytea,
  value         jsonb,
  as_of         timestamptz not null,
  primary key (county, subject_id, element_id, period, submission_id)
);

create table correction (
  county          text not null,
  id              text not null,
  submission_id   text not null,
  worker_id       text not null,
  subject_id      text not null,
  object_class    text not null,
  element_id      text not null,
  department_id   text not null,
  connector_id    text not null,
  was_sealed      bytea,
  proposed_sealed bytea,
  due_on          date not null,
  state           text not null default 'OPEN' check (state in ('OPEN', 'ACCEPTED', 'REJECTED')),
  answer          text,
  created_at      timestamptz not null default now(),
  decided_at      timestamptz,
  decided_by      text,
  primary key (county, id)
);
create index correction_mine on correction (county, worker_id, created_at desc, id desc);
create index correction_department on correction (county, department_id, state, created_at desc);

create table journal (
  county   text not null,
  sequence bigint not null,
  at       timestamptz not null,
  kind     text not null,
  actor    text not null,
  body     jsonb not null,
  hash     bytea not null,
  primary key (county, sequence)
);

-- One row a county: the end of its chain. Updated in the transaction that appends, which keeps the chain without gaps.
create table journal_head (
  county   text primary key,
  sequence bigint not null,
  hash     bytea not null
);
