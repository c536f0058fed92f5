-- Rows of a department that could not be taken as tasks. They are kept, because the watermark has passed them: tried again under every
-- new version of the connector and when somebody asks for it.
create table set_aside (
  -- '000000' where the row names no division that can be read.
  county       text not null,
  connector_id text not null references connector,
  -- Keyed hash of the row's own id, or of the row itself where it has none: the same row is kept once.
  row_key      bytea not null,
  -- The row as the department gave it; null where it could not even be read as one.
  row_sealed   bytea,
  -- Its id or its place, long numbers masked.
  shown        text not null,
  reason       text not null,
  -- The connector's version that could not take it.
  version      integer not null,
  -- Tried again at each pull: it waits for a form or a division that the hub does not know yet.
  waits        boolean not null default false,
  -- Somebody asked for it to be tried again.
  due          boolean not null default false,
  since        timestamptz not null default now(),
  tried_at     timestamptz not null default now(),
  primary key (county, connector_id, row_key)
);
create index set_aside_of_connector on set_aside (connector_id, row_key);
create index set_aside_again on set_aside (connector_id) where waits or due;

alter table pull_state
  -- What the system or the way to it said when the last pull failed, without long numbers.
  add column failure_words text,
  -- Raised by whoever asks that everything be read again; a pull under way then moves the watermark no more.
  add column generation integer not null default 0;

alter table connector_event drop constraint connector_event_kind_check;
alter table connector_event add constraint connector_event_kind_check
  check (kind in ('published', 'rolled back', 'paused', 'resumed', 'retired', 'credentials', 'pulled again'));

-- By purpose (read, send, find) when a call was last answered and when it was not: a good delivery must not hide a look-up that fails.
alter table connector_health add column purposes jsonb not null default '{}';
