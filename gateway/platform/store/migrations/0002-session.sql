-- Sessions of the portal. The cookie holds a random id; the table holds its hash, and the tokens sealed.
create table session (
  id_hash     bytea primary key,
  worker_id   text not null,
  sid         text,
  data_sealed bytea not null,
  created_at  timestamptz not null default now(),
  seen_at     timestamptz not null default now(),
  expires_at  timestamptz not null
);
create index on session (sid);
create index on session (worker_id);
create index on session (expires_at);
