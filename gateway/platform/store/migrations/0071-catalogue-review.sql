-- The six steps: forms as they came in, what the matcher makes of their fields, what people decided. Everything under "derived" is
-- made anew by each run from the forms, the catalogue and the decisions, so nothing that a person decided is ever lost in it.
create table intake_form (
  id            text primary key,
  department_id text not null references department (id),
  connector_id  text not null,
  -- The order in which forms came, which is the order in which they are matched.
  came_at       timestamptz not null default clock_timestamp(),
  title         text not null,
  object_class  text,
  period        text not null default 'NONE',
  source        text not null,
  -- Fields as the file tells them.
  body          jsonb not null,
  sha256        text references form_file (sha256),
  layout        jsonb,
  state         text not null default 'REVIEW' check (state in ('REVIEW', 'LAUNCHED', 'DROPPED')),
  reason        text,
  added_at      timestamptz not null default now(),
  added_by      text not null,
  launched_version integer,
  launched_at   timestamptz,
  launched_by   text
);

create table match_decision (
  id          uuid primary key default gen_random_uuid(),
  a           text not null,
  b           text not null,
  same        boolean not null,
  note        text,
  -- Departments whose forms it concerns: each confirms it.
  departments text[] not null,
  at          timestamptz not null default clock_timestamp(),
  by          text not null,
  undone_at   timestamptz,
  undone_by   text
);
create index match_decision_order on match_decision (at, id);

create table match_confirmation (
  decision_id   uuid not null references match_decision (id) on delete cascade,
  department_id text not null,
  agrees        boolean not null,
  note          text,
  at            timestamptz not null default now(),
  by            text not null,
  primary key (decision_id, department_id)
);

create table match_question (
  id            uuid primary key default gen_random_uuid(),
  form_id       text not null references intake_form (id) on delete cascade,
  code          text not null,
  department_id text not null,
  question      text not null,
  asked_at      timestamptz not null default clock_timestamp(),
  asked_by      text not null,
  answer        text,
  answered_at   timestamptz,
  answered_by   text
);

create table element_version (
  element_id text not null,
  version    integer not null,
  body       jsonb not null,
  at         timestamptz not null default now(),
  by         text not null,
  why        text not null,
  primary key (element_id, version)
);

-- Derived.
create table intake_field (
  form_id     text not null references intake_form (id) on delete cascade,
  code        text not null,
  position    integer not null,
  cluster     text not null,
  decision    text not null check (decision in ('AUTO', 'REVIEW', 'NEW')),
  probability real not null,
  reasons     jsonb not null,
  candidates  jsonb not null,
  -- The element that it asks for: one of the catalogue, or the one that a launch would add.
  element_id  text not null,
  is_known    boolean not null,
  primary key (form_id, code)
);
create index intake_field_cluster on intake_field (cluster);

create table review_item (
  position    integer primary key,
  a           text not null,
  b           text not null,
  probability real not null,
  gain        real not null,
  reasons     jsonb not null,
  departments text[] not null
);

create table form_pair (
  a        text not null,
  b        text not null,
  relation text not null,
  share    real not null,
  reasons  jsonb not null,
  primary key (a, b)
);
