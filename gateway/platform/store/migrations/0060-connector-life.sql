-- The life of a connector (docs/adr/0018-connector-life.md): draft, tested, published N, paused, retired. `connector` says what is
-- in force; a draft lies beside it, and every version that was ever in force is kept.

alter table connector
  -- Raised by every change, so that each process can tell whether what it runs is what is wanted.
  add column revision integer not null default 1,
  add column state_since timestamptz not null default now(),
  -- Why it is in this state, in the words of whoever changed it.
  add column state_reason text not null default '';

create table connector_draft (
  id            text primary key,
  -- No reference: the department may come into being with the connector.
  department_id text not null,
  manifest      text not null,
  settings      jsonb not null default '{}',
  -- Raised by every save: a report and an impact are about one text.
  revision      integer not null default 1,
  -- Of the conformance suite, about this very text; gone when the text changes.
  report        jsonb,
  report_passed boolean,
  saved_by      text not null,
  saved_at      timestamptz not null default now()
);

-- Never changed and never deleted.
create table connector_version (
  connector_id text not null references connector,
  version      integer not null,
  manifest     text not null,
  settings     jsonb not null,
  report       jsonb,
  -- Why it was published without a passed report.
  untested     text,
  -- What it was known to break when it was published.
  impact       jsonb not null default '[]',
  published_by text not null,
  reason       text not null,
  published_at timestamptz not null default now(),
  primary key (connector_id, version)
);

insert into connector_version (connector_id, version, manifest, settings, untested, published_by, reason, published_at)
  select id, version, manifest, settings, 'published before reports were kept', 'system', 'published before versions were kept', updated_at
  from connector where state <> 'DRAFT';

create table connector_event (
  connector_id text not null references connector,
  number       integer not null,
  at           timestamptz not null,
  actor        text not null,
  kind         text not null check (kind in ('published', 'rolled back', 'paused', 'resumed', 'retired', 'credentials')),
  version      integer not null,
  reason       text not null,
  primary key (connector_id, number)
);

-- What each process sees of each connector, said again every few seconds and gone when the process is: not for a backup, and no
-- loss in a crash.
create unlogged table connector_health (
  instance        text not null,
  connector_id    text not null,
  -- What this process runs; null: nothing (paused, retired, or it could not be built).
  version         integer,
  revision        integer not null,
  -- Since when, by this process's clock.
  loaded_at       timestamptz not null,
  -- Why it could not be built.
  failure         text,
  last_good_at    timestamptz,
  last_failed_at  timestamptz,
  last_failure    text,
  -- Left alone until then, because it failed several times in a row, or because it asked to.
  circuit_until   timestamptz,
  wait_until      timestamptz,
  -- Of the last five minutes; latencies by bucket (registry/health/latency-buckets.ts).
  calls           integer not null,
  failures        integer not null,
  latencies       integer[] not null,
  seen_at         timestamptz not null default now(),
  primary key (instance, connector_id)
);
create index on connector_health (connector_id);
