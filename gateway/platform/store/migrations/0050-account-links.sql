-- Departments' own web pages that a worker opens with the one login. Few rows; kept by `yibiao systems`.
create table web_system (
  id            text primary key,
  department_id text not null references department (id),
  name_zh       text not null,
  name_en       text not null,
  protocol      text not null check (protocol in ('OIDC', 'SAML')),
  -- Begins a sign-in there by the provider's session.
  address       text not null,
  -- Where a worker proves an old account, and the public key (JWK) that such proofs are checked with.
  prove_address text,
  proof_key     jsonb,
  -- Whose systems list it: assignments of these roles, within this division.
  roles         text[] not null,
  division_code text not null,
  check ((prove_address is null) = (proof_key is null))
);

-- Which account of a departmental system is a worker's. Of people, as worker and assignment are, and so not by county: one person may
-- work in two. One row for a worker and system; what the worker unlinked stays as a row, so that neither claim nor list links it again.
create table account_link (
  worker_id      text not null,
  system_id      text not null references web_system (id) on delete cascade,
  account_sealed bytea not null,
  account_hash   bytea not null,
  way            text not null check (way in ('CLAIM', 'LIST', 'PROOF')),
  linked_at      timestamptz not null,
  unlinked_at    timestamptz,
  primary key (worker_id, system_id)
);
-- An account is one person's.
create unique index account_link_account on account_link (system_id, account_hash) where unlinked_at is null;

-- A proof that a worker asked for, by its nonce's keyed hash; gone when it has served. Unlogged: after a crash the worker asks again.
create unlogged table proof_request (
  nonce_hash bytea primary key,
  worker_id  text not null,
  system_id  text not null references web_system (id) on delete cascade,
  expires_at timestamptz not null
);
