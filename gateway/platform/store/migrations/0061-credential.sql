-- Credentials, apart from the manifests that want them (docs/adr/0016-sign-in-and-vault.md): of the hub itself (SYSTEM), of a
-- division, of a worker. Sealed for the connector, the owner and the origins they were given for; moved to another of them they do
-- not open. Grows with the workers, not with the population: no county.
-- No reference: a draft is tried with its credential before it is a connector.
create table credential (
  connector_id  text not null,
  owner_kind    text not null check (owner_kind in ('SYSTEM', 'DIVISION', 'WORKER')),
  -- 12-digit code, worker id, or "" for the hub itself.
  owner_id      text not null default '',
  -- Where it may be sent: the origins of the manifest for which it was given.
  origin        text not null,
  -- What was given, by name; never a value.
  names         text[] not null,
  values_sealed bytea not null,
  given_by      text not null,
  given_at      timestamptz not null default now(),
  tested_at     timestamptz,
  -- Code of the error of the last test; null when it held.
  test_failure  text,
  -- By place: what is given for a draft that moves elsewhere does not take the place of what is in force.
  primary key (connector_id, owner_kind, owner_id, origin)
);
create index credential_owner on credential (owner_kind, owner_id);
