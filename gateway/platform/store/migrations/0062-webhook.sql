-- Events that departments send (gateway/exchange/webhooks), each once: the key is there before anything is done about the event, so that of two
-- processes that receive the same one a single one acts. Forgotten when the signature's own time window has long closed.
create table webhook_event (
  connector_id text not null references connector on delete cascade,
  -- Keyed hash of the department's own event id: it may name a person.
  event_hash   bytea not null,
  received_at  timestamptz not null default now(),
  -- Null while it is being acted on; a process that died half-way leaves it so, and the next try of the department takes it up.
  done_at      timestamptz,
  expires_at   timestamptz not null,
  primary key (connector_id, event_hash)
);
create index webhook_event_expired on webhook_event (expires_at);

-- When a department was last heard of by an event.
alter table pull_state drop constraint pull_state_capability_check;
alter table pull_state add constraint pull_state_capability_check check (capability in ('tasks', 'forms', 'events'));
